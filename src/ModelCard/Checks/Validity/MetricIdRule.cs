using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Metrics known under another spelling (https://huggingface.co/metrics). The Hub insists on none of them.
/// </summary>
internal sealed class MetricIdRule : CardRule
{
    public override string Code => FindingCodes.MetricMisspelt;

    public override ItemLevel Level => ItemLevel.Optional;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        var seen = new List<string>();
        foreach (var metric in context.Card.Metrics)
        {
            if (!seen.Contains(metric.Type) && !MetricIds.IsKnown(metric.Type) && !context.KnownIds.Has("metrics", metric.Type) && MetricIds.Respell(metric.Type) is { } known)
            {
                seen.Add(metric.Type);
                findings.Add(new Finding(
                    Code, severity, $"The metric '{Finding.Quote(metric.Type, 60)}' is usually written '{known}', and only equal names are compared. Write '{known}' as type, and a name for people as name.", metric.Origin, "metrics"));
            }
        }
    }
}
