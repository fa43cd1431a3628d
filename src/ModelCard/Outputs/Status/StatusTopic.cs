using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>Says to which section and to which role a question or a finding belongs.</summary>
internal static class StatusTopic
{
    /// <summary>What belongs to no section or role, such as a file that the whole card was made from.</summary>
    public const string WholeCard = "the card as a whole";

    // What only the front matter of a card can answer has no field.
    private const string Metadata = "Metadata";

    /// <summary>The section of a checklist item: that of the first field that answers it.</summary>
    public static string SectionOf(ChecklistItem item) => CardEvidence.FirstFieldOf(item.Answers)?.Section ?? Metadata;

    /// <summary>The field of a finding, by the name of the field, or by the key, property or item type that states the value.</summary>
    public static CardField? FieldOf(string? topic)
    {
        if (topic is null)
        {
            return null;
        }

        var key = topic switch
        {
            "ModelCardDataset" => "datasets",
            "ModelCardMetric" or "ModelCardMetricsFile" or "model-index" => "metrics",
            "ModelCardDeveloper" => "developers",
            "ModelCardAuthor" => "model_card_authors",
            "ModelCardTag" => "tags",
            "ModelCardLanguage" => "language",
            "ModelCardFigure" => "visualizations",
            _ => topic,
        };
        if (CardFields.FindKey(key) is { } field)
        {
            return field;
        }

        foreach (var candidate in CardFields.All)
        {
            if (candidate.PropertyName == topic)
            {
                return candidate;
            }
        }

        return null;
    }
}
