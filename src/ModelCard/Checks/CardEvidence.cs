using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Finds in a card what answers a checklist item, and whether an item applies at all.</summary>
internal sealed class CardEvidence
{
    private readonly CardContent _card;

    private readonly KnownIds _knownIds;

    public CardEvidence(CardContent card, KnownIds knownIds)
    {
        _card = card;
        _knownIds = knownIds;
    }

    /// <summary>Whether a name of <see cref="ChecklistItem.Answers"/> is answered.</summary>
    public bool Has(string name)
    {
        switch (name)
        {
            case "datasets":
                return _card.Datasets.Count > 0;
            case "metrics":
                return _card.Metrics.Count > 0;
            case Evidence.MeasuredMetric:
                return AnyMetric(static metric => metric.HasValue);
            case Evidence.TrainDataset:
                return AnyDataset(static dataset => dataset.IsTraining);
            case Evidence.TestDataset:
                return AnyDataset(static dataset => dataset.IsTesting);
            case Evidence.LinkedDataset:
                return AnyDataset(static dataset => dataset.Url is not null || dataset.HasHubId);
            case Evidence.ModelIndexMetric:
                return AnyMetric(static metric => metric.FitsModelIndex);
            case Evidence.SliceMetric:
                return AnyMetric(static metric => metric.HasValue && metric.Slice is not null);
            case Evidence.BaselineMetric:
                return AnyMetric(static metric => metric.HasValue && metric.Baseline is not null);
            case Evidence.VariationMetric:
                return AnyMetric(static metric =>
                    metric.DecisionThreshold is not null || (metric.LowerBound is not null && metric.UpperBound is not null));
            case Evidence.SourcedMetric:
                return AnyMetric(static metric => metric.SourceUrl is not null);
            case Evidence.Widget:
                return _card.MetadataValue("widget") is { } widget && FieldValue.Answers(widget);
            case Evidence.KnownLicense:
                return HasKnownLicense();
            case Evidence.DirectUseCode:
                return _card.Answer("direct_use") is { } use && use.Text.Contains("```");
            case Evidence.AlwaysRendered:
                return true;
            default:
                return _card.Answer(name) is not null;
        }
    }

    /// <summary>Whether an item with this condition applies to the card's model.</summary>
    public bool Applies(ItemCondition condition) => condition switch
    {
        ItemCondition.LicenseIsOther => string.Equals(_card.Answer("license")?.Text, "other", StringComparison.OrdinalIgnoreCase),
        ItemCondition.TextOrSpeechTask => IsTextOrSpeech(),
        ItemCondition.DerivedFromBaseModel => _card.Answer("base_model_relation") is not null || IsFineTuned(),
        ItemCondition.FineTuned => IsFineTuned(),
        ItemCondition.Trained => !IsOneOf("base_model_relation", "quantized", "merge"),
        ItemCondition.TrainedInCloud => _card.Answer("cloud_provider") is not null || _card.Answer("cloud_region") is not null,
        ItemCondition.MetricsPresent => AnyMetric(static metric => metric.HasValue),
        ItemCondition.FactorsPresent => _card.Answer("testing_factors") is not null,
        ItemCondition.EmissionsPresent => _card.Answer("co2_emitted") is not null,
        ItemCondition.TaskHasWidget => _card.Answer("pipeline_tag") is { } task && PipelineTags.HasWidget(task.Text),
        ItemCondition.DataAboutPeople => AnyDataset(static dataset => dataset.Sensitive is { } sensitive && !IsNo(sensitive))
            || _card.Answer("demographic_groups") is not null || _card.Answer("affected_groups") is not null,
        _ => true,
    };

    // Where the task is not said, the tasks of the metrics tell; a project that says neither is asked for the task, not for a language.
    private bool IsTextOrSpeech() =>
        _card.Answer("pipeline_tag") is { } task
            ? PipelineTags.IsTextOrSpeech(task.Text)
            : AnyMetric(static metric => metric.Task is { } task && PipelineTags.IsTextOrSpeech(task));

    private bool IsFineTuned() =>
        IsOneOf("base_model_relation", "finetune", "adapter")
        || IsOneOf("co2_training_type", "fine-tuning", "finetuning")
        || _card.Answer("base_model") is not null;

    private bool HasKnownLicense()
    {
        if (_card.Answer("license") is not { } license)
        {
            return false;
        }

        foreach (var id in license.Texts)
        {
            if (!LicenseIds.IsKnown(id) && !_knownIds.Has("license", id))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOneOf(string field, string first, string second) =>
        _card.Answer(field)?.Text.Trim() is { } text
        && (string.Equals(text, first, StringComparison.OrdinalIgnoreCase) || string.Equals(text, second, StringComparison.OrdinalIgnoreCase));

    private static bool IsNo(string text) => text.Trim().ToLowerInvariant() is "no" or "none" or "false";

    private bool AnyDataset(Predicate<Dataset> predicate) => Any(_card.Datasets, predicate);

    private bool AnyMetric(Predicate<Metric> predicate) => Any(_card.Metrics, predicate);

    private static bool Any<T>(IReadOnlyList<T> items, Predicate<T> predicate)
        where T : CardItem
    {
        foreach (var item in items)
        {
            if (predicate(item))
            {
                return true;
            }
        }

        return false;
    }
}
