using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary><c>ModelCardRegressionTolerance</c>: how much worse a measured metric may be than it was when its state was accepted. A percentage is one of the accepted value.</summary>
internal static class RegressionGate
{
    private const double Slack = 1e-9;

    public static void Check(CardContent card, Tolerance tolerance, List<Finding> findings)
    {
        foreach (var accepted in card.Measurements.AcceptedAnswers.Metrics)
        {
            if (accepted.HasValue && Now(accepted, card) is { } metric)
            {
                Check(metric, accepted, card, tolerance, findings);
            }
        }
    }

    private static void Check(Metric metric, Metric accepted, CardContent card, Tolerance tolerance, List<Finding> findings)
    {
        if (MetricNumber.Of(metric, metric.Value!.Text) is not { } now || MetricNumber.Of(accepted, accepted.Value!.Text) is not { } then || ComparedNumbers.Of(now, then, metric.Type) is not { } compared)
        {
            return;
        }

        var (value, former) = (compared.First, compared.Second);
        if (value == former)
        {
            return;
        }

        if (MetricDirection.HigherIsBetter(Stated(metric, card)) is not { } higherIsBetter)
        {
            findings.Add(new Finding(
                FindingCodes.Regression,
                FindingSeverity.Message,
                $"'{MetricName.Of(metric)}' was {accepted.Value.Text} when its state was accepted and is {metric.Value.Text}; whether that is better or worse nobody says. State it: <ModelCardMetric Include=\"{metric.Type}\" HigherIsBetter=\"true\" />.",
                metric.Origin));
            return;
        }

        var worse = higherIsBetter ? former - value : value - former;
        var allowed = tolerance.IsPercentage ? Math.Abs(former) * tolerance.Value / 100 : tolerance.Value;
        if (worse > allowed + (Slack * Math.Max(1, Math.Abs(former))))
        {
            var share = tolerance.IsPercentage && former != 0 ? " (" + (worse / Math.Abs(former) * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %)" : "";
            var place = card.Measurements.PlaceOf(metric.Value.Origin) is { } measured ? $" ({measured})" : "";
            findings.Add(new Finding(
                FindingCodes.Regression,
                FindingSeverity.Error,
                $"'{MetricName.Of(metric)}' was {accepted.Value.Text} when its state was accepted and is {metric.Value.Text}{place}: {worse.ToString("0.####", CultureInfo.InvariantCulture)}{share} worse, and ModelCardRegressionTolerance allows {tolerance.Text}. "
                + $"Improve the model; if the loss is meant, record that: {Accept.Command}",
                metric.Value.Origin));
        }
    }

    private static Metric? Now(Metric accepted, CardContent card)
    {
        foreach (var metric in card.Measurements.Answers.Metrics)
        {
            if (metric.HasValue && string.Equals(metric.UnionKey, accepted.UnionKey, StringComparison.Ordinal))
            {
                return metric;
            }
        }

        return null;
    }

    // An author may have said the direction on the metric itself, or on one of its type that names no data.
    private static Metric Stated(Metric measured, CardContent card)
    {
        Metric? ofType = null;
        foreach (var metric in card.Metrics)
        {
            if (metric.Attribute("higher_is_better") is not null && MetricName.IsSameType(metric, measured))
            {
                if (string.Equals(metric.UnionKey, measured.UnionKey, StringComparison.Ordinal))
                {
                    return metric;
                }

                ofType ??= metric;
            }
        }

        return measured.Attribute("higher_is_better") is null ? ofType ?? measured : measured;
    }
}
