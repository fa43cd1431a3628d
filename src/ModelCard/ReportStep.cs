using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>The very last step: the reports on findings, which are written whatever came of the card.</summary>
internal static class ReportStep
{
    /// <summary>Adds the reports to a result.</summary>
    /// <param name="result">What came of the other steps.</param>
    /// <param name="request">The inputs.</param>
    /// <param name="reports">The formats that report on findings.</param>
    public static CardResult Run(CardResult result, CardRequest request, IReadOnlyList<OutputFormat> reports)
    {
        if (reports.Count == 0 || result.Told is not { } told)
        {
            return result;
        }

        var more = new List<LocatedFinding>();
        var files = Write(request, reports, told, "", more);
        var failed = false;
        foreach (var finding in result.Findings)
        {
            failed |= finding.Severity == FindingSeverity.Error;
        }

        return result.With(files, more, withFiles: !failed && !request.CheckOnly);
    }

    /// <summary>Writes the reports.</summary>
    /// <param name="request">The inputs.</param>
    /// <param name="reports">The formats that report on findings.</param>
    /// <param name="told">What they say.</param>
    /// <param name="part">What the findings are about where it is not the project's own card.</param>
    /// <param name="more">Takes what there is to say about the reports themselves.</param>
    public static List<CardFile> Write(CardRequest request, IReadOnlyList<OutputFormat> reports, ToldFindings told, string part, List<LocatedFinding> more)
    {
        var files = new List<CardFile>();
        var output = new FindingsOutput(request.ProjectFile, RepositoryFolder.Of(request.ProjectDirectory), told) { Part = part, Problems = more };
        foreach (var report in reports)
        {
            files.Add(report.Report(output));
        }

        return files;
    }
}
