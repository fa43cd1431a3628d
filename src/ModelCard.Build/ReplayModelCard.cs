using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ModelCard.Build;

/// <summary>Says again what the last generation found, when nothing changed since. A gate that is silent on the second build would be a trap.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReplayModelCard : Task
{
    /// <summary>The lines of the findings cache.</summary>
    [Required]
    public ITaskItem[] Findings { get; set; } = [];

    /// <summary>Full path of the project file; cached paths are relative to its folder.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var finding in Findings)
        {
            FindingLine.Replay(Log, finding.ItemSpec, ProjectFile);
        }

        return !Log.HasLoggedErrors;
    }
}
