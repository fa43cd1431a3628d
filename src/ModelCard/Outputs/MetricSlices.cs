using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// The names of slices for formats that know type, value and slice of a metric: what tells two values of one metric apart is the slice, and where both are of one slice, the data they were measured
/// on.
/// </summary>
internal sealed class MetricSlices
{
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);

    /// <summary>Finds the metrics of a card that only their data tells apart.</summary>
    public MetricSlices(CardContent card)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metric in card.Metrics)
        {
            if (metric.HasValue && !seen.Add(Key(metric)))
            {
                _ambiguous.Add(Key(metric));
            }
        }
    }

    /// <summary>The slice of a metric; <see langword="null"/> for all of the data where nothing else has that value.</summary>
    public string? Of(Metric metric)
    {
        if (!_ambiguous.Contains(Key(metric)))
        {
            return metric.Slice;
        }

        var parts = new List<string>();
        Add(parts, "task", metric.Task);
        Add(parts, "dataset", metric.DatasetName ?? metric.DatasetId);
        Add(parts, "config", metric.Config);
        Add(parts, "split", metric.Split);
        Add(parts, "revision", metric.Revision);
        if (metric.Slice is { } slice)
        {
            parts.Add(slice);
        }

        return string.Join(", ", parts);
    }

    private static string Key(Metric metric) => metric.Type + "\u001F" + metric.Slice;

    private static void Add(List<string> parts, string name, string? text)
    {
        if (text is not null)
        {
            parts.Add(name + "=" + text.Trim());
        }
    }
}
