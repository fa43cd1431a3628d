using Microsoft.Build.Framework;
using ModelCard.Catalog;
using ModelCard.Outputs;

namespace ModelCard.Build;

/// <content>What other programs are told about a build: reports on findings where no card is written, and the summary of a CI run.</content>
public sealed partial class GenerateModelCard
{
    /// <summary>The folder into which a build that copies no card puts its reports; empty to leave them in obj.</summary>
    public string ReportFolder { get; set; } = "";

    /// <summary>Whether that folder is of the project's own choice.</summary>
    public bool OwnOutputFolder { get; set; }

    /// <summary>The file in which GitHub Actions collects summaries; empty where there is none.</summary>
    public string StepSummaryFile { get; set; } = "";

    /// <summary>Whether Azure Pipelines is asked to show a summary.</summary>
    public bool UploadSummary { get; set; }

    // A build that succeeds has them in its bundle, and the SDK or CopyModelCard takes them from there.
    private void WriteReports(CardResult result)
    {
        if (VerifyOnly || (CheckOnly ? ReportFolder.Length == 0 : !Log.HasLoggedErrors))
        {
            return;
        }

        foreach (var report in result.Reports)
        {
            TryWrite(() => Write(report), FindingCodes.OutputNotWritable, $"{report.Name} cannot be written", ProjectFile);
        }
    }

    private void Write(CardFile report)
    {
        var shown = BundleFolder;
        if (!CheckOnly)
        {
            // The bundle now says what no card says; nothing may take it for that of a build without errors.
            BundleState.Outdate(StateFolder);
            report.WriteTo(Path.Combine(StateFolder, "bundle"));
        }

        if (ReportFolder.Length > 0)
        {
            shown = ReportFolder;
            if (new ReportFolder(ReportFolder, OwnOutputFolder, StateFolder, OwnOutputFolder ? "output.cache" : "reports.cache", ProjectFile).Write(report) is { } foreign)
            {
                LogError(FindingCodes.OutputNotOurs, $"'{foreign}' was not written by this build and is left as it is. Choose another ModelCardOutputDir, or move the file away.", ProjectFile);
                return;
            }
        }

        Log.LogMessage(MessageImportance.High, $"  {Path.GetFileNameWithoutExtension(ProjectFile)} model card: findings -> {Path.Combine(shown, report.Name).Replace('\\', '/')}");
    }

    // A page of a run is for people; where it cannot be written, no build fails.
    private void WriteSummary(CardResult result)
    {
        if (VerifyOnly || !AsksForChecklist(result) || (StepSummaryFile.Trim().Length == 0 && !UploadSummary))
        {
            return;
        }

        var text = RunSummary.Write(Path.GetFileNameWithoutExtension(ProjectFile), result, PlaceOfChecklist(result));
        if (StepSummaryFile.Trim().Length > 0 && StepSummary.Append(StepSummaryFile.Trim(), text) is { } problem)
        {
            LogNotWritten(problem);
        }

        if (UploadSummary)
        {
            Upload(text);
        }
    }

    private void Upload(string text)
    {
        var path = Path.Combine(StateFolder, "summary.md");
        try
        {
            FileWriter.Write(path, text);
            Log.LogMessage(MessageImportance.High, "##vso[task.uploadsummary]{0}", path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(exception.Message);
        }
    }

    private void LogNotWritten(string problem) => Log.LogMessage(
        null, FindingCodes.SummaryNotWritten, null, ProjectFile, 0, 0, 0, 0, MessageImportance.High, "{0}", $"The summary of the run cannot be written: {problem}");

    private bool AsksForChecklist(CardResult result)
    {
        var asks = Asks(ProjectValues.Read(Settings).Find(static setting => setting.Key == "Formats").Value);
        foreach (var model in result.Models)
        {
            foreach (var item in Models)
            {
                asks |= string.Equals(item.ItemSpec, model.Name, StringComparison.OrdinalIgnoreCase) && Asks(item.GetMetadata("Formats"));
            }
        }

        return asks;
    }

    private static bool Asks(string? formats)
    {
        foreach (var name in (formats ?? "").Split(';'))
        {
            if (string.Equals(name.Trim(), "checklist", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private string PlaceOfChecklist(CardResult result)
    {
        if (CheckOnly || Log.HasLoggedErrors)
        {
            return "";
        }

        foreach (var file in result.Files)
        {
            if (file.Kind == "checklist")
            {
                return Path.Combine(BundleFolder, result.Models.Count > 0 ? "" : file.Name).Replace('\\', '/');
            }
        }

        return "";
    }
}
