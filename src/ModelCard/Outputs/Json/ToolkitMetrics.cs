using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Metrics for the Model Card Toolkit: values and interval ends are texts there, and all that tells two values of one metric apart is the name of the slice.</summary>
internal static class ToolkitMetrics
{
    /// <summary>The metrics of a card that have a value.</summary>
    public static List<ToolkitMap> Of(CardContent card)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metric in card.Metrics)
        {
            if (metric.HasValue && !seen.Add(Key(metric)))
            {
                ambiguous.Add(Key(metric));
            }
        }

        var metrics = new List<ToolkitMap>();
        foreach (var metric in card.Metrics)
        {
            if (metric.Value is { } value && !Placeholder.Is(value.Text))
            {
                metrics.Add(new ToolkitMap()
                    .Say("type", metric.Type)
                    .Say("value", metric.Unit is { } unit ? value.Text.Trim() + " " + unit.Trim() : value.Text.Trim())
                    .Say("slice", ambiguous.Contains(Key(metric)) ? Slice(metric) : metric.Slice)
                    .Say("confidence_interval", new ToolkitMap().Say("lower_bound", metric.LowerBound?.Trim()).Say("upper_bound", metric.UpperBound?.Trim())));
            }
        }

        return metrics;
    }

    private static string Key(Metric metric) => metric.Type + "\u001F" + metric.Slice;

    // Two accuracies of one slice were measured on different data, and the data is the slice then.
    private static string Slice(Metric metric)
    {
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

    private static void Add(List<string> parts, string name, string? text)
    {
        if (text is not null)
        {
            parts.Add(name + "=" + text.Trim());
        }
    }
}
