using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>What the checks say about a card: every item's fate, the findings, and the score.</summary>
public sealed class CheckResult
{
    internal CheckResult(IReadOnlyList<ItemResult> items, IReadOnlyList<ChecklistResult> checklists, IReadOnlyList<Finding> findings, CheckContext context, CardEvidence evidence)
    {
        Images = context.Images();
        SidecarName = context.SidecarName;
        Evidence = evidence;
        Items = items;
        Checklists = checklists;
        Findings = findings;
        foreach (var item in items)
        {
            MissingRequired += item is { Status: ItemStatus.Missing, Level: ItemLevel.Required } ? 1 : 0;
            MissingRecommended += item is { Status: ItemStatus.Missing, Level: ItemLevel.Recommended } ? 1 : 0;
        }

        Score = Completeness.Of(items, static item => item.Status).Percent;
    }

    /// <summary>Each question of the chosen checklists once.</summary>
    public IReadOnlyList<ItemResult> Items { get; }

    /// <summary>The chosen checklists, each with all its items.</summary>
    public IReadOnlyList<ChecklistResult> Checklists { get; }

    /// <summary>What should be said.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What would be said if no waiver excused it.</summary>
    internal IReadOnlyList<ExcusedFinding> Excused { get; init; } = [];

    /// <summary>Completeness in percent: answered weight over applicable weight, rounded down.</summary>
    public int Score { get; }

    /// <summary>How many required items are missing.</summary>
    public int MissingRequired { get; }

    /// <summary>How many recommended items are missing.</summary>
    public int MissingRecommended { get; }

    /// <summary>Images that texts of the card show by a relative path, each with the place of the text; a bundle takes them along.</summary>
    internal IReadOnlyList<KeyValuePair<string, Origin>> Images { get; }

    /// <summary>The file the author is told to write in.</summary>
    internal string SidecarName { get; }

    /// <summary>What was found in the card, for a report that names it.</summary>
    internal CardEvidence Evidence { get; }
}
