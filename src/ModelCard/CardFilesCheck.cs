using ModelCard.Card;
using ModelCard.Checks;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>Checks many existing Markdown cards at once, each by itself, with the checklists, strictness and rules of one request.</summary>
public static class CardFilesCheck
{
    /// <summary>Checks the cards in parallel.</summary>
    /// <param name="request">The settings and the rules; its sidecar and what it says about a model are not used.</param>
    /// <param name="files">Full paths of the cards. One that is named twice is checked once.</param>
    /// <returns>Findings about the settings, and one result a card in the ordinal order of paths, whatever the order the cards were given or finished in.</returns>
    public static CardFilesResult Run(CardRequest request, IReadOnlyList<string> files)
    {
        var findings = new List<Finding>();
        var settings = CardSettings.Read(request, [], findings);
        var general = Locate(findings, settings, request, "");
        if (general.Exists(static finding => finding.Severity == FindingSeverity.Error))
        {
            return new CardFilesResult(general, []);
        }

        var paths = Distinct(files);
        var cards = new CardFileResult[paths.Count];
        Parallel.For(0, paths.Count, i => cards[i] = Check(paths[i], settings, request));
        return new CardFilesResult(general, cards);
    }

    private static CardFileResult Check(string path, CardSettings settings, CardRequest request)
    {
        var findings = new List<Finding>();
        var answers = MarkdownCardSource.Read(path, findings);
        if (findings.Exists(static finding => finding.Severity == FindingSeverity.Error))
        {
            return new CardFileResult(path, Locate(findings, settings, request, path), null);
        }

        var asked = settings.Asked(request, Path.GetFileName(path));
        asked.Surroundings.Exists = new LinkedFiles(Path.GetDirectoryName(path)!, []).Exists;
        var check = CardCheck.Run(CardMerge.Merge([answers]), asked);
        findings.AddRange(check.Findings);
        if (settings.ScoreGate(check, null) is { } gate)
        {
            findings.Add(gate);
        }

        return new CardFileResult(path, Locate(findings, settings, request, path), check.Score);
    }

    private static List<LocatedFinding> Locate(List<Finding> findings, CardSettings settings, CardRequest request, string path)
    {
        var located = new List<LocatedFinding>();
        ProjectLocator? locator = null;
        foreach (var finding in findings)
        {
            var severity = settings.Overrides.SeverityOf(finding);
            if (severity == FindingSeverity.None)
            {
                continue;
            }

            // Something missing points to the card that lacks it.
            if (finding.Origin is null && path.Length > 0)
            {
                located.Add(new LocatedFinding(finding.Code, severity, finding.Message, path, 1, 1));
                continue;
            }

            var place = finding.Origin is { File: not null, Line: > 0 } known ? known : (locator ??= new ProjectLocator(request.ProjectFile, request.ImportedFiles)).Locate(finding.Origin);
            located.Add(new LocatedFinding(finding.Code, severity, finding.Message, place.File!, place.Line, place.Column));
        }

        return located;
    }

    private static List<string> Distinct(IReadOnlyList<string> files)
    {
        var paths = new List<string>(files);
        paths.Sort(StringComparer.Ordinal);
        var distinct = new List<string>(paths.Count);
        foreach (var path in paths)
        {
            if (distinct.Count == 0 || !string.Equals(distinct[distinct.Count - 1], path, StringComparison.Ordinal))
            {
                distinct.Add(path);
            }
        }

        return distinct;
    }
}
