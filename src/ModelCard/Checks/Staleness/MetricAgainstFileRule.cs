using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A typed result that a file on disk measured otherwise.</summary>
internal sealed class MetricAgainstFileRule() : CappedRule(FindingCodes.MetricAgainstFile, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        var measurements = context.Card.Measurements;
        foreach (var metric in context.Card.Metrics)
        {
            if (metric.Value is { } value && TypedStatement.IsTyped(value.Origin) && Contradiction(metric, measurements.Answers.Metrics) is { } measured)
            {
                var place = measurements.PlaceOf(measured.Value!.Origin) ?? "the results";
                var unit = measured.Unit is { } stated ? " " + stated : "";
                report.Add(
                    $"'{Finding.Quote(metric.Name, 60)}' is given as {Finding.Quote(value.Text, 30)}, and {place} has {Finding.Quote(measured.Value.Text, 30)}{unit}. Take Value out, so that the card says what was measured; or correct the one that is wrong.",
                    value.Origin,
                    "metrics");
            }
        }
    }

    /// <summary>The first of the measured results that the metric is about, if none of them agrees with it.</summary>
    private static Metric? Contradiction(Metric metric, List<Metric> measured)
    {
        Metric? first = null;
        foreach (var other in measured)
        {
            if (other.Value is not null && IsAbout(metric, other))
            {
                if (Agrees(metric, other) != false)
                {
                    return null;
                }

                first ??= other;
            }
        }

        return first;
    }

    // What one of the two leaves open, the other may say; a slice is another measurement.
    private static bool IsAbout(Metric metric, Metric other) =>
        MetricName.IsSameType(metric, other)
        && SameOrOpen(metric.DatasetId, other.DatasetId)
        && SameOrOpen(metric.Config, other.Config)
        && SameOrOpen(metric.Split, other.Split)
        && SameOrOpen(metric.Revision, other.Revision)
        && SameOrOpen(metric.Task, other.Task)
        && string.Equals(metric.Slice?.Trim() ?? "", other.Slice?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two values say the same as exactly as the typed one is written; <see langword="null"/> where one of them is no number.</summary>
    private static bool? Agrees(Metric typed, Metric measured)
    {
        if (MetricNumber.Of(typed, typed.Value!.Text) is not { } given || TypedNumber.Parse(typed.Value.Text) is not { } number || MetricNumber.Of(measured, measured.Value!.Text) is not { } exact)
        {
            return null;
        }

        // A percentage may stand without its sign where it is more than any share; a share never has one.
        return given.IsPercentage == exact.IsPercentage ? number.Is(exact.Value)
            : given.IsPercentage ? number.Times(0.01).Is(exact.Value) || (Math.Abs(exact.Value) > 1 && number.Is(exact.Value))
            : number.Is(exact.Share) || (Math.Abs(given.Value) > 1 && number.Is(exact.Value));
    }

    private static bool SameOrOpen(string? one, string? other) =>
        one is null || other is null || string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
