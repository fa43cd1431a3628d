using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>An input or output of a model, or a column of its data, as the facts have it.</summary>
internal sealed class TensorFact
{
    private TensorFact(string name, string type, string? shape)
    {
        Name = name;
        Type = type;
        Shape = shape;
    }

    public string Name { get; }

    public string Type { get; }

    /// <summary>Such as <c>[batch, 25]</c>; <see langword="null"/> for unknown rank, and for a column with one value a row.</summary>
    public string? Shape { get; }

    /// <summary>The values of a fact, <c>inputs</c> or <c>outputs</c>. A shape may be one text or a list of dimensions.</summary>
    public static List<TensorFact> All(FileFacts file, string fact)
    {
        var all = new List<TensorFact>();
        foreach (var node in file.List(fact))
        {
            if (node is CardMap map)
            {
                all.Add(new TensorFact(Text(map, "name") ?? "", Text(map, "type") ?? "unknown", ShapeOf(map)));
            }
        }

        return all;
    }

    private static string? ShapeOf(CardMap map)
    {
        if (map.Find("shape") is not CardList list)
        {
            return Text(map, "shape");
        }

        var sizes = new List<string>();
        foreach (var item in list.Items)
        {
            sizes.Add((item as CardScalar)?.Text ?? "?");
        }

        return "[" + string.Join(", ", sizes) + "]";
    }

    private static string? Text(CardMap map, string key) => (map.Find(key) as CardScalar)?.Text;
}
