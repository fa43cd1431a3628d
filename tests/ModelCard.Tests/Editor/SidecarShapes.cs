using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Sources;
using ModelCard.Tests.Outputs.Json;
using static ModelCard.Tests.Outputs.Json.SchemaParts;

namespace ModelCard.Tests.Editor;

/// <summary>The shapes of the sidecar's values: as strict as the reader and the rules about metadata are, and never stricter.</summary>
internal static class SidecarShapes
{
    /// <summary>The shape of a catalog field.</summary>
    public static JsonObject Of(CardField field) => field.Name switch
    {
        "license" => OneOrMore(Ref("license"), Ref("not_answered")),
        "language" => OneOrMore(Ref("language"), Pattern("^[a-z]{3}$", "A code of ISO 639, two or three letters in lower case, or 'code' or 'multilingual'."), Ref("not_answered")),
        "pipeline_tag" => Any(Ref("task"), Ref("not_answered")),
        "library_name" => Any(Words(LibraryNames.All.Concat(LibraryNames.AllCustomary), null), Scalar()),
        "base_model" => OneOrMore(Ref("hub_id"), Ref("not_answered")),
        "hub_id" or "new_version" => Any(Ref("hub_id"), Ref("not_answered")),
        "developers" or "model_card_authors" or "funded_by" or "shared_by" => OneOrMore(Scalar(), Ref("person")),
        _ => Of(field.Kind, field),
    };

