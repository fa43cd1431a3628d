using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Two figures of one metric on one scale, so that 93 % is more than 0.9.</summary>
internal readonly struct ComparedNumbers
{
    private ComparedNumbers(double first, double second)
    {
        First = first;
        Second = second;
    }

    public double First { get; }

    public double Second { get; }

    /// <summary>Puts two figures on one scale.</summary>
    /// <param name="first">A figure.</param>
    /// <param name="second">Another figure.</param>
    /// <param name="type">The metric's type.</param>
    /// <returns>Both; <see langword="null"/> where one is a percentage, the other is not, and nothing tells what that means.</returns>
    public static ComparedNumbers? Of(MetricNumber first, MetricNumber second, string type)
    {
        if (first.IsPercentage == second.IsPercentage)
        {
            return new ComparedNumbers(first.Value, second.Value);
        }

        var name = MetricFamilies.Normalize(type);
        return MetricFamilies.IsShare(name) || MetricFamilies.IsOnEitherScale(name) ? new ComparedNumbers(Share(first), Share(second)) : null;
    }

    /// <summary>A figure of a share on the scale of shares: 93 without a sign can only be a percentage.</summary>
    public static double Share(MetricNumber number) => number.IsPercentage || Math.Abs(number.Value) > 1 ? number.Value / 100 : number.Value;

    /// <summary>Whether a metric is a share, or a percentage by its own words: only of those a percentage is a part.</summary>
    public static bool IsShare(Metric metric, MetricNumber number)
    {
        var name = MetricFamilies.Normalize(metric.Type);
        return number.IsPercentage || MetricFamilies.IsShare(name) || MetricFamilies.IsOnEitherScale(name);
    }
}
