using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The measured results. The format knows type, value, slice and interval; on what data a value was measured goes to properties.</summary>
internal sealed class BomMetrics
{
    private static readonly string[] Further = ["dataset", "dataset_name", "config", "split", "revision", "task", "sample_size", "confidence_level", "decision_threshold", "baseline", "source_url"];

    private readonly List<Metric> _metrics = [];

    /// <summary>Finds the results of a card.</summary>
    public BomMetrics(CardContent card)
    {
        foreach (var metric in card.Metrics)
        {
            if (metric.HasValue)
            {
                _metrics.Add(metric);
            }
        }
    }

    /// <summary>Adds what the format has no member for, by the number of the result from 1.</summary>
    public void AddTo(BomProperties properties)
    {
        for (var i = 0; i < _metrics.Count; i++)
        {
            foreach (var name in Further)
            {
                properties.Add("modelcard:metric:" + (i + 1).ToString(CultureInfo.InvariantCulture) + ":" + name, _metrics[i].Attribute(name)?.Text);
            }
        }
    }

    /// <summary>Writes the results, if there are any.</summary>
    public void Write(JsonOutput json)
    {
        if (_metrics.Count > 0)
        {
            json.Object("quantitativeAnalysis", analysis => analysis.List("performanceMetrics", _metrics, static (list, metric) => list.Object(item => Write(item, metric))));
        }
    }

    private static void Write(JsonOutput json, Metric metric)
    {
        json.Text("type", metric.Type);
        json.Text("value", metric.Value!.Text + (metric.Unit is { } unit ? " " + unit : ""));
        json.Text("slice", metric.Slice);
        if (metric.LowerBound is not null || metric.UpperBound is not null)
        {
            json.Object("confidenceInterval", interval =>
            {
                interval.Text("lowerBound", metric.LowerBound);
                interval.Text("upperBound", metric.UpperBound);
            });
        }
    }
}
