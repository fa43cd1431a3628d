using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary><c>Minimum</c> and <c>Maximum</c> of a metric. Without a value of its own, the metric names the results it is about by its type and by whatever else it states.</summary>
internal static class LimitGate
{
    private const double Slack = 1e-9;

    public static void Check(CardContent card, List<Finding> findings)
    {
        foreach (var metric in card.Metrics)
        {
            Check(metric, "minimum", card, findings);
            Check(metric, "maximum", card, findings);
        }
    }

    private static void Check(Metric gate, string attribute, CardContent card, List<Finding> findings)
    {
        // What is no number was refused when it was read.
        if (gate.Attribute(attribute) is not { } limit || Bound(gate, limit) is not { } bound)
        {
            return;
        }

        var matches = Matches(gate, card);
        if (matches.Count == 0)
        {
            var subject = $"'{MetricName.Of(gate)}' has the {attribute} {Finding.Quote(limit.Text, 30)}, and the card has no such result";
            if (UnreadResults(card.Measurements) is { } unread)
            {
                // The program that writes the results may be the one that is being built.
                findings.Add(new Finding(FindingCodes.GateWithoutMetric, FindingSeverity.Warning, $"{subject}: '{unread}' could not be read. Write the file, and the limit is held.", limit.Origin));
            }
            else
            {
                Report(FindingCodes.GateWithoutMetric, $"{subject}{Others(gate, card)}. Measure it, correct what the item says of type, data or slice, or take the limit out.", limit, findings);
            }
        }

        foreach (var metric in matches)
        {
            Hold(gate, metric, attribute, limit, bound, card, findings);
        }
    }

    private static string? UnreadResults(Measurements measurements)
    {
        foreach (var named in measurements.Named)
        {
            if (named.Role == FileRole.Results && measurements.Files.All(file => file.Role != named.Role || file.Path != named.Path))
            {
                return named.Path;
            }
        }

        return null;
    }

    // A unit that came with the measured value says nothing about the limit, which is the author's.
    private static MetricNumber? Bound(Metric gate, CardScalar limit) =>
        gate.Attribute("unit") is { } unit && TypedStatement.IsTyped(unit.Origin) ? MetricNumber.Of(gate, limit.Text) : MetricNumber.Parse(limit.Text);

    private static void Hold(Metric gate, Metric metric, string attribute, CardScalar limit, MetricNumber bound, CardContent card, List<Finding> findings)
    {
        var value = MetricNumber.Of(metric, metric.Value!.Text);
        if (value is not { } number || ComparedNumbers.Of(number, bound, metric.Type) is not { } compared)
        {
            Report(
                FindingCodes.GateWithoutMetric,
                $"'{MetricName.Of(metric)}' is {Finding.Quote(metric.Value.Text, 30)}, which cannot be held against the {attribute} {Finding.Quote(limit.Text, 30)}. Write the limit in the unit of the result.",
                limit,
                findings);
            return;
        }

        var isUnder = attribute == "minimum";
        var slack = Slack * Math.Abs(compared.Second);
        if (isUnder ? compared.First < compared.Second - slack : compared.First > compared.Second + slack)
        {
            var place = card.Measurements.PlaceOf(metric.Value.Origin) is { } measured ? $" ({measured})" : "";
            var unit = metric.Unit is { } stated && metric.Value.Text.IndexOf('%') < 0 ? " " + stated : "";
            Report(
                isUnder ? FindingCodes.UnderMinimum : FindingCodes.OverMaximum,
                $"'{MetricName.Of(metric)}' is {Finding.Quote(metric.Value.Text, 30)}{unit}{place}, {(isUnder ? "under its minimum" : "over its maximum")} {Finding.Quote(limit.Text, 30)}. Improve the model; the limit is the project's own, and can be changed where {gate.Type} is listed.",
                limit,
                findings);
        }
    }

    /// <summary>The results a limit is about. One that names no slice is about the data as a whole.</summary>
    private static List<Metric> Matches(Metric gate, CardContent card)
    {
        var matches = new List<Metric>();
        if (gate.HasValue)
        {
            matches.Add(gate);
            return matches;
        }

        foreach (var metric in card.Metrics)
        {
            if (metric.HasValue && IsType(gate, metric) && Says(gate.DatasetId, metric.DatasetId ?? metric.DatasetName) && Says(gate.Config, metric.Config) && Says(gate.Split, metric.Split)
                && Says(gate.Revision, metric.Revision) && Says(gate.Task, metric.Task) && Same(gate.Slice ?? "", metric.Slice ?? ""))
            {
                matches.Add(metric);
            }
        }

        return matches;
    }

    private static string Others(Metric gate, CardContent card)
    {
        var others = new List<string>();
        foreach (var metric in card.Metrics)
        {
            if (metric.HasValue && IsType(gate, metric) && others.Count < 3)
            {
                others.Add("'" + MetricName.Of(metric) + "'");
            }
        }

        return others.Count == 0 ? "" : "; it has " + string.Join(", ", others);
    }

    private static bool IsType(Metric gate, Metric metric) => MetricName.IsSameType(gate, metric);

    private static bool Says(string? gate, string? metric) => gate is null || (metric is not null && Same(gate, metric));

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static void Report(string code, string message, CardScalar limit, List<Finding> findings) =>
        findings.Add(new Finding(code, FindingSeverity.Error, message, limit.Origin));
}
