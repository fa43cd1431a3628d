using System.Reflection;
using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Templates;
using ModelCard.Tests.Index;
using ModelCard.Tests.Sources;

namespace ModelCard.Tests.Contract;

internal static partial class ContractNames
{
    private static readonly string[] FreeMaps = ["origin", "footnote", "metadata"];

    private static readonly string[] Unavailable = ["date.now", "math.random", "math.uuid"];

    private static IEnumerable<string> TemplateNames()
    {
        foreach (var name in BuiltInTemplates.Names)
        {
            yield return $"template {name}";
        }

        foreach (var part in BuiltInTemplates.Parts)
        {
            yield return $"template {part}";
            foreach (var function in BuiltInTemplates.FindIncluded(part)!.Split('\n').Select(line => line.TrimStart('{', '~', '-', ' ')).Where(line => line.StartsWith("func ", StringComparison.Ordinal)))
            {
                yield return $"function {function.TrimEnd('}', '~', '-', ' ')["func ".Length..]} (of {part})";
            }
        }

        foreach (var function in BuiltInFunctions())
        {
            yield return $"function {function}";
        }

        // The one function that comes with the card.
        yield return "function word *";

        foreach (var path in Paths(Seen(), ""))
        {
            yield return $"variable {path}";
        }
    }

    /// <summary>The functions of the language, each with its signature.</summary>
    public static IEnumerable<string> BuiltInFunctions()
    {
        foreach (var group in typeof(Builtins).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BuiltinGroup)) && type.Namespace == typeof(BuiltinGroup).Namespace))
        {
            var name = group.Name[..^"Functions".Length].ToLowerInvariant();
            var signatures = (string)typeof(BuiltinGroup).GetField("_signatures", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(Activator.CreateInstance(group, nonPublic: true))!;
            foreach (var signature in signatures.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()))
            {
                // They are there to say that they are not there.
                if (Unavailable.Contains($"{name}.{signature.Split(' ')[0]}"))
                {
                    continue;
                }

                yield return name == "include" ? signature : $"{name}.{signature}";
            }
        }
    }

    // What a template sees is asked of a template, on a card in which everything has something to say.
    public static JsonNode Seen()
    {
        using var card = Everything();
        card.Write("all.md", "{{ this | object.to_json }}");
        card.Request.Template = "all.md";
        card.Request.Provenance = "true";
        var text = card.Text();
        return JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..(text.LastIndexOf('}') + 1)])!;
    }

    private static TestCard Everything()
    {
        var card = new TestCard(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/everything.yaml"))
            .WithItem("ModelCardModelFile", "model.safetensors")
            .WithItem("ModelCardMetricsFile", "results.json", ("Dataset", "measured/data"))
            .WithItem("ModelCardDataset", "measured/data", ("File", "data.csv"))
            .WithItem("ModelCardSection", "own.md", ("Title", "Own"), ("After", "uses"))
            .WithItem("ModelCardFigure", "https://example.com/a.png", ("Alt", "A"), ("Caption", "A"), ("Section", "uses"))
            .WithItem("ModelCardFigure", "https://example.com/b.png", ("Alt", "B"));
        card.WriteBytes("model.safetensors", Safetensors.Floats(4, 4));
        card.Write("results.json", "{" + string.Join(", ", Enumerable.Range(0, 20).Select(number => $"\"{(number % 2 == 0 ? "f1" : "accuracy")}_{number}\": 0.5")) + ", \"accuracy\": 0.5}");
        card.Write("data.csv", "a,label\n1,x\n2,y\n");
        card.Write("own.md", "Own text.");
        return card;
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject map when FreeMaps.Contains(path) || path == "guidance":
                return [path + ".*"];
            case JsonObject map:
                return (path.Length == 0 ? [] : new[] { path }).Concat(map.SelectMany(member => Paths(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")));
            case JsonArray array:
                return array.SelectMany(item => Paths(item, path + "[]")).Prepend(path);
            default:
                return [path];
        }
    }

    private static IEnumerable<string> Files()
    {
        foreach (var format in OutputFormats.All)
        {
            using var card = Everything();
            card.Write("figs/a.png", "");
            card.WithItem("ModelCardFigure", "figs/a.png", ("Alt", "A"));
            card.Request.Formats = format.Name;
            yield return $"format {format.Name}";
            foreach (var file in card.Build().Files)
            {
                yield return $"file {format.Name}: {(file.Kind == "figure" ? "the path of each figure" : file.Name)} (Kind {file.Kind})";
            }
        }

        using var folder = new IndexFolder();
        foreach (var file in CardIndex.Run(new CardIndexRequest(folder.Path, System.IO.Path.Combine(folder.Path, "modelcards"))).Files)
        {
            yield return $"file of ModelCardIndex: {file.Name} (Kind {file.Kind})";
        }

        using var checkedCard = new TestCard();
        checkedCard.Request.Formats = "sarif";
        foreach (var file in CardFilesCheck.Run(checkedCard.Request, [checkedCard.Write("README.md", "# A\n")]).Reports)
        {
            yield return $"file of ModelCardCheck: {file.Name} (Kind {file.Kind})";
        }

        foreach (var (name, file) in new[] { ("_ModelCardBundlePath", "build/ModelCard.Build.targets"), ("_ModelCardReadmePath", "build/ModelCard.Build.Readme.targets"), ("_ModelCardSchemaCopy", "build/ModelCard.Build.targets") })
        {
            yield return "path " + RepositoryFiles.Read(file).Split($"<{name}>")[1].Split($"</{name}>")[0];
        }

        yield return $"file of ModelCardAccept: {LockSource.FileName}";
        using var init = new TestCard();
        foreach (var file in CardInit.Run(init.Request).Files)
        {
            yield return $"file of ModelCardInit: {file.Name}";
        }
    }

    // Two models, a file that two items read, and each role: every key the file can have.
    private static IEnumerable<string> Lock()
    {
        using var card = Everything().WithItem("ModelCardModel", "one").WithItem("ModelCardModel", "two").WithItem("ModelCardDataset", "measured/other", ("File", "data.csv"), ("LabelColumn", "a"));
        CardAccept.Run(card.Request, out _).Files.ShouldHaveSingleItem();
        var text = CardAccept.Run(card.Request, out _).Files[0].Text;
        var findings = new List<Finding>();
        var root = YamlReader.Read(text, LockSource.FileName, SourceKind.Measured, findings)!;
        findings.ShouldBeEmpty();
        yield return $"lock version {LockSource.Version}";
        foreach (var path in Paths(root, ""))
        {
            yield return $"lock {path}";
        }

        var role = "";
        foreach (var line in RepositoryFiles.Read("docs/design/facts.md").Split('\n'))
        {
            role = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..].ToLowerInvariant() : role;
            if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                foreach (var name in line.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1))
                {
                    yield return $"lock fact {name} ({role})";
                }
            }
        }
    }

    private static IEnumerable<string> Paths(CardNode node, string path) => node switch
    {
        CardMap when path.EndsWith("facts", StringComparison.Ordinal) => [path],
        CardMap when path.EndsWith("made_for", StringComparison.Ordinal) || path.EndsWith("texts", StringComparison.Ordinal) => [path + ".*"],
        CardMap map => map.Entries.SelectMany(entry => Paths(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        CardList list => list.Items.SelectMany(item => Paths(item, path + "[]")),
        _ => [path],
    };

    private static IEnumerable<string> Members(JsonObject schema, string path)
    {
        if (schema["properties"] is not JsonObject properties)
        {
            return schema["items"] is JsonObject items ? Members(items, path) : [];
        }

        var required = schema["required"] is JsonArray names ? names.Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal) : [];
        return properties.SelectMany(member => Members(member.Value!.AsObject(), $"{path}{member.Key}.")
            .Prepend($"{path}{member.Key} ({Type(member.Value.AsObject())}{(required.Contains(member.Key) ? ", always" : "")})"));
    }

    private static string Type(JsonObject schema) =>
        schema["$ref"] is { } reference ? reference.GetValue<string>()["#/$defs/".Length..]
        : schema["type"] is JsonArray types ? string.Join(" or ", types.Select(type => type!.GetValue<string>()))
        : schema["type"] is { } type ? type.GetValue<string>() + (schema["items"] is JsonObject items ? " of " + Type(items) : "")
        : schema["enum"] is JsonArray words ? string.Join("|", words.Select(word => word!.GetValue<string>()))
        : schema["const"] is not null ? "constant" : "any";
}
