using Microsoft.Build.Framework;
using ModelCard.Catalog;
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

    /// <summary>Whether to say nothing, and only take away a file that lost something: asked before the generation, which makes anew what is not there.</summary>
    public bool RemoveDamaged { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (FindingCache.Read(FindingsFile) is { } lines)
            {
                Replay(lines);
            }
            else
            {
                File.Delete(FindingsFile);
                LogDamaged("It was damaged and is removed.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogDamaged(exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private void Replay(string[] lines)
    {
        foreach (var line in RemoveDamaged ? [] : lines)
        {
            FindingLine.Replay(Log, line, ProjectFile);
        }
    }

    // Before the generation there is nothing to tell: it writes the file again, or says why it cannot. After it, silence would pass for a build without findings. The code's page has no link, which the core would have to be loaded for.
    private void LogDamaged(string problem)
    {
        if (!RemoveDamaged)
        {
            Log.LogError(null, FindingCodes.OutputNotWritable, null, ProjectFile, 0, 0, 0, 0, "{0}", $"What the last build found cannot be read from '{FindingsFile}': {problem} Build again; when that does not help, delete the file.");
        }
    }
}