    /// <summary>What several keys share. None of it is described: an editor shows the words of the innermost shape that fits, and those of the key say more.</summary>
    public static JsonObject Definitions() => new()
    {
        ["not_answered"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = SidecarPatterns.NotAnswered },
        ["license"] = Named(LicenseIds.All, LicenseIds.NameOf),
        ["language"] = Named(
            LanguageCodes.TwoLetterPairs.Select(pair => pair[..2]).Concat(LanguageCodes.Words),
            code => LanguageCodes.NameOf(code) ?? (code == "code" ? "A programming language" : "Many languages")),
        ["task"] = Words(PipelineTags.All, null),
        ["hub_id"] = Pattern(SidecarPatterns.HubId, "The id of a repository on the Hub: owner/name, of letters, digits, '-', '_' and '.'."),
        ["dataset"] = Item("datasets", "id", Dataset.AttributeNames),
        ["metric"] = Item("metrics", "type", Metric.AttributeNames),
        ["person"] = Closed([.. ListReader.PersonKeys.Select(key => (key, Scalar(ItemWords.Of("people", key))))], null, ["name"]),
        ["figure"] = Closed([.. FigureList.Keys.Select(key => (key, Scalar(ItemWords.Of("visualizations", key))))], null, ["path"]),
        ["section"] = Closed(
            [
                ("title", Scalar("Its heading.")),
                ("after", Scalar("The field, section or heading it stands after. Without it, the end of the card.")),
                ("text", Scalar("Its text, in Markdown.")),
            ],
            null,
            ["title", "text"]),
        ["waiver"] = Any(
            new JsonObject { ["type"] = "string", ["minLength"] = 3, ["description"] = "Why the card does without it." },
            Closed(
                [
                    ("reason", new JsonObject { ["type"] = "string", ["minLength"] = 3, ["description"] = "Why the card does without it." }),
                    ("expires", Described(Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "Year, month and day, such as 2027-06-30."), "The last day the waiver holds.")),
                ],
                null,
                ["reason"])),
    };

    /// <summary>Sections of the author's own: a list, or titles with texts.</summary>
    public static JsonObject Sections() => Any(List(Ref("section"), null), new JsonObject { ["type"] = "object", ["additionalProperties"] = Scalar() }, Null());

    /// <summary>What the card does without: fields and finding codes with a reason.</summary>
    public static JsonObject Waivers()
    {
        var aliases = CardFields.All.SelectMany(field => field.KeyAliases);
        return new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["properties"] = new JsonObject(CardFields.All.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Ref("waiver")))),
            ["patternProperties"] = new JsonObject { [$"^([Mm][Cc][Bb][1-9][0-9]{{3}}|{string.Join('|', aliases)})$"] = Ref("waiver") },
            ["additionalProperties"] = false,
        };
    }

    /// <summary>Any of several shapes.</summary>
    public static JsonObject Any(params JsonObject[] shapes) => new() { ["anyOf"] = new JsonArray([.. shapes]) };

    /// <summary>Any text, number or word: the reader keeps it as it was typed. Null while nothing is typed.</summary>
    public static JsonObject Scalar(string? description = null) => Described(new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") }, description);

    public static JsonObject Null() => new() { ["type"] = "null" };

    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/definitions/" + name };

    /// <summary>A text of some form. The message is an extension of YAML language servers; a pattern alone would tell nobody what to write.</summary>
    public static JsonObject Pattern(string pattern, string message) => new() { ["type"] = "string", ["pattern"] = pattern, ["patternErrorMessage"] = message };

    private static JsonObject Of(FieldKind kind, CardField field) => kind switch
    {
        FieldKind.Number => Amount(SidecarPatterns.Positive, "A number, with a point as decimal mark."),
        FieldKind.Quantity => Amount(SidecarPatterns.Quantity, $"A number with a unit and a point as decimal mark, such as {field.Example}; a bare number is in {field.Unit}."),
        FieldKind.Choice => Choice(field.Choices),
        FieldKind.Map => Any(new JsonObject { ["type"] = "object" }, Ref("not_answered")),
        FieldKind.List or FieldKind.Ids => OneOrMore(Scalar()),
        FieldKind.Figures => OneOrMore(Scalar(), Ref("figure")),
        FieldKind.Datasets => OneOrMore(Scalar(), Ref("dataset")),
        FieldKind.Metrics => OneOrMore(Words(MetricIds.All, null), Scalar(), Ref("metric")),
        _ => Scalar(),
    };

    private static JsonObject Item(string list, string id, IReadOnlyList<string> attributes)
    {
        var shape = Closed([.. attributes.Prepend(id).Select(key => (key, Described(Attribute(list, key), ItemWords.Of(list, key))))], null, []);
        shape["anyOf"] = new JsonArray(new JsonObject { ["required"] = Strings([id]) }, new JsonObject { ["required"] = Strings(["name"]) });
        return shape;
    }

    private static JsonObject Attribute(string list, string key) => key switch
    {
        "type" => Any(Words(MetricIds.All, null), Scalar()),
        "task" => Any(Ref("task"), Scalar()),
        "license" => Any(Ref("license"), Scalar()),
        "role" => Choice(AttributeReader.Roles),
        "value" => Number(SidecarPatterns.Result, "A number, or text that begins with one, with a point as decimal mark."),
        "confidence_level" or "minimum" or "maximum" => Number(SidecarPatterns.NumberOrPercent, "A number such as 0.95 or 95 %, with a point as decimal mark."),
        "lower_bound" or "upper_bound" or "decision_threshold" or "baseline" => Number(SidecarPatterns.Number, "A number, with a point as decimal mark."),
        "rows" or "sample_size" => Amount(SidecarPatterns.Positive, "A count."),
        "higher_is_better" => Any(new JsonObject { ["type"] = "boolean" }, Pattern(SidecarPatterns.OneOf(["true", "false"]), "true or false"), Ref("not_answered")),
        "built" or "released" => Any(Pattern(SidecarPatterns.Day, "A day such as 2026-03-31, or a time in UTC such as 2026-03-31T12:00:00Z."), Ref("not_answered")),
        "availability" => Choice(DatasetWords.AllAvailabilities),
        "data_type" => Any(
            Words(DatasetWords.AllDataTypes, null), Pattern(SidecarPatterns.SomeOf(DatasetWords.AllDataTypes), $"One or more of {string.Join(", ", DatasetWords.AllDataTypes)}."), Ref("not_answered")),
        _ when list is "datasets" or "metrics" => Scalar(),
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    // The text comes first, because of several shapes that do not fit an editor tells what is wrong with the first.
    private static JsonObject Number(string pattern, string message) => Any(Pattern(pattern, message), new JsonObject { ["type"] = "number" }, Ref("not_answered"));

    private static JsonObject Amount(string pattern, string message) => Any(Pattern(pattern, message), new JsonObject { ["type"] = "number", ["minimum"] = 0 }, Ref("not_answered"));

    private static JsonObject Choice(IReadOnlyList<string> words) =>
        Any(Words(words, null), Pattern(SidecarPatterns.OneOf(words), $"One of {string.Join(", ", words)}."), Ref("not_answered"));

    private static JsonObject OneOrMore(params JsonObject[] shapes) =>
        Any([.. shapes, List(shapes.Length == 1 ? (JsonObject)shapes[0].DeepClone() : Any([.. shapes.Select(shape => (JsonObject)shape.DeepClone())]), null)]);

    private static JsonObject Named(IEnumerable<string> ids, Func<string, string?> name)
    {
        var all = ids.ToList();
        var words = Words(all, null);
        words["enumDescriptions"] = Strings(all.Select(id => name(id)!));
        return words;
    }
}
