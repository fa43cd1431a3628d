using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>The part <c>model_parameters</c> of a Model Card Toolkit file: architecture, data, inputs and outputs.</summary>
internal static class ToolkitParameters
{
    /// <summary>The parameters of a card.</summary>
    public static ToolkitMap Of(CardContent card)
    {
        var data = new List<ToolkitMap>();
        foreach (var dataset in card.Datasets)
        {
            data.Add(Data(dataset, card.Measurements));
        }

        return new ToolkitMap()
            .Say("model_architecture", Joined("\n\n", card.Substance("model_type")?.Text, card.Substance("model_specs")?.Text))
            .Say("data", data)
            .Say("input_format", card.Substance("input_format")?.Text)
            .Say("input_format_map", Tensors(card, "inputs"))
            .Say("output_format", card.Substance("output_format")?.Text)
            .Say("output_format_map", Tensors(card, "outputs"));
    }

    private static ToolkitMap Data(Dataset dataset, Measurements measurements)
    {
        var file = DatasetAgainstFileRule.FileOf(dataset, measurements);
        var link = WebAddress.Of(dataset.Url) ?? (dataset.HasHubId && dataset.Id.IndexOf('/') > 0 ? "https://huggingface.co/datasets/" + dataset.Id : null);
        var isSensitive = dataset.Sensitive is { } sensitive && !Placeholder.Is(sensitive) && sensitive.Trim().ToLowerInvariant() is not ("no" or "none" or "false");
        return new ToolkitMap()
            .Say("name", dataset.Name)
            .Say("link", link)
            .Say("sensitive", new ToolkitMap().SayList("sensitive_data", isSensitive ? dataset.Sensitive : null))
            .Say("description", Joined("\n\n", Said(dataset.Description), Attributes(dataset), file is null ? null : ClassBalance.Of(file)));
    }

    private static string? Attributes(Dataset dataset) =>
        Joined(
            " ",
            Labeled("Role", dataset.Role?.ToLowerInvariant()),
            Labeled("Split", dataset.Split),
            Labeled("Configuration", dataset.Config),
            Labeled("Revision", dataset.Revision),
            Labeled("Rows", dataset.Rows),
            Labeled("License", dataset.License));

    // A model in several files may say the same tensor in each.
    private static List<ToolkitMap> Tensors(CardContent card, string fact)
    {
        var tensors = new List<ToolkitMap>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in card.Measurements.Files)
        {
            foreach (var node in file.Role == FileRole.Model ? file.List(fact) : [])
            {
                if (node is CardMap map && Text(map, "name") is { } name && names.Add(name))
                {
                    tensors.Add(new ToolkitMap().Say("key", name).Say("value", Joined(" ", Text(map, "type"), Shape(map))));
                }
            }
        }

        return tensors;
    }

    private static string? Shape(CardMap map)
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

    private static string? Labeled(string label, string? text) => Said(text) is { } said ? $"{label}: {said}." : null;

    private static string? Said(string? text) => text is null || Placeholder.Is(text) ? null : text.Trim();

    private static string? Joined(string separator, params string?[] texts)
    {
        var said = new List<string>();
        foreach (var text in texts)
        {
            if (text?.TrimEnd() is { Length: > 0 } words)
            {
                said.Add(words);
            }
        }

        return said.Count == 0 ? null : string.Join(separator, said);
    }

    private static string? Text(CardMap map, string key) => (map.Find(key) as CardScalar)?.Text;
}
