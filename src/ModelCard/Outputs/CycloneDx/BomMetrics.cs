using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The measured results. The format knows type, value, slice and interval; all else about a value, such as the data it was measured on, goes to properties.</summary>
internal sealed class BomMetrics
{
    private static readonly string[] Members = ["value", "unit", "slice", "lower_bound", "upper_bound"];

    private readonly List<Metric> _metrics = [];
    private readonly List<Metric> _named = [];
    private readonly MetricSlices _slices;

    /// <summary>Finds the results of a card.</summary>
    public BomMetrics(CardContent card)
    {
        _slices = new MetricSlices(card);
        foreach (var metric in card.Metrics)
        {
            (metric.Value is { } value && !Placeholder.Is(value.Text) ? _metrics : _named).Add(metric);
        }
    }

    /// <summary>Whether there is none with a value.</summary>
    public bool IsEmpty => _metrics.Count == 0;

    /// <summary>Adds what the format has no member for, by the number of the result from 1; and the metrics that are named without a value.</summary>
    public void AddTo(BomProperties properties)
    {
        for (var i = 0; i < _metrics.Count; i++)
        {
            foreach (var name in Metric.AttributeNames)
            {
                if (Array.IndexOf(Members, name) < 0)
                {
                    properties.Add($"modelcard:metric:{BomProperties.Number(i + 1)}:{name}", _metrics[i].Attribute(name)?.Text);
                }
            }
        }

        foreach (var metric in _named)
        {
            properties.Add("modelcard:metric", metric.Type);
        }
    }

    /// <summary>Writes the results, if there are any.</summary>
    public void Write(JsonOutput json) => json.List("performanceMetrics", _metrics, (list, metric) => list.Object(item => Write(item, metric)));

    private void Write(JsonOutput json, Metric metric)
    {
        json.Text("type", metric.Type.Trim() is { Length: > 0 } type ? type : null);
        json.Text("value", metric.Value!.Text.Trim() + (metric.Unit is { } unit ? " " + unit.Trim() : ""));
        json.Text("slice", _slices.Of(metric));
        if (metric.LowerBound is not null || metric.UpperBound is not null)
        {
            json.Object("confidenceInterval", interval =>
            {
                interval.Text("lowerBound", metric.LowerBound?.Trim());
                interval.Text("upperBound", metric.UpperBound?.Trim());
            });
        }
    }
}
