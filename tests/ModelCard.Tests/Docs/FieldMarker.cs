using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>A value of a field's own kind, and the part of it that a reader should find in the card.</summary>
internal static class FieldMarker
{
    public static string InSidecar(string name, out string shown)
    {
        var field = CardFields.Find(name).ShouldNotBeNull(name);
        (var value, shown) = field.Kind switch
        {
            FieldKind.Number => ("4711", "4711"),
            FieldKind.Quantity => (name == "model_size" ? "47 MB" : name == "co2_emitted" ? "47 g" : "47 kWh", "47"),
            FieldKind.Url => ("https://example.org/" + name, "https://example.org/" + name),
            FieldKind.Choice => (field.Choices[0], field.Choices[0]),
            FieldKind.Map => ("{zyx_rate: 0.25}", "zyx_rate"),
            FieldKind.Datasets => ("[{id: example/data-of-ours, role: train, url: \"https://example.org/data\"}]", "data-of-ours"),
            FieldKind.Metrics => ("[{type: f1, value: 0.4711}]", "0.4711"),
            FieldKind.Figures => ("[{path: chart.png, alt: A chart of ours}]", "A chart of ours"),
            _ when name == "license" => ("ms-pl", "ms-pl"),
            _ when name == "language" => ("nds", "nds"),
            FieldKind.List or FieldKind.Ids => ($"[an entry of {name}]", $"an entry of {name}"),
            _ => ($"What we say about {name} here.", $"What we say about {name} here."),
        };
        return $"{name}: {value}\n";
    }
}
