using Microsoft.Build.Framework;
using ModelCard.Catalog;
using ModelCard.Outputs;
using Task = Microsoft.Build.Utilities.Task;

namespace ModelCard.Build;

/// <summary>Checks existing Markdown cards (<c>ModelCardFile</c> items) in one go. It keeps nothing in obj but the list of reports it wrote.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckModelCardFiles : Task
{
    /// <summary>Full path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Full paths of the cards.</summary>
    [Required]
    public string[] Files { get; set; } = [];

    /// <summary><c>ModelCardRule</c> items.</summary>
    public ITaskItem[] Rules { get; set; } = [];

    /// <summary>Imported project files that may state settings.</summary>
    public string[] ImportedFiles { get; set; } = [];

    /// <summary>The properties that steer a build, as <see cref="ProjectValues"/> reads them.</summary>
    public string Settings { get; set; } = "";

    /// <summary>Full path of the folder in obj; used only where reports are written.</summary>
    public string StateFolder { get; set; } = "";

    /// <summary>The folder for reports on findings (<c>ModelCardOutputDir</c>).</summary>
    public string ReportFolder { get; set; } = "";

    /// <summary>Whether that folder is of the project's own choice.</summary>
    public bool OwnOutputFolder { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        TaskFolder.Join();
        try
        {
            var request = new CardRequest(ProjectFile) { ImportedFiles = ImportedFiles, CheckOnly = true, Today = BuildDate.Today };
            ProjectValues.Apply(Settings, request);

            ProjectItems.AddItems("ModelCardRule", Rules, request.Project.Items);
            var result = CardFilesCheck.Run(request, Files);
            new FindingReport(result.Findings, ProjectFile).Log(Log);
            foreach (var card in result.Cards)
            {
                new FindingReport(card.Findings, ProjectFile).Log(Log);
            }

            if (result.Cards.Count > 0)
            {
                Log.LogMessage(MessageImportance.High, "  {0} {1}", Path.GetFileNameWithoutExtension(ProjectFile), result.Summary(Path.GetDirectoryName(ProjectFile)!));
            }

            foreach (var report in result.Reports)
            {
                Write(report);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var cause = (exception as AggregateException)?.InnerException ?? exception;
            LogError(FindingCodes.InternalError, $"ModelCard.Build failed where it should not ({cause.GetType().Name}: {cause.Message}). Please report this.");
        }

        return !Log.HasLoggedErrors;
    }

    private void Write(CardFile report)
    {
        try
        {
            if (new ReportFolder(ReportFolder, OwnOutputFolder, StateFolder, "reports.cache", ProjectFile).Write(report) is { } foreign)
            {
                LogError(FindingCodes.OutputNotOurs, $"'{foreign}' was not written by this build and is left as it is. Choose another ModelCardOutputDir, or move the file away.");
                return;
            }

            Log.LogMessage(MessageImportance.High, "  {0} model cards: findings -> {1}", Path.GetFileNameWithoutExtension(ProjectFile), Path.Combine(ReportFolder, report.Name).Replace('\\', '/'));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            LogError(FindingCodes.OutputNotWritable, $"{report.Name} cannot be written: {exception.Message} Close what has it open, or let the build write there.");
        }
    }

    private void LogError(string code, string message) => Log.LogError(null, code, null, FindingCodes.HelpLink(code), ProjectFile, 0, 0, 0, 0, "{0}", message);
}
