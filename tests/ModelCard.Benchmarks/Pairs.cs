namespace ModelCard.Benchmarks;

/// <summary>
/// Two ways to do the same, timed in pairs whose order is drawn by lot, so that neither a machine whose speed drifts nor what one run leaves in its caches for the next decides. What counts is the median of the
/// pairs' ratios, with the interval that holds it in 95 of 100 resamplings.
/// </summary>
internal sealed class Pairs
{
    private readonly List<double> _without = [];
    private readonly List<double> _more = [];
    private readonly List<double> _ratios = [];

    private Pairs()
    {
    }

    /// <summary>The median time without, in milliseconds.</summary>
    public double Without => Median(_without);

    /// <summary>The median of what the other way takes more, in milliseconds.</summary>
    public double More => Median(_more);

    /// <summary>The median ratio and its interval, for a table.</summary>
    public string Ratio
    {
        get
        {
            var lot = new Random(2);
            var resampled = Enumerable.Range(0, 1000).Select(_ => Median([.. _ratios.Select(_ => _ratios[lot.Next(_ratios.Count)])])).ToList();
            return FormattableString.Invariant($"{Median(_ratios):0.000} ({Quantile(resampled, 0.025):0.000} to {Quantile(resampled, 0.975):0.000})");
        }
    }

    /// <summary>Times pairs.</summary>
    /// <param name="count">How many.</param>
    /// <param name="without">Does it the first way and returns its milliseconds.</param>
    /// <param name="with">The other way.</param>
    /// <param name="after">Is called after each pair that counts, with its number.</param>
    public static Pairs Time(int count, Func<double> without, Func<double> with, Action<int>? after = null)
    {
        var pairs = new Pairs();
        var lot = new Random(1);

        // Pairs whose times are not taken come first, so that the disk has seen every file: two, or one where there are few.
        for (var i = count < 10 ? -1 : -2; i < count; i++)
        {
            var withoutFirst = lot.Next(2) == 0;
            var a = withoutFirst ? without() : 0;
            var b = with();
            a = withoutFirst ? a : without();
            if (i >= 0)
            {
                pairs._without.Add(a);
                pairs._more.Add(b - a);
                pairs._ratios.Add(b / a);
                after?.Invoke(i);
            }
        }

        return pairs;
    }

    public static double Median(IReadOnlyList<double> values) => Quantile(values, 0.5);

    public static double Quantile(IReadOnlyList<double> values, double share) => values.Order().ElementAt((int)Math.Round((values.Count - 1) * share));
}
