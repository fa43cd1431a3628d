using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Names the metrics that the front matter's <c>model-index</c> cannot hold, because the Hub needs a task and a dataset for each value
/// (https://huggingface.co/docs/hub/model-cards, "Evaluation results").
/// </summary>
internal sealed class ModelIndexRule : CardRule
{
    public override string Code => FindingCodes.MetricNotInModelIndex;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        foreach (var metric in context.Card.Metrics)
        {
            if (!metric.HasValue || metric.FitsModelIndex || metric.FromModelIndex)
            {
                continue;
            }

            var lacks = metric.Task is not null ? "no dataset" : metric.DatasetId is not null ? "no task" : "no task and no dataset";
            var message = metric.Origin.Kind == SourceKind.MarkdownCard
                ? $"The result '{metric.Name}' is not in 'model-index' (front matter), where the Hub reads results. Write it there, with its task and its dataset."
                : $"The metric '{metric.Type}' is left out of model-index: it has {lacks}. {Wording.Add(metric, metric.Task is null ? "task" : "dataset", metric.Task is null && metric.DatasetId is null ? ", and " + Wording.Attribute("dataset", metric.Origin) + " as well" : "")}";
            findings.Add(new Finding(Code, severity, message, metric.Origin, "metrics"));
        }
    }
}
