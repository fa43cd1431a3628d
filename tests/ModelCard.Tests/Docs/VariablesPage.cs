using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelCard.Catalog;
using ModelCard.Tests.Contract;

namespace ModelCard.Tests.Docs;

/// <summary>Every variable a template sees, <c>docs/template-variables.md</c>, with values that templates printed.</summary>
internal static class VariablesPage
{
    private const int Longest = 110;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Described(string Name, string Shape, string Says);

    public static string Text()
    {
        var page = new StringBuilder("""
            <!-- Generated from the catalog and tests/ModelCard.Tests/Docs/variable-texts.txt. Change these, then run the tests with MODELCARD_UPDATE=1. -->
            # Variables of templates

            What a [template](templates.md) sees of a card. Every value is a text, an array of values or an object with members; numbers are texts as the author wrote them, until
            [`string.to_double`](template-functions.md#string) makes numbers of them. A field nobody answered is null: it prints nothing, and is false in an `if`.

            ```scriban
            {{ for dataset in datasets }}- {{ dataset.name }}: {{ dataset.rows ?? "?" }} rows
            {{ end }}
            ```

            `{{ this | object.to_json }}` prints all of them; that is how the examples on this page were made.

            ## Variables that are no field, or more than one text

            The examples are cut where they are long.


            """.ReplaceLineEndings("\n"));
        var seen = ContractNames.Seen().AsObject();
        var more = OfSmallCard();
        foreach (var variable in Texts())
        {
            page.Append($"### {variable.Name}\n\n{variable.Shape[..1].ToUpperInvariant()}{variable.Shape[1..]}. {variable.Says}\n\n{Members(IsEmpty(seen[variable.Name]) ? more[variable.Name] : seen[variable.Name])}\n");
        }

        page.Append("## Fields\n\nThe name leads to the field's page, the example is its value there.\n\n| variable | shape | example |\n|---|---|---|\n");
        var fields = OfFields();
        foreach (var field in CardFields.All.Where(field => seen[field.Name] is not JsonArray { Count: > 0 } array || array[0] is not JsonObject))
        {
            page.Append($"| [`{field.Name}`](fields/{field.Name}.md) | {Shape(field.Kind)} | {Example(fields[field.Name])} |\n");
        }

        return page.ToString();
    }

    /// <summary>The variables that have words of their own on the page.</summary>
    public static IEnumerable<string> DescribedNames() => Texts().Select(text => text.Name);

    private static IEnumerable<Described> Texts() =>
        RepositoryFiles.Read("tests/ModelCard.Tests/Docs/variable-texts.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(3).Select(lines => new Described(lines[0], lines[1].Trim(), lines[2].Trim()));

    private static bool IsEmpty(JsonNode? value) => value is null or JsonObject { Count: 0 } || value.ToJsonString() == "\"\"";

    // All fields in one card, each with the example of its page.
    private static JsonObject OfFields()
    {
        using var card = new TestCard(string.Concat(CardFields.All.Select(field => FieldExample.InSidecar(field) + "\n")));
        return Seen(card);
    }

    // What the card of the contract has nothing to say of: code in a language, a key of the Hub, a field that was measured.
    private static JsonObject OfSmallCard()
    {
        using var card = new TestCard("get_started_code: var level = reader.LevelOf(text);\ninference: false\n").WithItem("ModelCardModelFile", "model.safetensors");
        card.WriteBytes("model.safetensors", Sources.Safetensors.Floats(4, 4));
        card.Request.Provenance = "true";
        return Seen(card);
    }

    private static JsonObject Seen(TestCard card)
    {
        card.Write("all.md", "{{ this | object.to_json }}");
        card.Request.Template = "all.md";
        var text = card.Text();
        return JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..(text.LastIndexOf('}') + 1)])!.AsObject();
    }

    private static string Members(JsonNode? value)
    {
        if (value is JsonArray { Count: > 0 } array && array[0] is JsonObject)
        {
            // The first entry that states a member shows it; a member nobody states here is left to its name.
            var names = array.SelectMany(item => item!.AsObject().Select(member => member.Key)).Distinct();
            var rows = names.Select(name => $"| `{name}` | {Example(array.Select(item => item![name]).FirstOrDefault(member => member is not null))} |\n");
            return "| member | example |\n|---|---|\n" + string.Concat(rows);
        }

        return value is JsonObject { Count: > 0 } members ? $"For example `{members.First().Key}`: {Example(members.First().Value)}\n" : $"For example {Example(value)}\n";
    }

    private static string Shape(FieldKind kind) => kind switch
    {
        FieldKind.List or FieldKind.Ids => "array of texts",
        FieldKind.Markdown => "text, Markdown",
        FieldKind.Code => "text, code",
        _ => "text",
    };

    private static string Example(JsonNode? value)
    {
        var json = value is null ? "null" : value.ToJsonString(Readable);
        if (json.Length > Longest)
        {
            json = json[..Longest] + "…";
        }

        return json.Contains('`', StringComparison.Ordinal) ? $"`` {json.Replace("|", "\\|", StringComparison.Ordinal)} ``" : $"`{json.Replace("|", "\\|", StringComparison.Ordinal)}`";
    }
}
