namespace ModelCard.Checks;

/// <summary>How complete a card is by some items: how many are answered, and their weight. What does not apply, is declared so or is waived is in neither sum.</summary>
internal readonly struct Completeness
{
    private readonly int _answeredWeight;
    private readonly int _weight;

    private Completeness(int answered, int applicable, int answeredWeight, int weight)
    {
        Answered = answered;
        Applicable = applicable;
        _answeredWeight = answeredWeight;
        _weight = weight;
    }

    public int Answered { get; }

    public int Applicable { get; }

    // Rounded down, so that only a complete card reads 100; in 64 bits, because a checklist of one's own chooses its weights.
    public int Percent => _weight == 0 ? 100 : (int)(100L * _answeredWeight / _weight);

    public static Completeness Of(IReadOnlyList<ItemResult> items, Func<ItemResult, ItemStatus> statusOf)
    {
        int answered = 0, applicable = 0, answeredWeight = 0, weight = 0;
        foreach (var item in items)
        {
            var status = statusOf(item);
            if (ItemResult.Counts(status))
            {
                applicable++;
                weight += item.Weight;
                answered += status == ItemStatus.Answered ? 1 : 0;
                answeredWeight += status == ItemStatus.Answered ? item.Weight : 0;
            }
        }

        return new Completeness(answered, applicable, answeredWeight, weight);
    }
}
