using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ModelCard.Build;

/// <summary>Says again what the last generation found, when nothing changed since. A gate that is silent on the second build would be a trap.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReplayModelCard : Task
{
    /// <summary>Full path of the findings cache.</summary>
    [Required]
    public string FindingsFile { get; set; } = "";

    /// <summary>Full path of the project file; cached paths are relative to its folder.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var line in ReadLines())
        {
            FindingLine.Replay(Log, line, ProjectFile);
        }

        return !Log.HasLoggedErrors;
    }

    // A cache that cannot be read has nothing to repeat; what is wrong with the folder shows in the next generation.
    private string[] ReadLines()
    {
        try
        {
            return File.ReadAllLines(FindingsFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
