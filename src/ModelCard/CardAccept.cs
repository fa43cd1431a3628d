using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>Records the present state of the files a project names, and of the typed statements about them (<c>modelcard.lock</c>).</summary>
public static class CardAccept
{
    /// <summary>Makes the lock file. Neither stale statements nor gates stand in its way: to accept is to have looked at them.</summary>
    /// <param name="request">The inputs.</param>
    /// <param name="summary">What was accepted, for the log.</param>
    /// <returns>The file, its name relative to the project; none when an input error stands in the way or there is nothing to accept.</returns>
    public static CardResult Run(CardRequest request, out string summary)
    {
        var lockFile = new LockFile();
        request.Accepting = lockFile;
        var result = CardBuild.Run(request);
        summary = "";
        foreach (var finding in result.Findings)
        {
            if (finding.Severity == FindingSeverity.Error)
            {
                return With(result, result.Findings, []);
            }
        }

        if (lockFile.Measured + lockFile.Kept == 0)
        {
            var findings = new List<LocatedFinding>(result.Findings) { Nothing(request, lockFile) };
            return With(result, findings, []);
        }

        var text = lockFile.Write();
        if (!LockSource.CanRead(text))
        {
            return With(result, new List<LocatedFinding>(result.Findings) { TooLarge(request) }, []);
        }

        summary = Files(lockFile.Measured) + " accepted"
            + (lockFile.Kept > 0 ? $", {Files(lockFile.Kept)} not measured here kept as before" : "")
            + (lockFile.Missing.Count > 0 ? $", {Files(lockFile.Missing.Count)} not recorded" : "");
        return With(result, result.Findings, [new CardFile(LockSource.FileName, "lock", text)]);
    }

    private static LocatedFinding Nothing(CardRequest request, LockFile lockFile)
    {
        var message = lockFile.NamesFiles
            ? "There is nothing to accept: none of the files the project names could be measured here. The other findings say why."
            : "There is nothing to accept: the project names no file. Name what the card is about, such as <ModelCardModelFile Include=\"model.onnx\" /> or <ModelCardMetricsFile Include=\"metrics.json\" />.";
        return About(request, FindingCodes.NothingToAccept, FindingSeverity.Warning, message);
    }

    // A lock file that no build would take is worse than none.
    private static LocatedFinding TooLarge(CardRequest request) => About(
        request,
        FindingCodes.FileTooLarge,
        FindingSeverity.Error,
        $"{LockSource.FileName} would hold more than a build reads back ({LockSource.Limits}); it is left as it was. Name fewer files, or results with fewer figures.");

    private static LocatedFinding About(CardRequest request, string code, FindingSeverity severity, string message)
    {
        var place = new ProjectLocator(request.ProjectFile, request.ImportedFiles).Locate(null);
        return new LocatedFinding(code, severity, message, place.File!, place.Line, place.Column);
    }

    private static CardResult With(CardResult result, IReadOnlyList<LocatedFinding> findings, IReadOnlyList<CardFile> files) =>
        new(findings, files, null, result.FilesRead, null, []);

    private static string Files(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "file" : "files")}");
}
