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

    /// <summary>Whether a name of <see cref="ChecklistItem.Answers"/> is answered, by a text of at least so many words where it is one.</summary>
    public bool Has(string name, int minimumWords) => Has(name) && (minimumWords == 0 || Words(name) is not { } words || words >= minimumWords);

    /// <summary>The names that answer an item: all of the first alternative of <see cref="ChecklistItem.Answers"/> that is complete; none for an item that is not answered.</summary>
    public string[] Answering(ChecklistItem item)
    {
        foreach (var alternative in item.Answers.Split('|'))
        {
            var names = alternative.Split('+');
            if (Array.TrueForAll(names, name => Has(name, item.MinimumWords)))
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>How many words answer a field; <see langword="null"/> for anything but text, where words are no measure.</summary>
    public int? Words(string name)
    {
        if (_card.Substance(name) is not { } answer || answer.Field.Kind is not (FieldKind.Text or FieldKind.Markdown or FieldKind.List))
        {
            return null;
        }

        var words = 0;
        foreach (var text in answer.Texts)
        {
            words += answer.Field.Kind == FieldKind.Markdown ? WordCount.OfProse(text) : WordCount.Of(text);
        }

        return words;
    }

    /// <summary>The author's word that what a name asks for does not apply, or <see langword="null"/>.</summary>
    public NotApplicable? Declaration(string name) => FieldOf(name) is { } field ? _card.Answer(field.Name)?.NotApplicable : null;

    /// <summary>The field a name of <see cref="ChecklistItem.Answers"/> is about; <see langword="null"/> for what is none.</summary>
    public static CardField? FieldOf(string name)
    {
        var bracket = name.IndexOf('[');
        return name == Evidence.Widget ? null : CardFields.Find(bracket < 0 ? name : name.Substring(0, bracket));
    }

    /// <summary>The field of the first name of <see cref="ChecklistItem.Answers"/>, which an item is told by; <see langword="null"/> where that is none.</summary>
    public static CardField? FirstFieldOf(string answers) => FieldOf(answers.Split('|', '+')[0]);

    /// <summary>Whether a name of <see cref="ChecklistItem.Answers"/> is answered.</summary>
    public bool Has(string name) =>
        MetricTest(name) is { } isMetric ? Any(_card.Metrics, isMetric)
        : DatasetTest(name) is { } isDataset ? Any(_card.Datasets, isDataset)
        : name switch
        {
            Evidence.Widget => _card.MetadataValue("widget") is { } widget && FieldValue.Answers(widget),
            Evidence.KnownLicense => HasKnownLicense(),
            Evidence.DirectUseCode => _card.Substance("direct_use") is { } use && use.Text.Contains("```"),
            Evidence.AlwaysRendered => true,
            _ => _card.Substance(name) is not null,
        };

    /// <summary>What answers a name of <see cref="ChecklistItem.Answers"/>, each value with its place; nothing for what every card has.</summary>
    public List<KeyValuePair<string, Origin>> Find(string name)
    {
        var found = new List<KeyValuePair<string, Origin>>();
        if (MetricTest(name) is { } isMetric)
        {
            foreach (var metric in _card.Metrics)
            {
                if (isMetric(metric))
                {
                    found.Add(new KeyValuePair<string, Origin>(metric.Value is { } value ? $"{metric.Type} {value.Text}" : metric.Type, metric.Origin));
                }
            }
        }
        else if (DatasetTest(name) is { } isDataset)
        {
            foreach (var dataset in _card.Datasets)
            {
                if (isDataset(dataset))
                {
                    found.Add(new KeyValuePair<string, Origin>(dataset.Name, dataset.Origin));
                }
            }
        }
        else if (name == Evidence.Widget && _card.MetadataValue("widget") is { } widget)
        {
            found.Add(new KeyValuePair<string, Origin>("examples", widget.Origin));
        }
        else if (FieldOf(name) is { } field && _card.Substance(field.Name) is { } answer)
        {
            found.Add(new KeyValuePair<string, Origin>(answer.Node is CardMap map ? Keys(map) : string.Join("; ", answer.Texts), answer.Origin));
        }

        return found;
    }

    /// <summary>Whether an item applies to the card's model.</summary>
    public bool Applies(ChecklistItem item)
    {
        foreach (var clause in item.Clauses)
        {
            var holds = clause.Field is { } field ? HoldsFor(field, clause.Value) : Applies(clause.Condition);
            if (holds == clause.IsNegated)
            {
                return false;
            }
        }

        return Applies(item.Condition);
    }

    private bool Applies(ItemCondition condition) => condition switch
    {
        ItemCondition.LicenseIsOther => string.Equals(_card.Substance("license")?.Text, "other", StringComparison.OrdinalIgnoreCase),
        ItemCondition.TextOrSpeechTask => IsTextOrSpeech(),
        ItemCondition.DerivedFromBaseModel => _card.Substance("base_model_relation") is not null || IsFineTuned(),
        ItemCondition.FineTuned => IsFineTuned(),
        ItemCondition.Trained => !IsOneOf("base_model_relation", "quantized", "merge"),
        ItemCondition.TrainedInCloud => _card.Substance("cloud_provider") is not null || _card.Substance("cloud_region") is not null,
        ItemCondition.MetricsPresent => AnyMetric(static metric => metric.HasValue),
        ItemCondition.FactorsPresent => _card.Substance("testing_factors") is not null,
        ItemCondition.EmissionsPresent => _card.Substance("co2_emitted") is not null,
        ItemCondition.TaskHasWidget => _card.Substance("pipeline_tag") is { } task && PipelineTags.HasWidget(task.Text),
        ItemCondition.DataAboutPeople => AnyDataset(static dataset => dataset.Sensitive is { } sensitive && !IsNo(sensitive))
            || _card.Substance("demographic_groups") is not null || _card.Substance("affected_groups") is not null,
        _ => true,
    };

    // Where the task is not said, the tasks of the metrics tell; a project that says neither is asked for the task, not for a language.
    private bool IsTextOrSpeech() =>
        _card.Substance("pipeline_tag") is { } task
            ? PipelineTags.IsTextOrSpeech(task.Text)
            : AnyMetric(static metric => metric.Task is { } task && PipelineTags.IsTextOrSpeech(task));

    private bool HoldsFor(string field, string? value)
    {
        if (value is null)
        {
            return Has(field);
        }

        foreach (var text in _card.Substance(field)?.Texts ?? [])
        {
            if (string.Equals(text.Trim(), value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFineTuned() =>
        IsOneOf("base_model_relation", "finetune", "adapter")
        || IsOneOf("co2_training_type", "fine-tuning", "finetuning")
        || _card.Substance("base_model") is not null;

    private bool HasKnownLicense()
    {
        if (_card.Substance("license") is not { } license)
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
        _card.Substance(field)?.Text.Trim() is { } text
        && (string.Equals(text, first, StringComparison.OrdinalIgnoreCase) || string.Equals(text, second, StringComparison.OrdinalIgnoreCase));

    private static bool IsNo(string text) => text.Trim().ToLowerInvariant() is "no" or "none" or "false";

    private static Predicate<Metric>? MetricTest(string name) => name switch
    {
        "metrics" => static _ => true,
        Evidence.MeasuredMetric => static metric => metric.HasValue,
        Evidence.ModelIndexMetric => static metric => metric.FitsModelIndex,
        Evidence.SliceMetric => static metric => metric.HasValue && metric.Slice is not null,
        Evidence.BaselineMetric => static metric => metric.HasValue && metric.Baseline is not null,
        Evidence.VariationMetric => static metric => metric.DecisionThreshold is not null || (metric.LowerBound is not null && metric.UpperBound is not null),
        Evidence.SourcedMetric => static metric => metric.SourceUrl is not null,
        _ => null,
    };

    private static Predicate<Dataset>? DatasetTest(string name) => name switch
    {
        "datasets" => static _ => true,
        Evidence.TrainDataset => static dataset => dataset.IsTraining,
        Evidence.TestDataset => static dataset => dataset.IsTesting,
        Evidence.LinkedDataset => static dataset => dataset.Url is not null || dataset.HasHubId,
        _ => null,
    };

    private static string Keys(CardMap map)
    {
        var keys = new List<string>();
        foreach (var entry in map.Entries)
        {
            keys.Add(entry.Key);
        }

        return string.Join(", ", keys);
    }

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
