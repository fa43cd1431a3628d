using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;
using static ModelCard.Tests.Outputs.Json.SchemaParts;

namespace ModelCard.Tests.Editor;

/// <summary>
/// The published schema of the sidecar, taken from the catalog. It is of draft 7, which every version of the YAML language server and the other editors read. Keys it does not know are
/// allowed, as they are in a build.
/// </summary>
internal static class SidecarSchemaFile
{
    public const string Path = "schemas/modelcard-sidecar-" + SidecarSchema.Version + ".schema.json";

    public static string Write()
    {
        var keys = new JsonObject();
        foreach (var field in CardFields.All)
        {
            keys[field.Name] = Key(field.Title, MeaningOf(field), SidecarShapes.Of(field));
        }

        keys["sections"] = Key("Sections of your own", "Sections the card has beside those of its template: a list of title, after and text, or titles with their texts.", SidecarShapes.Sections());
        keys["waivers"] = Key("Waivers", "What the card does without, each with the reason: a field or a finding code. The reason is printed in the checklist report.", SidecarShapes.Waivers());
        foreach (var key in HubKeys.All.Where(key => CardFields.FindKey(key) is null).Append(CardTimes.ReleaseDateKey))
        {
            keys[key] = Key(key, FrontMatterShapes.MeaningOf(key), FrontMatterShapes.Of(key));
        }

        // An alias is as good as the key and is suggested to nobody (an extension of YAML language servers).
        foreach (var (alias, name) in CardFields.All.SelectMany(field => field.KeyAliases.Select(alias => (alias, field.Name))))
        {
            keys[alias] = new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/properties/" + name }), ["description"] = $"Another spelling of {name}.", ["doNotSuggest"] = true };
        }

        foreach (var key in HubKeys.RefusedKeys.Split(' '))
        {
            keys[key] = false;
        }

        return TextOf(new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = SidecarSchema.Id,
            ["title"] = "Sidecar of a model card",
            ["description"] = "modelcard.yaml as ModelCard.Build reads it: what a project says about its model. Every key may be left out; keys that are not listed go into the front matter as they are.",
            ["type"] = "object",
            ["properties"] = keys,
            ["definitions"] = SidecarShapes.Definitions(),
        });
    }

    private static JsonObject Key(string title, string description, JsonObject shape)
    {
        var key = new JsonObject { ["title"] = title, ["description"] = description };
        Move(shape, key);
        return key;
    }

    private static string MeaningOf(CardField field)
    {
        var helpers = field.Helpers.Count == 0 ? "" : $" with the help of the {string.Join(" and the ", field.Helpers.Select(CardRoles.NameOf))}";
        var words = new List<string> { field.Question, $"Answered by the {CardRoles.NameOf(field.Owner)}{helpers}." };
        if (field.Kind is FieldKind.Markdown or FieldKind.Code)
        {
            words.Add((field.Kind == FieldKind.Code ? "Code" : "Markdown") + ": for several lines write | and indent the lines below by two spaces.");
        }

        if (field.Example is { } example)
        {
            words.Add("Example: " + (field.Kind is FieldKind.List ? example.Replace(";", ",", StringComparison.Ordinal) : example));
        }

        return string.Join("\n\n", words);
    }
}
