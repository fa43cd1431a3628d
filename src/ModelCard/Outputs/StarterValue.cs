using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>What a starter sidecar takes over of a key: what a sidecar or a Markdown card states, and nothing of what stays where it is.</summary>
internal static class StarterValue
{
    public static bool IsCarried(Origin origin) => origin.Kind is SourceKind.Sidecar or SourceKind.MarkdownCard;

    /// <summary>The value, or <see langword="null"/> when there is nothing to take over.</summary>
    public static CardNode? Of(CardContent card, string key) => key switch
    {
        "datasets" => Items(card.Datasets, "id"),
        "metrics" => Items(card.Metrics, "type"),
        "sections" => Sections(card.Sections),
        "waivers" => Waivers(card.Waivers),
        _ => CardFields.Find(key) is not null ? Field(card, key) : card.MetadataValue(key) is { } value && IsCarried(value.Origin) ? value : null,
    };

    private static CardList? Sections(IReadOnlyList<CardSection> sections)
    {
        var entries = new List<CardNode>();
        foreach (var section in sections)
        {
            if (IsCarried(section.Text.Origin))
            {
                var parts = new List<CardEntry> { Nodes.Entry("title", Nodes.Text(section.Title)) };
                if (section.After is { } after)
                {
                    parts.Add(Nodes.Entry("after", Nodes.Text(after.Text)));
                }

                parts.Add(Nodes.Entry("text", section.Text));
                entries.Add(new CardMap(parts, Nodes.Nowhere));
            }
        }

        return entries.Count == 0 ? null : new CardList(entries, Nodes.Nowhere);
    }

    private static CardMap? Waivers(IReadOnlyList<Waiver> waivers)
    {
        var entries = new List<CardEntry>();
        foreach (var waiver in waivers)
        {
            if (IsCarried(waiver.Origin))
            {
                var reason = Nodes.Entry("reason", Nodes.Text(waiver.Reason));
                entries.Add(Nodes.Entry(waiver.Target, waiver.Expires is { } last
                    ? new CardMap([reason, Nodes.Entry("expires", Nodes.Text(last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))], Nodes.Nowhere)
                    : Nodes.Text(waiver.Reason)));
            }
        }

        return entries.Count == 0 ? null : new CardMap(entries, Nodes.Nowhere);
    }

    private static CardNode? Field(CardContent card, string name)
    {
        if (card.Answer(name) is not { } answer || IsPartOfEmissions(card, answer))
        {
            return null;
        }

        if (answer.Node is not CardList list)
        {
            return IsCarried(answer.Node.Origin) ? AsTyped(answer.Node) : null;
        }

        // The project's part of a united list stays in the project.
        var items = new List<CardNode>();
        foreach (var item in list.Items)
        {
            if (IsCarried(item.Origin))
            {
                items.Add(AsTyped(item));
            }
        }

        return items.Count == 0 ? null : new CardList(items, list.Origin);
    }

    // A field's text is what its author typed; a number that would be spelled in another way becomes text, which no writer touches.
    private static CardNode AsTyped(CardNode node)
    {
        switch (node)
        {
            case CardScalar scalar:
                var spelled = scalar.Type switch
                {
                    ScalarType.Integer => YamlNumber.Integer(scalar.Text),
                    ScalarType.Float => YamlNumber.Float(scalar.Text),
                    ScalarType.Boolean => scalar.Text.ToLowerInvariant(),
                    _ => scalar.Text,
                };
                return spelled == scalar.Text ? scalar : new CardScalar(scalar.Text, ScalarType.Text, scalar.Origin);
            case CardList list:
                var items = new List<CardNode>();
                foreach (var item in list.Items)
                {
                    items.Add(AsTyped(item));
                }

                return new CardList(items, list.Origin);
            default:
                var entries = new List<CardEntry>();
                foreach (var entry in ((CardMap)node).Entries)
                {
                    entries.Add(new CardEntry(entry.Key, entry.KeyOrigin, AsTyped(entry.Value)));
                }

                return new CardMap(entries, node.Origin);
        }
    }

    // The Hub's key is taken over whole, and read again answers the same fields.
    private static bool IsPartOfEmissions(CardContent card, FieldValue answer)
    {
        var emissions = card.MetadataValue("co2_eq_emissions");
        if (emissions is CardMap map)
        {
            foreach (var entry in map.Entries)
            {
                if (ReferenceEquals(entry.Value.Origin, answer.Node.Origin))
                {
                    return true;
                }
            }
        }

        return emissions is not null && ReferenceEquals(emissions.Origin, answer.Node.Origin);
    }

    private static CardList? Items(IReadOnlyList<CardItem> items, string idKey)
    {
        var entries = new List<CardNode>();
        foreach (var item in items)
        {
            // A model-index is taken over as the key it is.
            if (item is Metric { FromModelIndex: true } || !HasCarriedPart(item))
            {
                continue;
            }

            var id = Nodes.Text(item.Id);
            entries.Add(item.Attributes.Count == 0 ? id : new CardMap([Nodes.Entry(idKey, id), .. item.Attributes], item.Origin));
        }

        return entries.Count == 0 ? null : new CardList(entries, Nodes.Nowhere);
    }

    private static bool HasCarriedPart(CardItem item)
    {
        if (IsCarried(item.Origin))
        {
            return true;
        }

        foreach (var attribute in item.Attributes)
        {
            if (IsCarried(attribute.KeyOrigin))
            {
                return true;
            }
        }

        return false;
    }
}
