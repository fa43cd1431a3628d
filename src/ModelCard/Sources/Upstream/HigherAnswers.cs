using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What the sources say that win over an upstream card, highest first.</summary>
internal sealed class HigherAnswers(IReadOnlyList<SourceAnswers> sources)
{
    /// <summary>Whether none of them answers a field.</summary>
    public bool IsSilent(string field) => Find(field, isTyped: false) is null;

    public bool Has(Dataset dataset) =>
        sources.Any(source => source.Datasets.Exists(known => known.UnionKey == dataset.UnionKey || (known.Id == dataset.Id && known.IsTraining == dataset.IsTraining)));

    public bool Has(Metric metric) => sources.Any(source => source.Metrics.Exists(known => known.UnionKey == metric.UnionKey));

    /// <summary>
    /// How an author says that this model was made from another, in the words of the Hub; <see langword="null"/> where it was taken as it is. To the Hub, a base model is one
    /// that a model was made from by training, merging or quantizing, and without a word on how it takes it for training.
    /// </summary>
    public string? RelationTo(string? id)
    {
        if (Find("base_model_relation", isTyped: true)?.Text.Trim().ToLowerInvariant() is { Length: > 0 } relation)
        {
            return relation;
        }

        var bases = id is null ? null : Find("base_model", isTyped: true)?.Texts;
        return bases?.Any(text => string.Equals(text.Trim(), id, StringComparison.OrdinalIgnoreCase)) == true ? BaseModelRelations.Finetune : null;
    }

    // Files on disk say what their maker wrote into them, not what this project did.
    private FieldValue? Find(string field, bool isTyped)
    {
        foreach (var source in sources)
        {
            if ((!isTyped || source.Kind != SourceKind.Measured) && source.Fields.Find(value => value.Field.Name == field) is { IsAnswered: true } answer)
            {
                return answer;
            }
        }

        return null;
    }
}
