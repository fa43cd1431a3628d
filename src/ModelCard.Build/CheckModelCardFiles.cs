using Microsoft.Build.Framework;
using ModelCard.Catalog;
using Task = Microsoft.Build.Utilities.Task;

namespace ModelCard.Build;

/// <summary>Checks existing Markdown cards (<c>ModelCardFile</c> items) in one go. It keeps nothing in obj.</summary>
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

    /// <inheritdoc/>
    public override bool Execute()
    {
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
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var cause = (exception as AggregateException)?.InnerException ?? exception;
            var message = $"ModelCard.Build failed where it should not ({cause.GetType().Name}: {cause.Message}). Please report this.";
            Log.LogError(null, FindingCodes.InternalError, null, FindingCodes.HelpLink(FindingCodes.InternalError), ProjectFile, 0, 0, 0, 0, "{0}", message);
        }

        return !Log.HasLoggedErrors;
    }
}
