using System.Globalization;
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
        var seen = new List<string>();
        foreach (var metric in context.Card.Metrics)
        {
            if (!IsLeftOut(metric))
            {
                continue;
            }

            // Figures of one file lack what its item does not say: that is one thing to do, however many they are.
            var count = 1;
            if (metric.Origin is { Kind: SourceKind.Measured, File: { } file })
            {
                var group = file + "\u001F" + Lacks(metric);
                if (seen.Contains(group))
                {
                    continue;
                }

                seen.Add(group);
                count = CountOf(context.Card.Metrics, file, Lacks(metric));
            }

            var advice = Wording.Add(metric, metric.Task is null ? "task" : "dataset", metric.Task is null && metric.DatasetId is null ? ", and " + Wording.Attribute("dataset", metric.Origin) + " as well" : "");
            var message = metric.Origin.Kind == SourceKind.MarkdownCard
                ? $"The result '{metric.Name}' is not in 'model-index' (front matter), where the Hub reads results. Write it there, with its task and its dataset."
                : count > 1 ? $"{count.ToString(CultureInfo.InvariantCulture)} metrics of the file, from '{metric.Type}' here on, are left out of model-index: they have {Lacks(metric)}. {advice}"
                : $"The metric '{metric.Type}' is left out of model-index: it has {Lacks(metric)}. {advice}";
            findings.Add(new Finding(Code, severity, message, metric.Origin, "metrics"));
        }
    }

    private static bool IsLeftOut(Metric metric) => metric.HasValue && !metric.FitsModelIndex && !metric.FromModelIndex;

    private static string Lacks(Metric metric) => metric.Task is not null ? "no dataset" : metric.DatasetId is not null ? "no task" : "no task and no dataset";

    private static int CountOf(IReadOnlyList<Metric> metrics, string file, string lacks)
    {
        var count = 0;
        foreach (var metric in metrics)
        {
            count += metric.Origin.Kind == SourceKind.Measured && metric.Origin.File == file && IsLeftOut(metric) && Lacks(metric) == lacks ? 1 : 0;
        }

        return count;
    }
}
