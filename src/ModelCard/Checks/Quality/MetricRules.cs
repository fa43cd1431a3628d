using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A result without the data, or the part of the data, it was measured on.</summary>
internal sealed class MetricWithoutDataRule() : CappedRule(FindingCodes.MetricWithoutData, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var metric in context.Card.Metrics)
        {
            if (!metric.HasValue || metric.Split is not null || IsSimulated(metric, context) || NamesSplit(metric.Name))
            {
                continue;
            }

            // Who has one dataset of a split in the role test has said it there.
            var hasDataset = metric.DatasetId is not null || metric.DatasetName is not null;
            if (hasDataset && IsSaidByDataset(metric, context))
            {
                continue;
            }

            var lacks = hasDataset ? "which split of the data" : "which data and which split";
            report.Add(
                $"The result '{metric.Name}' does not say on {lacks} it was measured. "
                + (metric.FromModelIndex || (metric.Origin.Kind == SourceKind.MarkdownCard && metric.Attributes.Count == 0)
                    ? $"Name {(hasDataset ? "the split" : "the dataset and its split")} in the result's entry under 'model-index' (front matter)."
                    : hasDataset ? Wording.Add(metric, "split")
                    : Wording.Add(metric, "dataset", $", and {Wording.Attribute("split", metric.Origin)} as well")),
                metric.Origin,
                "metrics");
        }
    }

    // "Test WER", "Validation accuracy": the author said it where people read it.
    private static bool NamesSplit(string name)
    {
        var text = name.ToLowerInvariant();
        return text.StartsWith("test ", StringComparison.Ordinal) || text.StartsWith("validation ", StringComparison.Ordinal) || text.StartsWith("dev ", StringComparison.Ordinal)
            || text.StartsWith("train", StringComparison.Ordinal) || text.StartsWith("eval", StringComparison.Ordinal) || text.EndsWith("test)", StringComparison.Ordinal) || text.EndsWith(" test", StringComparison.Ordinal);
    }

    // An environment of reinforcement learning has no splits, nor has the time or memory a model takes.
    private static bool IsSimulated(Metric metric, CheckContext context) =>
        (metric.Task ?? context.Card.Answer("pipeline_tag")?.Text) is "reinforcement-learning" or "robotics" || metric.Unit is not (null or "%" or "percent");

    private static bool IsSaidByDataset(Metric metric, CheckContext context)
    {
        foreach (var dataset in context.Card.Datasets)
        {
            if (dataset.IsTesting && (string.Equals(dataset.Id, metric.DatasetId, StringComparison.Ordinal) || string.Equals(dataset.Name, metric.DatasetName, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A metric that is named, and no result for it anywhere.</summary>
internal sealed class MetricWithoutResultRule() : CappedRule(FindingCodes.MetricWithoutResult, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var metric in context.Card.Metrics)
        {
            if (!metric.HasValue && !IsNumber(metric.Type) && !HasResult(metric, context))
            {
                report.Add(
                    $"The metric '{metric.Type}' is named, and the card gives no result for it. "
                    + (metric.Origin.Kind == SourceKind.MarkdownCard
                        ? "Give the figure under a heading 'Results', or as a result in 'model-index' (front matter)."
                        : Wording.Add(metric, "value", $", or give the figure in {Wording.Place("results", metric.Origin)}")),
                    metric.Origin,
                    "metrics");
            }
        }
    }

    public static bool IsNumber(string type) => double.TryParse(type.Trim().TrimEnd('%').TrimEnd(), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool HasResult(Metric metric, CheckContext context)
    {
        foreach (var other in context.Card.Metrics)
        {
            if (other.HasValue && MetricFamilies.Normalize(other.Type).StartsWith(MetricFamilies.Normalize(metric.Type), StringComparison.Ordinal))
            {
                return true;
            }
        }

        // Figures in prose or in a picture are results too; which belongs to which metric a reader sees.
        foreach (var text in context.Texts)
        {
            if (WordList.Has("results results_summary subgroup_results benchmark_comparisons testing_metrics model_description model_summary", text.Field.Name) && HasFigure(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFigure(ProseText text)
    {
        foreach (var c in text.Text)
        {
            if (c is >= '0' and <= '9')
            {
                return text.Field.Name is not ("model_description" or "model_summary" or "testing_metrics")
                    || text.Has("accuracy|f1*|precision|recall|bleu|rouge*|wer|cer|auc|score*|achieves|loss");
            }
        }

        return text.HasTable;
    }
}

/// <summary>A figure of which nobody says what it measures.</summary>
internal sealed class ResultWithoutMetricRule() : CappedRule(FindingCodes.ResultWithoutMetric, ItemLevel.Recommended)
{
    private const string Words =
        "accura*|acc|f1*|f|precision|recall|auc|auroc|roc*|mse|rmse|mae|mape|smape|r2|r|error*|loss|bleu|sacrebleu|rouge*|meteor|chrf*|wer|cer|ter|perplexity|ppl|reward*|return|score*|iou|miou|map|ap|dice|"
        + "rate*|share*|correct*|right|wrong|sensitivity|specificity|correlation*|pearson*|spearman*|kappa|mcc|matthews*|exact|em|pass|hit*|ndcg|mrr|fid|latency|seconds|ms|tokens|throughput|percent|likelihood|"
        + "deviation|brier|calibration|lift|gain|precisión|genauigkeit|win*|elo|better|worse|faster|of|in ten|in a hundred";

    protected override void Look(CheckContext context, Report report)
    {
        foreach (var metric in context.Card.Metrics)
        {
            if (MetricWithoutResultRule.IsNumber(metric.Type))
            {
                report.Add($"The result {metric.Type} has no metric. Say what was measured: {Example(metric)}.", metric.Origin, "metrics");
            }
        }

        if (context.Surroundings.IsEnglish && context.Card.Metrics.Count == 0 && !context.Has("testing_metrics") && context.Text("results") is { } results
            && !results.HasCode && !results.HasTable && results.Links.Count == 0 && results.Words < 60 && HasFigure(results) && !results.Has(Words) && IsLatin(results.Text))
        {
            report.Add(
                $"{results.CalledFirst} gives a figure and no metric: '{Finding.Quote(results.Text.Trim().TrimEnd('.'), 60)}'. Say what was measured, such as accuracy or an error.", results.Origin, "results");
        }
    }

    private static string Example(Metric metric) => metric.Origin.Kind switch
    {
        SourceKind.Project => $"<ModelCardMetric Include=\"accuracy\" Value=\"{metric.Type}\" />",
        SourceKind.MarkdownCard => "under 'metrics' (front matter) stand names such as accuracy, and the figures in 'model-index' or in the section 'Results'",
        _ => $"{{type: accuracy, value: {metric.Type}}}",
    };

    private static bool HasFigure(ProseText text)
    {
        for (var i = 1; i + 1 < text.Prose.Length; i++)
        {
            var isDecimal = text.Prose[i] == '.' && IsDigit(text.Prose[i - 1]) && IsDigit(text.Prose[i + 1]);
            if (isDecimal || (text.Prose[i] == '%' && (IsDigit(text.Prose[i - 1]) || text.Prose[i - 1] == ' ')))
            {
                return true;
            }
        }

        return text.Prose.Length > 1 && text.Prose[text.Prose.Length - 1] == '%';
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    // Words of other scripts are not in the list; a text in one is not judged.
    private static bool IsLatin(string text)
    {
        foreach (var c in text)
        {
            if (c > 0x24F && char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
