using System.Text;
using Microsoft.Build.Framework;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;
using Task = Microsoft.Build.Utilities.Task;

namespace ModelCard.Build;

/// <summary>Builds a model card: hands what the project states to the core, writes the bundle, and logs the findings.</summary>
[MSBuildMultiThreadableTask]
public sealed partial class GenerateModelCard : Task
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        TaskFolder.Join();
        Ran = true;
        try
        {
            var request = Request();
            var accepted = "";
            var result = Init ? CardInit.Run(request) : Accept ? CardAccept.Run(request, out accepted) : CardBuild.Run(request);
            if (Status)
            {
                ShowStatus(request, result);
                return true;
            }

            KeepFacts(request);
            var report = new FindingReport(result.Findings, ProjectFile);
            report.Log(Log);
            if (!CheckOnly && !VerifyOnly && !Accept)
            {
                WriteSchema(request.Sidecar);
            }

            if (Init)
            {
                WriteStarter(result);
                return !Log.HasLoggedErrors;
            }

            if (Accept)
            {
                WriteLock(result, accepted);
                return !Log.HasLoggedErrors;
            }

            if (!CheckOnly && !VerifyOnly && !Log.HasLoggedErrors)
            {
                var before = WriteCommitted(result);
                Write(result, report);
                Restore(before);
            }

            LogSummary(result);
            WriteReports(result);
            WriteSummary(result);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A stack trace would tell the user nothing; the type and the message tell us where to look.
            LogError(FindingCodes.InternalError, $"ModelCard.Build failed where it should not ({exception.GetType().Name}: {exception.Message}). Please report this.", ProjectFile);
        }

        return !Log.HasLoggedErrors;
    }

    // Whatever came of the card, a file that was read once need not be read again.
    private void KeepFacts(CardRequest request)
    {
        if (request.FactCache.Next is { } facts)
        {
            TryWrite(() => WriteFacts(facts), FindingCodes.OutputNotWritable, "What was read of the model's files cannot be kept", ProjectFile);
        }
    }

    private void WriteFacts(CardMap facts) => FileWriter.Write(Path.Combine(StateFolder, "facts.cache"), YamlWriter.WriteAsRead(facts));

    private BundleOrigin Origin() => BundleOrigin.Of(StateFolder, ProjectFile, BundlePath, ProjectPath.Absolute(OutputFolder.Trim(), ProjectFile), Configuration);

    // findings.cache is the last file written, and only without errors: it is what makes the next build up to date.
    private void Write(CardResult result, FindingReport report)
    {
        if (!Log.HasLoggedErrors)
        {
            TryWrite(() => new BundleState(StateFolder, ProjectFile, Origin()).Write(result, report), FindingCodes.OutputNotWritable, "The model card cannot be written", ProjectFile);
        }
    }

    // Before what is kept in obj: that has to be newer than the file, which is one of its inputs. Returns what the files were.
    private List<KeyValuePair<string, string?>> WriteCommitted(CardResult result)
    {
        var before = new List<KeyValuePair<string, string?>>();
        foreach (var file in result.Committed)
        {
            if (file.IsChanged && !Log.HasLoggedErrors)
            {
                TryWrite(
                    () =>
                    {
                        var text = File.Exists(file.Path) ? Encoding.UTF8.GetString(File.ReadAllBytes(file.Path)) : null;
                        FileWriter.Update(file.Path, file.Text);
                        before.Add(new KeyValuePair<string, string?>(file.Path, text));
                    },
                    FindingCodes.CommittedFileUnusable,
                    "The committed card cannot be written",
                    file.Path);
            }
        }

        return before;
    }

    // A build that fails leaves the cards of the repository as they were.
    private void Restore(List<KeyValuePair<string, string?>> before)
    {
        foreach (var file in before)
        {
            if (Log.HasLoggedErrors)
            {
                TryWrite(() => Restore(file.Key, file.Value), FindingCodes.CommittedFileUnusable, "The committed card cannot be put back", file.Key);
            }
        }
    }

    private static void Restore(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(path);
        }
        else
        {
            FileWriter.Update(path, text);
        }
    }

    private void WriteStarter(CardResult result)
    {
        if (result.Files.Count == 0 || Log.HasLoggedErrors)
        {
            return;
        }

        foreach (var file in result.Files)
        {
            TryWrite(() => file.WriteTo(Path.GetDirectoryName(ProjectFile)!), FindingCodes.OutputNotWritable, $"{file.Name} cannot be written", ProjectFile);
        }

        if (!Log.HasLoggedErrors)
        {
            var names = string.Join(", ", result.Files.Select(static file => file.Name));
            var source = ProjectValues.Read(Settings).Find(static setting => setting.Key == "Sidecar").Value?.Trim() ?? "";
            var without = MarkdownText.IsFile(source) ? $" without ModelCardSidecar={source}, which would be read in its place" : "";
            Log.LogMessage(MessageImportance.High, $"  {Path.GetFileNameWithoutExtension(ProjectFile)} model card: wrote {names}");
            Log.LogMessage(MessageImportance.High, $"  Next: answer questions in {names}, then run dotnet build{without}");
        }
    }

    private void WriteLock(CardResult result, string accepted)
    {
        if (result.Files.Count == 0 || Log.HasLoggedErrors)
        {
            return;
        }

        var file = result.Files[0];
        var path = Path.Combine(Path.GetDirectoryName(ProjectFile)!, file.Name);
        var isNew = true;
        TryWrite(
            () =>
            {
                isNew = !File.Exists(path) || Encoding.UTF8.GetString(File.ReadAllBytes(path)) != file.Text;
                if (isNew)
                {
                    FileWriter.Update(path, file.Text);
                }
            },
            FindingCodes.OutputNotWritable,
            $"{file.Name} cannot be written",
            ProjectFile);
        if (!Log.HasLoggedErrors)
        {
            Log.LogMessage(MessageImportance.High, $"  {Path.GetFileNameWithoutExtension(ProjectFile)} model card: {accepted} -> {file.Name}{(isNew ? "" : " (as it was)")}");
        }
    }

    private void TryWrite(Action write, string code, string problem, string file)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            LogError(code, $"{problem}: {exception.Message} Close what has it open, or let the build write there.", file);
        }
    }

    private void LogSummary(CardResult result)
    {
        if (Log.HasLoggedErrors)
        {
            return;
        }

        var project = Path.GetFileNameWithoutExtension(ProjectFile);
        LogSummary(project, result, "");
        foreach (var model in result.Models)
        {
            LogSummary($"{project} {model.Name}", model.Result, model.Name + "/");
        }
    }

    private void LogSummary(string name, CardResult result, string folder)
    {
        if (result.Check is { } check)
        {
            // At "warn" what is recommended stays silent; the summary says that there is more, and how to see it.
            var missing = check.MissingRequired > 0 ? $", {Items(check.MissingRequired, "required")} missing"
                : check.MissingRecommended > 0 ? $", {Items(check.MissingRecommended, "recommended")} missing (-p:ModelCardStrictness=standard names {(check.MissingRecommended == 1 ? "it" : "them")})"
                : "";
            var place = CheckOnly || VerifyOnly || result.Files.Count == 0 ? "" : $" -> {Path.Combine(BundleFolder, folder + result.Files[0].Name).Replace('\\', '/')}";
            Log.LogMessage(MessageImportance.High, $"  {name} model card: {check.Score} % complete{missing}{place}");
        }
    }

    private static string Items(int count, string level) => $"{count} {level} {(count == 1 ? "item" : "items")}";

    private void LogError(string code, string message, string file) =>
        Log.LogError(null, code, null, FindingCodes.HelpLink(code), file, 0, 0, 0, 0, "{0}", message);
}
