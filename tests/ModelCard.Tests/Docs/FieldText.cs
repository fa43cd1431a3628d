using YamlDotNet.RepresentationModel;

namespace ModelCard.Tests.Docs;

/// <summary>What <c>field-texts.yaml</c> says about one field.</summary>
internal sealed record FieldText(string Write, string Good, string Weak, string Why, string? Code)
{
    private static readonly Lazy<Dictionary<string, FieldText>> Read = new(Load);

    /// <summary>The texts by field, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, FieldText> All => Read.Value;

    private static Dictionary<string, FieldText> Load()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(RepositoryFiles.Read("tests/ModelCard.Tests/Docs/field-texts.yaml")));
        var texts = new Dictionary<string, FieldText>(StringComparer.Ordinal);
        foreach (var (key, node) in ((YamlMappingNode)stream.Documents.ShouldHaveSingleItem().RootNode).Children)
        {
            var text = ((YamlMappingNode)node).Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!);
            var name = ((YamlScalarNode)key).Value!;
            text.Keys.Except(["write", "good", "weak", "why", "code"]).ShouldBeEmpty(name);
            texts.Add(name, new FieldText(text["write"].Trim(), text["good"].TrimEnd() + "\n", text["weak"].TrimEnd() + "\n", text["why"].Trim(), text.GetValueOrDefault("code")));
        }

        return texts;
    }
}
