using Microsoft.Build.Logging.StructuredLogger;

namespace ModelCard.Build.Tests.Harness;

/// <summary>What a binary log tells of a build.</summary>
internal sealed class BuildLog
{
    private readonly Microsoft.Build.Logging.StructuredLogger.Build _build;

    public BuildLog(string path) => _build = BinaryLog.ReadBuild(path);

    /// <summary>The names of the tasks that ran, each as often as it did.</summary>
    public IReadOnlyList<string> TasksRun
    {
        get
        {
            var names = new List<string>();
            _build.VisitAllChildren<Microsoft.Build.Logging.StructuredLogger.Task>(task => names.Add(task.Name));
            return names;
        }
    }
}
