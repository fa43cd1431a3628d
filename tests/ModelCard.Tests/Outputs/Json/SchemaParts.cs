using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>The parts that the published schemas are made of.</summary>
internal static class SchemaParts
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of a schema.</summary>
    public static string TextOf(JsonObject schema) => schema.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";

    /// <summary>A map with these members and no others.</summary>
    public static JsonObject Closed((string Name, JsonObject Schema)[] members, string? description, string[] required)
    {
        var schema = new JsonObject();
        if (description is not null)
        {
            schema["description"] = description;
        }

        schema["type"] = "object";
        schema["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema)));
        if (required.Length > 0)
        {
            schema["required"] = Strings(required);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    public static JsonObject Text(string? description = null) => Described(new JsonObject { ["type"] = "string" }, description);

    public static JsonObject Flag(string description) => Described(new JsonObject { ["type"] = "boolean" }, description);

    public static JsonObject Count(string? description = null) => Described(new JsonObject { ["type"] = "integer", ["minimum"] = 0 }, description);

    public static JsonObject Words(IEnumerable<string> words, string? description) => Described(new JsonObject { ["enum"] = Strings(words.Distinct()) }, description);

    public static JsonObject List(JsonObject items, string? description) => Described(new JsonObject { ["type"] = "array", ["items"] = items }, description);

    public static JsonArray Strings(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    /// <summary>Takes all members of one schema into another, behind those it has.</summary>
    public static void Move(JsonObject from, JsonObject to)
    {
        foreach (var member in from.ToList())
        {
            from.Remove(member.Key);
            to[member.Key] = member.Value;
        }
    }
}
