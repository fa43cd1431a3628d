using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>What the checks say about a card: every item's fate, the findings, and the score.</summary>
public sealed class CheckResult
{
    internal CheckResult(IReadOnlyList<ItemResult> items, IReadOnlyList<Finding> findings)
    {
        Items = items;
        Findings = findings;
        int answered = 0, applicable = 0;
        foreach (var item in items)
        {
            if (item.Status != ItemStatus.NotApplicable)
            {
                applicable += (int)item.Level;
                answered += item.Status == ItemStatus.Answered ? (int)item.Level : 0;
                MissingRequired += item is { Status: ItemStatus.Missing, Level: ItemLevel.Required } ? 1 : 0;
                MissingRecommended += item is { Status: ItemStatus.Missing, Level: ItemLevel.Recommended } ? 1 : 0;
            }
        }

        // Rounded down, so that only a complete card reads 100.
        Score = applicable == 0 ? 100 : 100 * answered / applicable;
    }

    /// <summary>Each item of the chosen checklists once.</summary>
    public IReadOnlyList<ItemResult> Items { get; }

    /// <summary>What should be said.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Completeness in percent: answered weight over applicable weight, rounded down.</summary>
    public int Score { get; }

    /// <summary>How many required items are missing.</summary>
    public int MissingRequired { get; }

    /// <summary>How many recommended items are missing.</summary>
    public int MissingRecommended { get; }
}
