using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Whether more of a metric is better: what the metric itself says (<c>HigherIsBetter</c>), else what is known of its type.</summary>
internal static class MetricDirection
{
    /// <summary>The direction; <see langword="null"/> where nobody knows.</summary>
    public static bool? HigherIsBetter(Metric metric) => metric.Attribute("higher_is_better")?.Text.Trim().ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => MetricFacts.HigherIsBetter(metric.Type),
    };
}
