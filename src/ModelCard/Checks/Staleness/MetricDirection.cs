using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Whether more of a metric is better: what the metric itself says (<c>HigherIsBetter</c>), else what is known of its type.</summary>
internal static class MetricDirection
{
    // No upper end, or an unusual scale, and more is better all the same.
    private const string Higher = "r2 r_squared r2_score explained_variance nist_mt comet bleurt mean_reward reward episodic_return throughput tokens_per_second";

    private const string Lower = "loss log_loss cross_entropy latency perplexity error error_rate brier_score max_error median_absolute_error poisson_deviance hamming_loss hinge_loss zero_one_loss";

    /// <summary>The direction; <see langword="null"/> where nobody knows.</summary>
    public static bool? HigherIsBetter(Metric metric)
    {
        if (metric.Attribute("higher_is_better")?.Text.Trim().ToLowerInvariant() is { } stated)
        {
            return stated is "true" or "yes" ? true : stated is "false" or "no" ? false : null;
        }

        var type = MetricFamilies.Normalize(metric.Type);
        return MetricFamilies.IsShare(type) || MetricFamilies.IsOnEitherScale(type) || WordList.Has(Higher, type) ? true
            : WordList.Has(Lower, type) || type.EndsWith("_loss", StringComparison.Ordinal) || MetricFamilies.HasRange(type, false, out _, out _) ? false
            : null;
    }
}
