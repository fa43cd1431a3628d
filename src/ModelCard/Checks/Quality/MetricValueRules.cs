using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A value that no reader can take for a number.</summary>
internal sealed class MetricValueUnreadableRule() : CappedRule(FindingCodes.MetricValueUnreadable, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var metric in context.Card.Metrics)
        {
            // A placeholder in its place is reported as one.
            if (metric.Value is { } value && MetricNumber.Parse(value.Text) is null && !Stub.IsWhole(value.Text))
            {
                var hint = value.Text.IndexOf(',') > 0 ? " Write the decimal mark as a point." : $" Write a number with a point as decimal mark, and put words into {Wording.Attribute("name", metric.Origin)}{(metric.FromModelIndex ? "" : " or " + Wording.Attribute("unit", metric.Origin))}.";
                report.Add($"The value '{Finding.Quote(value.Text, 40)}' of '{metric.Name}' is no number.{hint}", value.Origin, "metrics");
            }
        }
    }
}

/// <summary>A value that its metric cannot have.</summary>
internal sealed class MetricValueOutOfRangeRule() : CappedRule(FindingCodes.MetricValueOutOfRange, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        var mixed = MetricScalesMixedRule.FindMixed(context);
        foreach (var metric in context.Card.Metrics)
        {
            if (metric.Value is not { } value || MetricNumber.Of(metric, value.Text) is not { } number)
            {
                continue;
            }

            var type = MetricFamilies.Normalize(metric.Type);
            if (!MetricFamilies.HasRange(type, number.IsPercentage, out var lowest, out var highest) || (number.Value >= lowest && number.Value <= highest) || ReferenceEquals(metric, mixed))
            {
                continue;
            }

            var looksLikePercentage = highest == 1 && number.Value is > 1 and <= 100;
            var range = double.IsPositiveInfinity(highest) ? "is never below 0" : string.Format(CultureInfo.InvariantCulture, "lies between {0} and {1}", lowest, highest);
            var next = !looksLikePercentage ? "Check the figure and its unit."
                : value.Origin.Kind == SourceKind.Measured ? $"If the program means a percentage, say so: a ModelCardMetric '{metric.Type}' with Unit=\"%\" and no Value joins the figure of the file."
                : metric.FromModelIndex ? "Write the share, a number from 0 to 1."
                : $"Write {Finding.Quote(value.Text, 20)} % ({(metric.Origin.Kind == SourceKind.Project ? "Unit=\"%\"" : "unit: '%'")}), or the share.";
            report.Add($"The value {Finding.Quote(value.Text, 20)} of '{metric.Name}' cannot be: {metric.Type} {range}. {next}", value.Origin, "metrics");
        }
    }
}

/// <summary>An interval that does not hold its value, a confidence level or a sample size that is none.</summary>
internal sealed class MetricIntervalRule() : CappedRule(FindingCodes.MetricIntervalInvalid, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var metric in context.Card.Metrics)
        {
            if (Problem(metric, out var place) is { } problem)
            {
                report.Add($"The result '{metric.Name}' {problem}", place, "metrics");
            }
        }
    }

    private static string? Problem(Metric metric, out Origin place)
    {
        var value = MetricNumber.Of(metric, metric.Value?.Text);
        var lower = Bound(metric, "lower_bound", out place);
        if (metric.LowerBound is not null && lower is null)
        {
            return $"has the lower bound '{Finding.Quote(metric.LowerBound, 20)}', which is no number. Write it as the value is written.";
        }

        var upper = Bound(metric, "upper_bound", out var upperPlace);
        if (metric.UpperBound is not null && upper is null)
        {
            place = upperPlace;
            return $"has the upper bound '{Finding.Quote(metric.UpperBound, 20)}', which is no number. Write it as the value is written.";
        }

        // Bounds may leave the percent sign to the value.
        if (lower is { } low && upper is { } high && low.Value > high.Value)
        {
            return $"has a lower bound ({metric.LowerBound}) above its upper bound ({metric.UpperBound}). Swap them, or correct the one that is wrong.";
        }

        if (value is { } middle && ((lower is { } least && middle.Value < least.Value) || (upper is { } most && middle.Value > most.Value)))
        {
            return $"is {metric.Value!.Text}, outside its own interval ({metric.LowerBound ?? "…"} to {metric.UpperBound ?? "…"}). Check the value, the bounds and their scale.";
        }

        return LevelOrSize(metric, ref place);
    }

    private static string? LevelOrSize(Metric metric, ref Origin place)
    {
        if (metric.Attribute("confidence_level") is { } level && !(MetricNumber.Parse(level.Text) is { } confidence && confidence.Share is > 0 and < 1))
        {
            place = level.Origin;
            return $"has the confidence level '{Finding.Quote(level.Text, 20)}'. Write it as a fraction such as 0.95, or with a percent sign.";
        }

        if (metric.Attribute("sample_size") is { } size && !(MetricNumber.Parse(size.Text.Replace("_", "").Replace(" ", "")) is { } count && count.Value >= 1 && count.Value == Math.Floor(count.Value)))
        {
            place = size.Origin;
            return $"has the sample size '{Finding.Quote(size.Text, 20)}'. Write how many samples it was measured on, a whole number.";
        }

        return null;
    }

    private static MetricNumber? Bound(Metric metric, string name, out Origin place)
    {
        var scalar = metric.Attribute(name);
        place = scalar?.Origin ?? metric.Origin;
        return MetricNumber.Of(metric, scalar?.Text);
    }
}

/// <summary>Shares and percentages side by side without a sign that tells them apart.</summary>
internal sealed class MetricScalesMixedRule() : CappedRule(FindingCodes.MetricScalesMixed, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (FindMixed(context, out var share) is { } metric)
        {
            report.Add(
                $"'{metric.Name}' is {metric.Value!.Text} and '{share!.Name}' is {share.Value!.Text}: one card, two scales. Give all as shares, or say % where it is meant.", metric.Value.Origin, "metrics");
        }
    }

    public static Metric? FindMixed(CheckContext context) => FindMixed(context, out _);

    private static Metric? FindMixed(CheckContext context, out Metric? share)
    {
        share = null;
        foreach (var metric in context.Card.Metrics)
        {
            var type = MetricFamilies.Normalize(metric.Type);
            var isShare = MetricFamilies.IsShare(type);
            if ((!isShare && !MetricFamilies.IsOnEitherScale(type)) || Plain(metric) is not (> 1.5 and <= 100))
            {
                continue;
            }

            foreach (var other in context.Card.Metrics)
            {
                var otherType = MetricFamilies.Normalize(other.Type);
                var isComparable = string.Equals(type, otherType, StringComparison.Ordinal) || (isShare && MetricFamilies.IsShare(otherType));
                if (isComparable && Plain(other) is > 0.01 and <= 1)
                {
                    share = other;
                    return metric;
                }
            }
        }

        return null;
    }

    private static double? Plain(Metric metric) =>
        metric.Value is { } value && MetricNumber.Of(metric, value.Text) is { IsPercentage: false } number ? number.Value : null;
}
