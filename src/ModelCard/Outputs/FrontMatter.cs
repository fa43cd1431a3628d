using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>Builds the Hugging Face metadata of a card: the author's keys in the author's order, then ours; empty values are left out.</summary>
public static class FrontMatter
{
    /// <summary>Builds the metadata map.</summary>
    public static CardMap Build(CardContent card)
    {
        var entries = new List<CardEntry>();
        foreach (var key in card.KeyOrder)
        {
            Add(card, key, entries);
        }

        foreach (var key in HubKeys.All)
        {
            Add(card, key, entries);
        }

        return new CardMap(entries, Nodes.Nowhere);
    }

    private static void Add(CardContent card, string key, List<CardEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                return;
            }
        }

        if (Value(card, key) is { } value && !IsEmpty(value))
        {
            entries.Add(new CardEntry(key, value.Origin, value));
        }
    }

    private static CardNode? Value(CardContent card, string key)
    {
        switch (key)
        {
            case "datasets":
                return Datasets(card);
            case "metrics":
                return MetricTypes(card);
            case "model-index":
                return ModelIndex.Build(card);
            case "co2_eq_emissions":
                return card.MetadataValue(key) ?? Emissions(card);
            default:
                return HubKeys.CatalogFieldOf(key) is { } field ? FieldNode(card, field) : card.MetadataValue(key);
        }
    }

    // One value and a list of one stay what they were; tags are a list to the Hub whatever they were.
    private static CardNode? FieldNode(CardContent card, string field)
    {
        if (card.Substance(field) is not { } answer)
        {
            return null;
        }

        var texts = answer.Texts;
        if (answer.Node is not CardList && field is not "tags")
        {
            return Nodes.Text(texts[0]);
        }

        var items = new List<CardNode>();
        foreach (var text in texts)
        {
            items.Add(Nodes.Text(text));
        }

        return new CardList(items, answer.Origin);
    }

    private static CardList Datasets(CardContent card)
    {
        var ids = new List<CardNode>();
        var seen = new List<string>();
        foreach (var dataset in card.Datasets)
        {
            if (dataset.IsTraining && dataset.HasHubId && !seen.Contains(dataset.Id))
            {
                seen.Add(dataset.Id);
                ids.Add(Nodes.Text(dataset.Id));
            }
        }

        return new CardList(ids, Nodes.Nowhere);
    }

    private static CardList MetricTypes(CardContent card)
    {
        var types = new List<CardNode>();
        var seen = new List<string>();
        foreach (var metric in card.Metrics)
        {
            if (!seen.Contains(metric.Type))
            {
                seen.Add(metric.Type);
                types.Add(Nodes.Text(metric.Type));
            }
        }

        return new CardList(types, Nodes.Nowhere);
    }

    // https://huggingface.co/docs/hub/model-cards-co2: emissions in grams is the one key the map must have.
    private static CardMap? Emissions(CardContent card)
    {
        if (card.Substance("co2_emitted") is not { } emitted || Quantity.Parse(emitted.Text, "g") is not { } grams)
        {
            return null;
        }

        var entries = new List<CardEntry> { Nodes.Entry("emissions", Nodes.Number(grams.Value)) };
        AddText(card, "co2_source", "source", entries);
        AddText(card, "co2_training_type", "training_type", entries);
        AddText(card, card.Substance("geographical_location") is null ? "cloud_region" : "geographical_location", "geographical_location", entries);
        if (card.Substance("hardware_type") is { } hardware)
        {
            var count = card.Substance("hardware_count")?.Text.Trim();
            entries.Add(Nodes.Entry("hardware_used", Nodes.Text(count is null or "1" ? hardware.Text : count + " x " + hardware.Text)));
        }

        return new CardMap(entries, emitted.Origin);
    }

    private static void AddText(CardContent card, string field, string key, List<CardEntry> entries)
    {
        if (card.Substance(field) is { } answer)
        {
            entries.Add(Nodes.Entry(key, Nodes.Text(answer.Text)));
        }
    }

    private static bool IsEmpty(CardNode node) => node switch
    {
        CardScalar scalar => scalar.Type == ScalarType.Null || scalar.Text.Length == 0,
        CardList list => list.Items.Count == 0,
        CardMap map => map.Entries.Count == 0,
        _ => true,
    };
}
