using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>A result that can be drawn: the metric, its numbers, and what it can be compared with.</summary>
internal sealed class MetricPoint
{
    /// <summary>Creates a point.</summary>
    public MetricPoint(Metric metric, MetricReading reading)
    {
        Metric = metric;
        Reading = reading;
        Id = IdOf(metric);
        Data = DataOf(metric);
    }

    /// <summary>The metric.</summary>
    public Metric Metric { get; }

    /// <summary>Its numbers.</summary>
    public MetricReading Reading { get; }

    /// <summary>The metric's type as tables spell it.</summary>
    public string Id { get; }

    /// <summary>What it was measured on, in words; empty when nobody says.</summary>
    public string Data { get; }

    /// <summary>Whether the value is from 0 to 1, in no unit.</summary>
    public bool IsShare => Reading.Unit.Length == 0 && Reading.Value.Digits >= 0 && Reading.Value.CompareTo(ChartNumber.Of(1)) <= 0;

    /// <summary>Whether the value is a percentage from 0 to 100.</summary>
    public bool IsPercentage => Reading.Unit == "%" && Reading.Value.Digits >= 0 && Reading.Value.CompareTo(ChartNumber.Of(100)) <= 0;

    /// <summary>Whether the metric has both ends, those of a correlation not counted.</summary>
    public bool IsFromZeroUp => MetricFamilies.HasRange(Id, true, out var lowest, out var highest) && lowest == 0 && !double.IsPositiveInfinity(highest);

    /// <summary>The metric's type as tables spell it.</summary>
    public static string IdOf(Metric metric) => MetricFamilies.Normalize(MetricFacts.Id(metric.Type) ?? metric.Type);

    /// <summary>The bar of the metric.</summary>
    /// <param name="label">What stands beside it.</param>
    /// <param name="words">The words of the card.</param>
    /// <param name="isOverall">Whether it is the bar of all data among those of its parts.</param>
    public BarRow ToRow(string label, CardWords words, bool isOverall = false)
    {
        var unit = Reading.Unit.Length > 0 ? " " + Reading.Unit : "";
        var isMeasured = Metric.Value!.Origin.Kind == SourceKind.Measured;
        var shown = NumberLabel.OfValue(Reading.Text, Reading.Value, isMeasured) + (unit == " %" ? unit : "");
        var baseline = MetricReading.Number(Metric.Baseline);
        var baselineShown = baseline is { } number ? NumberLabel.OfValue(Metric.Baseline!.Trim().TrimEnd('%').TrimEnd(), number, isMeasured: true) + (unit == " %" ? unit : "") : "";
        var told = (label.Length > 0 ? words.Format("{0}: {1}", WrappedText.Shortened(label, 200), "") : "") + (isMeasured ? RoundedNumber.Of(Reading.Text) : Reading.Text) + unit;
        if (Reading.Lower is not null || Reading.Upper is not null)
        {
            told += words.Format(", interval {0} to {1}", Reading.Lower is { } lower ? NumberLabel.Of(lower) : "…", Reading.Upper is { } upper ? NumberLabel.Of(upper) : "…");
        }

        return new BarRow(label, Reading.Value, shown)
        {
            Lower = Reading.Lower,
            Upper = Reading.Upper,
            Baseline = baseline,
            BaselineShown = baselineShown,
            IsOverall = isOverall,
            Words = told + (baseline is null ? "" : words.Format(", baseline {0}", baselineShown)),
        };
    }

    private static string DataOf(Metric metric)
    {
        var parts = new List<string>();
        foreach (var part in new[] { metric.DatasetName ?? metric.DatasetId, metric.Config, metric.Split, metric.Revision })
        {
            if (part is not null)
            {
                parts.Add(part.Trim());
            }
        }

        return string.Join(", ", parts);
    }
}
