namespace ModelCard.Card;

/// <summary>The one result that stands for a model in a list of many: the first with a value that was measured on all of the data, else the first with a value.</summary>
internal static class KeyMetric
{
    /// <summary>Chooses among the metrics of a card, which are in the author's order; <see langword="null"/> when none has a value.</summary>
    public static Metric? Of(IReadOnlyList<Metric> metrics)
    {
        Metric? ofSlice = null;
        foreach (var metric in metrics)
        {
            if (metric.HasValue && metric.Slice is null)
            {
                return metric;
            }

            ofSlice ??= metric.HasValue ? metric : null;
        }

        return ofSlice;
    }
}
