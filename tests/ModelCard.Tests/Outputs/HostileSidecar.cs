using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

/// <summary>Sidecars made by chance, of texts that look like something else to whoever takes them for more than text.</summary>
internal static class HostileSidecar
{
    private static readonly string[] Texts =
    [
        "\"},{\"type\":\"library\"", "\\\"", "a\u0001\u001F", "\u202Eright to left", "🐧🐧", "<script>alert(1)</script>", "\u2028\u2029x", "urn:uuid:00000000-0000-0000-0000-000000000000", "project:App",
        "https://example.org/a b", "https://exa mple", "https://[", "http:", "javascript:alert(1)", "a:", "mit", "MIT", "(MIT OR", "MIT AND MIT", "other", "{{ 7 }}", "1e400", "NaN", "-0", "../../../etc/passwd",
        "[x](https://a)", "a@b.c", "a@", "NOASSERTION", "owner/name", "owner/na me", "model:App", "5 kg", "1.5",
    ];

    public static string Of(int seed)
    {
        var random = new Random(seed);
        var entries = new List<CardEntry>();
        foreach (var field in CardFields.All)
        {
            if (random.Next(2) == 0 && Value(field, random) is { } value)
            {
                entries.Add(Nodes.Entry(field.Name, value));
            }
        }

        return YamlWriter.Write(new CardMap(entries, Nodes.Nowhere));
    }

    private static CardNode? Value(CardField field, Random random) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Markdown or FieldKind.Code or FieldKind.Id or FieldKind.Url => Text(random),
        FieldKind.List when field.Name is not ("developers" or "model_card_authors") => new CardList([Text(random), Text(random)], Nodes.Nowhere),
        FieldKind.List => new CardList([Text(random), new CardMap([Nodes.Entry("name", Text(random)), Nodes.Entry("url", Text(random)), Nodes.Entry("email", Text(random))], Nodes.Nowhere)], Nodes.Nowhere),
        FieldKind.Ids => new CardList([Text(random), Text(random)], Nodes.Nowhere),
        FieldKind.Map => new CardMap([Nodes.Entry("a", Text(random)), Nodes.Entry("b", new CardList([Text(random)], Nodes.Nowhere))], Nodes.Nowhere),
        FieldKind.Datasets => new CardList([.. Enumerable.Range(0, 3).Select(_ => Item("id", random, "name", "split", "config", "revision", "url", "license", "description", "sensitive"))], Nodes.Nowhere),
        FieldKind.Metrics => new CardList([.. Enumerable.Range(0, 3).Select(_ => Item("type", random, "name", "unit", "dataset", "dataset_name", "split", "slice", "task"))], Nodes.Nowhere),
        FieldKind.Figures => null,
        _ => Nodes.Text(field.Example!),
    };

    private static CardMap Item(string id, Random random, params string[] attributes) =>
        new([Nodes.Entry(id, Nodes.Text("x" + random.Next(99) + Texts[random.Next(Texts.Length)])), .. attributes.Where(_ => random.Next(2) == 0).Select(name => Nodes.Entry(name, Text(random)))], Nodes.Nowhere);

    private static CardScalar Text(Random random) => Nodes.Text(Texts[random.Next(Texts.Length)]);
}
