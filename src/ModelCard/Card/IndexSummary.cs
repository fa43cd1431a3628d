namespace ModelCard.Card;

/// <summary>What all models of an index come to.</summary>
internal sealed class IndexSummary
{
    /// <summary>Adds up.</summary>
    public IndexSummary(IReadOnlyList<IndexedCard> cards)
    {
        Models = cards.Count;
        long sum = 0;
        foreach (var card in cards)
        {
            if (card.Score is { } score)
            {
                Scored++;
                sum += score;
                Complete += score == 100 ? 1 : 0;
            }

            FromJson += card.IsFromJson ? 1 : 0;
            WithStale += card.Stale is { Count: > 0 } ? 1 : 0;
            WithRequiredGaps += card.Gaps is { } gaps && RequiredOf(gaps) > 0 ? 1 : 0;
            FirstWaiverEnd = card.WaiverEnds is { } day && (FirstWaiverEnd is null || string.CompareOrdinal(day, FirstWaiverEnd) < 0) ? day : FirstWaiverEnd;
        }

        MeanScore = Scored == 0 ? 0 : (int)(sum / Scored);
    }

    /// <summary>How many models there are.</summary>
    public int Models { get; }

    /// <summary>How many have a score.</summary>
    public int Scored { get; }

    /// <summary>How many are complete.</summary>
    public int Complete { get; }

    /// <summary>The mean of the scores, rounded down.</summary>
    public int MeanScore { get; }

    /// <summary>How many speak for themselves as JSON.</summary>
    public int FromJson { get; }

    /// <summary>How many have something stale.</summary>
    public int WithStale { get; }

    /// <summary>How many miss a required item.</summary>
    public int WithRequiredGaps { get; }

    /// <summary>The first last day of a waiver.</summary>
    public string? FirstWaiverEnd { get; }

    private static int RequiredOf(RoleGaps gaps)
    {
        var total = 0;
        foreach (var role in RoleGaps.Roles)
        {
            total += gaps.Required(role);
        }

        return total;
    }
}
