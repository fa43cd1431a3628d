using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>What a part of a card has and lacks: one row of the status.</summary>
internal sealed class StatusCount
{
    /// <summary>Items that are answered.</summary>
    public int There { get; private set; }

    /// <summary>Items that are not.</summary>
    public int Missing { get; private set; }

    /// <summary>How many of the missing items are required.</summary>
    public int Required { get; private set; }

    /// <summary>Items that are waived.</summary>
    public int Waived { get; private set; }

    /// <summary>Items that do not apply, by their condition or by the author's word.</summary>
    public int NotApplicable { get; private set; }

    /// <summary>Findings about the quality of what is written.</summary>
    public int Weak { get; private set; }

    /// <summary>Findings about statements that the files have outgrown.</summary>
    public int Stale { get; private set; }

    public bool IsEmpty => There + Missing + Weak + Stale == 0;

    public void Add(ItemResult item)
    {
        There += item.Status == ItemStatus.Answered ? 1 : 0;
        Missing += item.Status == ItemStatus.Missing ? 1 : 0;
        Required += item is { Status: ItemStatus.Missing, Level: ItemLevel.Required } ? 1 : 0;
        Waived += item.Status == ItemStatus.Waived ? 1 : 0;
        NotApplicable += item.Status is ItemStatus.NotApplicable or ItemStatus.DeclaredNotApplicable ? 1 : 0;
    }

    public void Add(LocatedFinding finding)
    {
        Weak += finding.Code.StartsWith("MCB3", StringComparison.Ordinal) ? 1 : 0;
        Stale += IndexedCard.IsStale(finding.Code) ? 1 : 0;
    }
}
