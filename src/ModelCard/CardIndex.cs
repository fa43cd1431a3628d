using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>The pipeline of an index: cards are found, read, checked where they do not say themselves how complete they are, and listed.</summary>
public static class CardIndex
{
    private const int MostModels = 100_000;

    /// <summary>Makes the index of a folder.</summary>
    /// <param name="request">The inputs.</param>
    /// <returns>Findings always; pages unless an error stands in the way.</returns>
    public static CardIndexResult Run(CardIndexRequest request)
    {
        var findings = new List<Finding>();
        var checks = new CardRequest(Path.Combine(request.Folder, "ModelCardIndex")) { Checklist = request.Checklist, KnownIds = request.KnownIds };
        var settings = CardSettings.Read(checks, [], findings);
        if (!Directory.Exists(request.Folder))
        {
            findings.Add(new Finding(FindingCodes.InvalidProperty, FindingSeverity.Error, $"ModelCardIndexFolder '{request.Folder}' is no folder. Correct it, or leave it out.", null));
        }

        if (HasErrors(findings))
        {
            return new CardIndexResult(Locate(findings, request.Folder), [], null);
        }

        var found = request.NamesCards ? CardFinder.Named(request.Cards, request.Folder) : CardFinder.Find(request.Folder, request.Configuration, findings);
        if (found.Count > MostModels)
        {
            var message = FormattableString.Invariant($"There are {found.Count} cards; the index lists the first {MostModels}. Index a part of the folder (ModelCardIndexFolder), or name the cards (ModelCardIndexCard).");
            findings.Add(new Finding(FindingCodes.IndexIncomplete, FindingSeverity.Warning, message, null));
            found.RemoveRange(MostModels, found.Count - MostModels);
        }

        var cards = Read(found, settings, checks, findings);
        if (cards.Count == 0)
        {
            var message = request.NamesCards
                ? "There is nothing to list: no file is a ModelCardIndexCard. Correct its paths."
                : "There is nothing to list: no card was found. Build the projects first, or correct ModelCardIndexFolder.";
            findings.Add(new Finding(FindingCodes.NothingToIndex, FindingSeverity.Warning, message, null));
        }

        cards.Sort(Order);
        var summary = new IndexSummary(cards);
        return new CardIndexResult(Locate(findings, request.Folder), [IndexPage.File(cards, summary, request.Output), IndexMarkdown.File(cards, summary, request.Output)], summary);
    }

    // Each card by itself, so that thousands are read side by side; what is found wrong is told in the order of the walk.
    private static List<IndexedCard> Read(List<FoundCard> found, CardSettings settings, CardRequest checks, List<Finding> findings)
    {
        var read = new IndexedCard?[found.Count];
        var problems = new List<Finding>[found.Count];
        Parallel.For(0, found.Count, i => read[i] = Read(found[i], settings, checks, problems[i] = []));
        var cards = new List<IndexedCard>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            findings.AddRange(problems[i]);
            if (read[i] is { } card)
            {
                card.Name = card.Name.Length > 0 ? card.Name : IndexedCard.Cell(found[i].Model.Length > 0 ? found[i].Model : RelativePath.LastPart(found[i].Folder));
                card.CardFile = found[i].CardFile;
                card.Place = found[i].Place;
                card.Configuration = found[i].Configuration;
                cards.Add(card);
            }
        }

        return cards;
    }

    private static IndexedCard? Read(FoundCard found, CardSettings settings, CardRequest checks, List<Finding> findings)
    {
        if (found.Json is { } json && CardJsonReader.Read(json, findings) is { } card)
        {
            return card;
        }

        return found.Markdown is { } markdown ? ReadMarkdown(markdown, found.IsCertain, settings, checks, findings) : null;
    }

    // Markdown does not say how complete it is: it is read as a card and checked, as ModelCardCheck does.
    private static IndexedCard? ReadMarkdown(string path, bool isCertain, CardSettings settings, CardRequest checks, List<Finding> findings)
    {
        var file = Utf8File.Read(path, MarkdownCardSource.MaximumLength);
        if (file.Text is not { } text || (!isCertain && !ModelFrontMatter.Is(text)))
        {
            if (isCertain && file.Text is null)
            {
                findings.Add(new Finding(
                    FindingCodes.IndexedCardUnreadable,
                    FindingSeverity.Warning,
                    $"The card '{RelativePath.LastPart(path)}' {file.Message} It is left out of the index.",
                    Origin.InFile(SourceKind.MarkdownCard, path, file.Line, file.Column)));
            }

            return null;
        }

        var problems = new List<Finding>();
        var answers = MarkdownCardSource.ReadText(text, path, problems);
        if (problems.Find(static finding => finding.Severity == FindingSeverity.Error) is { } error)
        {
            findings.Add(new Finding(FindingCodes.IndexedCardUnreadable, FindingSeverity.Warning, error.Message + " The card is left out of the index.", error.Origin));
            return null;
        }

        var card = CardMerge.Merge([answers]);
        var asked = settings.Asked(checks, Path.GetFileName(path));
        asked.Surroundings.Exists = new LinkedFiles(Path.GetDirectoryName(path)!, []).Exists;
        return Line(card, CardCheck.Run(card, asked));
    }

    private static IndexedCard Line(CardContent card, CheckResult check)
    {
        var gaps = new RoleGaps();
        foreach (var item in check.Items)
        {
            if (item.Status == ItemStatus.Missing && item.Level != ItemLevel.Optional)
            {
                gaps.Add(item.Item.Owner, item.Level == ItemLevel.Required);
            }
        }

        var line = new IndexedCard(Text(card, "model_id"))
        {
            Version = Text(card, "model_version"),
            License = Text(card, "license"),
            Task = Text(card, "pipeline_tag"),
            Score = check.Score,
            Metric = KeyMetric.Of(card.Metrics),
            Gaps = gaps,
            Waivers = card.Waivers.Count,
        };
        foreach (var waiver in card.Waivers)
        {
            if (waiver.Expires is { } last && CardDate.Of(last) is var day && (line.WaiverEnds is null || string.CompareOrdinal(day, line.WaiverEnds) < 0))
            {
                line.WaiverEnds = day;
            }
        }

        return line;
    }

    private static string Text(CardContent card, string field) => IndexedCard.Cell(card.Substance(field)?.Text ?? "");

    private static int Order(IndexedCard a, IndexedCard b)
    {
        var order = string.Compare(a.Name, b.Name, StringComparison.OrdinalIgnoreCase);
        order = order != 0 ? order : string.CompareOrdinal(a.Name, b.Name);
        return order != 0 ? order : string.CompareOrdinal(a.Place, b.Place);
    }

    private static bool HasErrors(List<Finding> findings) => findings.Exists(static finding => finding.Severity == FindingSeverity.Error);

    private static List<LocatedFinding> Locate(List<Finding> findings, string folder)
    {
        var located = new List<LocatedFinding>(findings.Count);
        foreach (var finding in findings)
        {
            located.Add(new LocatedFinding(finding.Code, finding.Severity, finding.Message, finding.Origin?.File ?? folder, finding.Origin?.Line ?? 0, finding.Origin?.Column ?? 0));
        }

        return located;
    }
}
