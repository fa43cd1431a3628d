using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>Results that can be compared, so that they stand in one chart.</summary>
internal sealed class MetricSeries
{
    /// <summary>The results, in the order of the card.</summary>
    public List<MetricPoint> Points { get; } = [];

    /// <summary>How many results have a value that is no plain number.</summary>
    public int Unreadable { get; set; }

    /// <summary>An empty chart of the results, with the axis and the words they have in common.</summary>
    public BarChart ToChart(string title, CardWords words)
    {
        var (from, to) = Range();
        return new BarChart(title)
        {
            Words = words,
            From = from,
            To = to,
            Unit = WrappedText.Shortened(Points[0].Reading.Unit, 40),
            HigherIsBetter = Direction(),
            IntervalName = IntervalName(words),
            Unreadable = Unreadable,
        };
    }

    /// <summary>The text that all results have, or <see langword="null"/> where they differ.</summary>
    public string? Shared(Func<MetricPoint, string?> text)
    {
        var first = text(Points[0]) ?? "";
        return Points.TrueForAll(point => string.Equals(text(point) ?? "", first, StringComparison.Ordinal)) ? first : null;
    }

    // An axis with both ends, where the metric has them and no result contradicts.
    private (ChartNumber? From, ChartNumber? To) Range()
    {
        var unit = Points[0].Reading.Unit;
        if (unit.Length > 0 && unit != "%")
        {
            return (null, null);
        }

        var isKnown = true;
        ChartNumber lowest = default, highest = default;
        foreach (var point in Points)
        {
            var hasRange = MetricFamilies.HasRange(point.Id, true, out _, out var most);
            isKnown &= hasRange ? !double.IsPositiveInfinity(most) : unit == "%";
            foreach (var number in new[] { point.Reading.Value, MetricReading.Number(point.Metric.Baseline) ?? default })
            {
                lowest = number.CompareTo(lowest) < 0 ? number : lowest;
                highest = number.CompareTo(highest) > 0 ? number : highest;
            }
        }

        var end = ChartNumber.Of(unit == "%" || (highest.CompareTo(ChartNumber.Of(1)) > 0 && !Points.Exists(static point => MetricFamilies.IsShare(point.Id))) ? 100 : 1);
        var start = lowest.IsZero ? lowest : end.Negated();
        return isKnown && highest.CompareTo(end) <= 0 && lowest.CompareTo(start) >= 0 ? (start, end) : (null, null);
    }

    private bool? Direction()
    {
        var first = MetricDirection.HigherIsBetter(Points[0].Metric);
        return Points.TrueForAll(point => MetricDirection.HigherIsBetter(point.Metric) == first) ? first : null;
    }

    private string IntervalName(CardWords words)
    {
        var level = "";
        var isFirst = true;
        var isPlusMinus = false;
        foreach (var point in Points)
        {
            if (point.Reading.Lower is null && point.Reading.Upper is null)
            {
                continue;
            }

            var stated = point.Metric.ConfidenceLevel is { } text ? WrappedText.Shortened(TemplateModel.Percent(text.Trim()), 40) : "";
            level = isFirst || stated == level ? stated : "";
            isPlusMinus |= point.Reading.IsPlusMinus;
            isFirst = false;
        }

        return level.Length > 0 ? words.Format("{0} interval", level) : words[isPlusMinus ? "interval (±)" : "interval"];
    }
}
