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
        var reports = CardSettings.ReportsOf([request]);
        var paths = Distinct(files);
        var cards = new CardFileResult[general.Exists(static finding => finding.Severity == FindingSeverity.Error) ? 0 : paths.Count];
        Parallel.For(0, cards.Length, i => cards[i] = Check(paths[i], settings, request, reports.Count > 0));
        if (reports.Count == 0)
        {
            return new CardFilesResult(general, cards, []);
        }

        var told = Tell(general, cards, isWhole: cards.Length == paths.Count);
        var written = ReportStep.Write(request, reports, told, "files", general);
        return new CardFilesResult(general, cards, written);
    }

    private static ToldFindings Tell(List<LocatedFinding> general, CardFileResult[] cards, bool isWhole)
    {
        var findings = new List<LocatedFinding>(general);
        var waived = new List<WaivedFinding>();
        foreach (var card in cards)
        {
            findings.AddRange(card.Told!.Findings);
            waived.AddRange(card.Told.Waived);
        }

        return new ToldFindings(findings, waived, isWhole);
    }

    private static CardFileResult Check(string path, CardSettings settings, CardRequest request, bool isTold)
    {
        var findings = new List<Finding>();
        var answers = MarkdownCardSource.Read(path, findings);
        if (findings.Exists(static finding => finding.Severity == FindingSeverity.Error))
        {
            var located = Locate(findings, settings, request, path);
            return new CardFileResult(path, located, null) { Told = isTold ? new ToldFindings(located, [], isWhole: false) : null };
        }

        var asked = settings.Asked(request, Path.GetFileName(path));
        asked.Surroundings.Exists = new LinkedFiles(Path.GetDirectoryName(path)!, []).Exists;
        asked.Surroundings.IsEnglish = answers.Words.IsEnglish && !settings.IsForeign;
        var card = CardMerge.Merge([answers], words: answers.Words);
        var check = CardCheck.Run(card, asked);
        var said = Locate([.. findings, .. Judge(check, settings)], settings, request, path);
        if (!isTold)
        {
            return new CardFileResult(path, said, check.Score);
        }

        var lasting = LastingFindings.CheckOf(card, asked, check);
        var told = ReferenceEquals(lasting, check) ? said : Locate([.. findings, .. Judge(lasting, settings)], settings, request, path);
        return new CardFileResult(path, said, check.Score) { Told = new ToldFindings(told, Waived(lasting, settings, request, path), isWhole: true) };
    }

    private static List<WaivedFinding> Waived(CheckResult check, CardSettings settings, CardRequest request, string path)
    {
        var waived = new List<WaivedFinding>();
        foreach (var excused in check.Excused)
        {
            foreach (var finding in Locate([excused.Finding], settings, request, path))
            {
                waived.Add(new WaivedFinding(finding, excused.Waiver));
            }
        }

        return waived;
    }

    private static IReadOnlyList<Finding> Judge(CheckResult check, CardSettings settings) =>
        settings.ScoreGate(check, null) is { } gate ? [.. check.Findings, gate] : check.Findings;

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
