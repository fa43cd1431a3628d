using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// The features of a dataset in the words of the library datasets: as it writes them into JSON (<c>{"label": {"names": […], "_type": "ClassLabel"}}</c>), and as the Hub has them in the front
/// matter of dataset cards (<c>- name: label, dtype: {class_label: …}</c>).
/// </summary>
internal static class HubFeatures
{
    private const int MostLabels = 20;
    private const int MaximumDepth = 8;

    /// <summary>The type of each column by its name, in order.</summary>
    public static Dictionary<string, string> Read(CardNode? features)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, type) in List(features))
        {
            types[name] = type;
        }

        return types;
    }

    /// <summary>The columns in order, each with its type.</summary>
    public static List<(string Name, string Type)> List(CardNode? features)
    {
        var columns = new List<(string Name, string Type)>();
        if (features is CardMap map)
        {
            foreach (var entry in map.Entries)
            {
                columns.Add((entry.Key, Type(entry.Value, MaximumDepth)));
            }
        }

        foreach (var item in (features as CardList)?.Items ?? [])
        {
            if (item is CardMap column && (column.Find("name") as CardScalar)?.Text is { } name)
            {
                columns.Add((name, Type(column, MaximumDepth)));
            }
        }

        return columns;
    }

    private static string Type(CardNode? node, int depth)
    {
        switch (node)
        {
            case CardScalar scalar:
                return scalar.Text;
            case CardList:
                return "list";
            case CardMap map when depth > 0:
                return Type(map, depth);
            default:
                return "";
        }
    }

    private static string Type(CardMap map, int depth)
    {
        var kind = (map.Find("_type") as CardScalar)?.Text;
        if (kind == "ClassLabel" || map.Find("class_label") is not null)
        {
            return ClassLabel(map.Find("names") ?? (map.Find("class_label") as CardMap)?.Find("names"));
        }

        var element = map.Find("sequence") ?? map.Find("list") ?? (kind is "Sequence" or "List" or "LargeList" ? map.Find("feature") : null);
        if (element is not null)
        {
            return Type(element, depth - 1) is { Length: > 0 } inner && inner != "list" ? $"list({inner})" : "list";
        }

        if (map.Find("struct") is not null)
        {
            return "struct";
        }

        return map.Find("dtype") is { } dtype ? Type(dtype, depth - 1) : kind is { Length: > 0 and < 64 } ? kind.ToLowerInvariant() : "struct";
    }

    private static string ClassLabel(CardNode? names)
    {
        var labels = new List<string>();
        foreach (var item in (names as CardList)?.Items ?? [])
        {
            labels.Add((item as CardScalar)?.Text ?? "");
        }

        foreach (var entry in (names as CardMap)?.Entries ?? [])
        {
            labels.Add((entry.Value as CardScalar)?.Text ?? "");
        }

        return labels.Count is 0 or > MostLabels ? "class label" : $"class label ({string.Join(", ", labels)})";
    }
}
