namespace ModelCard.Card;

/// <summary>The figures of a card: entries that are a path, or a map with <c>path</c>, <c>caption</c>, <c>alt</c> and <c>section</c>.</summary>
internal static class FigureList
{
    /// <summary>The keys of a figure. The first one is its identity.</summary>
    public static readonly string[] Keys = ["path", "caption", "alt", "section"];

    public static IReadOnlyList<CardNode> Of(CardContent card) =>
        card.Answer("visualizations")?.Node is not { } node ? [] : node is CardList list ? list.Items : [node];

    /// <summary>What a figure says under a key, or <see langword="null"/> where it is silent.</summary>
    public static CardScalar? Value(CardNode figure, string key)
    {
        var value = figure is CardMap map ? map.Find(key) : key == "path" ? figure : null;
        return value is CardScalar { Type: not ScalarType.Null } scalar && scalar.Text.Trim().Length > 0 ? scalar : null;
    }

    /// <summary>Unites two lists by path; what the higher one is silent about, the lower one says.</summary>
    public static CardNode Unite(CardNode higher, CardNode lower)
    {
        var figures = new List<CardNode>(higher is CardList list ? list.Items : [higher]);
        foreach (var figure in lower is CardList others ? others.Items : [lower])
        {
            var path = Value(figure, "path")?.Text.Trim();
            var index = figures.FindIndex(known => path is not null && string.Equals(Value(known, "path")?.Text.Trim(), path, StringComparison.Ordinal));
            if (index < 0)
            {
                figures.Add(figure);
            }
            else
            {
                figures[index] = UniteOne(figures[index], figure);
            }
        }

        return new CardList(figures, higher.Origin);
    }

    private static CardMap UniteOne(CardNode higher, CardNode lower)
    {
        var entries = new List<CardEntry>();
        foreach (var key in Keys)
        {
            if ((Value(higher, key) ?? Value(lower, key)) is { } value)
            {
                entries.Add(new CardEntry(key, value.Origin, value));
            }
        }

        return new CardMap(entries, higher.Origin);
    }
}
