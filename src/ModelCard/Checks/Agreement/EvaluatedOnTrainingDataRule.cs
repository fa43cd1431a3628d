using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A result on a split that the model was trained on, and datasets listed for training and for test with the same split.</summary>
internal sealed class EvaluatedOnTrainingDataRule() : CappedRule(FindingCodes.EvaluatedOnTrainingData, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var metric in context.Card.Metrics)
        {
            if (metric is { HasValue: true, Split: { } split } && !SaysTraining(metric) && Training(metric, context) is { } dataset && !HasOtherSplit(metric, context))
            {
                report.Add(
                    $"The result '{metric.Name}' was measured on the split '{Finding.Quote(split, 30)}' of '{Finding.Quote(dataset.Name, 40)}', on which the model was trained, and says little about new data. Measure on a split that was kept apart, or correct the split.",
                    metric.Origin,
                    "metrics");
            }
        }

        foreach (var test in context.Card.Datasets)
        {
            if (test is { IsTesting: true, Split: not null })
            {
                foreach (var train in context.Card.Datasets)
                {
                    if (train.Role is not null && train.IsTraining && train.Split is not null && Same(train.Id, test.Id) && SameOrNone(train.Config, test.Config) && SameOrNone(train.Revision, test.Revision) && Same(train.Split, test.Split))
                    {
                        report.Add(
                            $"The dataset '{Finding.Quote(test.Name, 40)}' is listed for training and for test with the same split '{Finding.Quote(test.Split, 30)}'. Name the part each used, such as train[:80%] and train[80%:].", test.Origin, "datasets");
                    }
                }
            }
        }
    }

    // An error on the training data beside others, named as such, is a fair figure.
    private static bool SaysTraining(Metric metric) =>
        metric.Name.IndexOf("train", StringComparison.OrdinalIgnoreCase) >= 0 || metric.Slice is not null;

    private static Dataset? Training(Metric metric, CheckContext context)
    {
        foreach (var dataset in context.Card.Datasets)
        {
            var isSame = Same(dataset.Id, metric.DatasetId) || Same(dataset.Name, metric.DatasetName) || Same(dataset.Name, metric.DatasetId);
            if (!isSame || !dataset.IsTraining || !SameOrNone(dataset.Config, metric.Config) || !SameOrNone(dataset.Revision, metric.Revision))
            {
                continue;
            }

            if (dataset.Split is { } split ? Same(split, metric.Split) : IsTrainSplit(metric.Split!))
            {
                return dataset;
            }
        }

        return null;
    }

    private static bool HasOtherSplit(Metric metric, CheckContext context)
    {
        foreach (var other in context.Card.Metrics)
        {
            if (other.HasValue && Same(other.Type, metric.Type) && other.Split is not null && !Same(other.Split, metric.Split))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTrainSplit(string split) => split.Trim().ToLowerInvariant() is "train" or "training";

    private static bool Same(string? text, string? other) => text is not null && other is not null && string.Equals(text.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool SameOrNone(string? text, string? other) => text is null || other is null || Same(text, other);
}
