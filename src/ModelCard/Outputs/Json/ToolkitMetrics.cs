using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Metrics for the Model Card Toolkit: values and interval ends are texts there, and all that tells two values of one metric apart is the name of the slice.</summary>
internal static class ToolkitMetrics
{
    /// <summary>The metrics of a card that have a value.</summary>
    public static List<ToolkitMap> Of(CardContent card)
    {
        var slices = new MetricSlices(card);
        var metrics = new List<ToolkitMap>();
        foreach (var metric in card.Metrics)
        {
            if (metric.Value is { } value && !Placeholder.Is(value.Text))
            {
                metrics.Add(new ToolkitMap()
                    .Say("type", metric.Type)
                    .Say("value", metric.Unit is { } unit ? value.Text.Trim() + " " + unit.Trim() : value.Text.Trim())
                    .Say("slice", slices.Of(metric))
                    .Say("confidence_interval", new ToolkitMap().Say("lower_bound", metric.LowerBound?.Trim()).Say("upper_bound", metric.UpperBound?.Trim())));
            }
        }

        return metrics;
    }
}
