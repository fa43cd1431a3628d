using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// Reads values of JSON-LD as people write them: keys with a prefix, as a whole address or bare (<c>sc:name</c>, <c>https://schema.org/name</c>, <c>name</c>), and values as a text, a list, or
/// a map with <c>@value</c> or <c>@id</c>.
/// </summary>
internal static class LinkedData
{
    private const int MostTexts = 100;
    private const int MaximumDepth = 8;

    /// <summary>The value of a key, whatever its prefix; <see langword="null"/> where there is none.</summary>
    public static CardNode? Find(CardNode? node, string key)
    {
        if (node is not CardMap map)
        {
            return null;
        }

        if (map.Find(key) is { } exact)
        {
            return exact;
        }

        foreach (var entry in map.Entries)
        {
            if (string.Equals(LocalName(entry.Key), key, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>The maps of a value that is a map or a list of maps.</summary>
    public static IEnumerable<CardMap> Maps(CardNode? node)
    {
        IReadOnlyList<CardNode> items = node is CardList list ? list.Items : node is null ? [] : [node];
        foreach (var item in items)
        {
            if (item is CardMap map)
            {
                yield return map;
            }
        }
    }

    /// <summary>The texts of a value, those in English first.</summary>
    public static List<string> Texts(CardNode? node)
    {
        var texts = new List<string>();
        var english = 0;
        Add(node, texts, ref english, MaximumDepth);
        return texts;
    }

    /// <summary>The first text of a key, with white space made single blanks; <see langword="null"/> where there is none.</summary>
    public static string? Text(CardNode? node, string key) => Texts(Find(node, key)) is { Count: > 0 } texts ? texts[0] : null;

    /// <summary>Whether a value is one of a type, such as <c>cr:Split</c>, under any prefix.</summary>
    public static bool Is(CardNode? node, string type) => Texts(node).Exists(text => string.Equals(LocalName(text), type, StringComparison.Ordinal));

    /// <summary>The last part of a name with a prefix or of an address.</summary>
    public static string LocalName(string name) => name.Substring(name.LastIndexOfAny([':', '/', '#']) + 1);

    /// <summary>A text on one line with single blanks.</summary>
    public static string Collapse(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Add(CardNode? node, List<string> texts, ref int english, int depth)
    {
        if (depth == 0 || texts.Count == MostTexts)
        {
            return;
        }

        switch (node)
        {
            case CardScalar { Type: not ScalarType.Null } scalar when Collapse(scalar.Text) is { Length: > 0 } text:
                texts.Add(text);
                break;
            case CardList list:
                foreach (var item in list.Items)
                {
                    Add(item, texts, ref english, depth - 1);
                }

                break;
            case CardMap map when map.Find("@value") is CardScalar value && Collapse(value.Text) is { Length: > 0 } text:
                var isEnglish = (map.Find("@language") as CardScalar)?.Text.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
                texts.Insert(isEnglish ? english++ : texts.Count, text);
                break;
            case CardMap map:
                Add(Find(map, "name") ?? map.Find("@id") ?? Find(map, "url"), texts, ref english, depth - 1);
                break;
        }
    }
}
