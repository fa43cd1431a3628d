using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>Unites the answers of all sources by precedence.</summary>
public static class CardMerge
{
    /// <summary>Merges answers into a card.</summary>
    /// <param name="sources">The sources, highest precedence first.</param>
    /// <param name="measurements">The files that were read for it.</param>
    /// <param name="upstream">The card of the model it was taken from.</param>
    /// <param name="words">The card's own words; English by default.</param>
    public static CardContent Merge(IReadOnlyList<SourceAnswers> sources, Measurements? measurements = null, UpstreamCard? upstream = null, CardWords? words = null)
    {
        var fields = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var datasets = new List<Dataset>();
        var metrics = new List<Metric>();
        var metadata = new List<CardEntry>();
        var keyOrder = new List<string>();
        var waivers = new List<Waiver>();
        foreach (var source in sources)
        {
            foreach (var value in source.Fields)
            {
                fields[value.Field.Name] = fields.TryGetValue(value.Field.Name, out var higher) ? Combine(higher, value, source.Kind) : value;
            }

            Unite(datasets, source.Datasets, static item => item.UnionKey, static (higher, lower) => higher.UniteWith(lower));
            var measured = source.Kind == SourceKind.Measured ? MeasuredMetrics.Join(metrics, source.Metrics) : source.Metrics;
            Unite(metrics, measured, static item => item.UnionKey, static (higher, lower) => higher.UniteWith(lower));
            foreach (var entry in source.Metadata)
            {
                if (!metadata.Exists(higher => string.Equals(higher.Key, entry.Key, StringComparison.Ordinal)))
                {
                    metadata.Add(entry);
                }
            }

            foreach (var waiver in source.Waivers)
            {
                if (!waivers.Exists(higher => string.Equals(higher.Code, waiver.Code, StringComparison.Ordinal)))
                {
                    waivers.Add(waiver);
                }
            }

            foreach (var key in source.KeyOrder)
            {
                if (!keyOrder.Contains(key))
                {
                    keyOrder.Add(key);
                }
            }
        }

        return new CardContent(fields, datasets, metrics, metadata, keyOrder, UniteSections(sources), waivers, measurements ?? Measurements.None) { Upstream = upstream, Words = words ?? CardWords.English };
    }

    private static FieldValue Combine(FieldValue higher, FieldValue lower, SourceKind lowerKind)
    {
        if (!higher.IsAnswered)
        {
            return lower.IsAnswered ? lower : higher;
        }

        if (higher.Field.Kind == FieldKind.Figures && lower.IsAnswered)
        {
            return new FieldValue(higher.Field, FigureList.Unite(higher.Node, lower.Node), higher.Origin);
        }

        // A default is no statement about the list, and two base models would say that the model is a merge of both.
        var unites = higher.Field.Kind == FieldKind.List && lower.IsAnswered
            && lowerKind != SourceKind.ProjectMetadata && higher.Field.Name != "base_model";
        return unites ? new FieldValue(higher.Field, UniteTexts(higher, lower), higher.Origin) : higher;
    }

    // A section of one's own is an item of the project, and those win over the sidecar; the text of a field's file does not.
    private static List<CardSection> UniteSections(IReadOnlyList<SourceAnswers> sources)
    {
        var sections = new List<CardSection>();
        foreach (var isItem in new[] { true, false })
        {
            foreach (var source in sources)
            {
                if (source.Kind == SourceKind.SectionFile == isItem)
                {
                    AddSections(sections, source.Sections);
                }
            }
        }

        return sections;
    }

    private static void AddSections(List<CardSection> sections, List<CardSection> lower)
    {
        foreach (var section in lower)
        {
            var index = sections.FindIndex(known => known.IsCalled(section.Title));
            if (index < 0)
            {
                sections.Add(section);
            }
            else if (sections[index].After is null)
            {
                sections[index] = new CardSection(sections[index].Title, section.After, sections[index].Text);
            }
        }
    }

    private static CardList UniteTexts(FieldValue higher, FieldValue lower)
    {
        var items = new List<CardNode>();
        var seen = new List<string>();
        AddTexts(higher.Node, items, seen);
        AddTexts(lower.Node, items, seen);
        return new CardList(items, higher.Node.Origin);
    }

    private static void AddTexts(CardNode node, List<CardNode> items, List<string> seen)
    {
        if (node is CardList list)
        {
            foreach (var item in list.Items)
            {
                AddTexts(item, items, seen);
            }

            return;
        }

        var text = node is CardMap map ? (map.Find("name") as CardScalar)?.Text : (node as CardScalar)?.Text;
        if (text is null || !seen.Contains(text))
        {
            items.Add(node);
            seen.Add(text ?? "");
        }
    }

    private static void Unite<T>(List<T> united, List<T> lower, Func<T, string> key, Func<T, T, T> unite)
        where T : CardItem
    {
        var higher = united.Count;
        foreach (var item in lower)
        {
            var index = -1;
            for (var i = 0; i < higher && index < 0; i++)
            {
                index = string.Equals(key(united[i]), key(item), StringComparison.Ordinal) ? i : -1;
            }

            if (index < 0)
            {
                united.Add(item);
            }
            else
            {
                united[index] = unite(united[index], item);
            }
        }
    }
}
