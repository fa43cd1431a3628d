using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary><c>ModelCardMaximumSliceGap</c>: how far the best and the worst slice of one metric on the same data may lie apart.</summary>
internal static class SliceGapGate
{
    private const double Slack = 1e-9;

    public static void Check(CardContent card, Tolerance gap, List<Finding> findings)
    {
        var groups = new List<List<Metric>>();
        foreach (var metric in card.Metrics)
        {
            if (metric is { HasValue: true, Slice: not null })
            {
                var group = groups.Find(known => IsSame(known[0], metric));
                if (group is null)
                {
                    groups.Add([metric]);
                }
                else
                {
                    group.Add(metric);
                }
            }
        }

        foreach (var group in groups)
        {
            Check(group, gap, findings);
        }
    }

    private static void Check(List<Metric> group, Tolerance gap, List<Finding> findings)
    {
        Metric? least = null, most = null;
        double lowest = 0, highest = 0;
        var isMixed = group.Exists(static metric => Number(metric) is { IsPercentage: true }) && group.Exists(static metric => Number(metric) is { IsPercentage: false });
        foreach (var metric in group)
        {
            if (Number(metric) is not { } number)
            {
                continue;
            }

            if ((gap.IsPercentage || isMixed) && !ComparedNumbers.IsShare(metric, number))
            {
                findings.Add(new Finding(
                    FindingCodes.SliceGap,
                    FindingSeverity.Message,
                    $"The slices of '{MetricName.WithoutSlice(metric)}' are not held against ModelCardMaximumSliceGap {gap.Text}: it is no share, of which a percentage could be a part. State the gap as a number in the unit of that metric.",
                    metric.Origin));
                return;
            }

            var value = gap.IsPercentage ? ComparedNumbers.Share(number) * 100 : isMixed ? ComparedNumbers.Share(number) : number.Value;
            if (least is null || value < lowest)
            {
                (least, lowest) = (metric, value);
            }

            if (most is null || value > highest)
            {
                (most, highest) = (metric, value);
            }
        }

        if (least is null || highest - lowest <= gap.Value + (Slack * Math.Max(1, Math.Abs(highest))))
        {
            return;
        }

        var distance = (highest - lowest).ToString("0.####", CultureInfo.InvariantCulture) + (gap.IsPercentage ? " %" : "");
        findings.Add(new Finding(
            FindingCodes.SliceGap,
            FindingSeverity.Error,
            $"'{MetricName.WithoutSlice(least)}' is {Shown(most!)} for '{Finding.Quote(most!.Slice!, 40)}' and {Shown(least)} for '{Finding.Quote(least.Slice!, 40)}': {distance} apart, and ModelCardMaximumSliceGap allows {gap.Text}. Improve the model where it falls behind.",
            least.Value!.Origin));
    }

    private static MetricNumber? Number(Metric metric) => MetricNumber.Of(metric, metric.Value!.Text);

    private static string Shown(Metric metric) =>
        Finding.Quote(metric.Value!.Text, 20) + (metric.Unit is { } unit && metric.Value.Text.IndexOf('%') < 0 ? " " + unit : "");

    private static bool IsSame(Metric one, Metric other) =>
        MetricName.IsSameType(one, other) && one.DatasetId == other.DatasetId && one.Config == other.Config
        && one.Split == other.Split && one.Revision == other.Revision && one.Task == other.Task;
}
