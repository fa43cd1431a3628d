using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Outputs;
using static ModelCard.Tests.Outputs.Json.SchemaParts;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>The published schema of <c>modelcard.json</c>, with the words, names and attributes taken from where the writer takes them.</summary>
internal static class CardJsonSchema
{
    public const string Path = "schemas/modelcard-" + CardJson.SchemaVersion + ".schema.json";

    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = CardJson.SchemaId,
            ["title"] = "Model card",
            ["description"] = "modelcard.json as ModelCard.Build writes it: everything a model card says with where it comes from, and what the checks say about it. "
                + "Nothing in it depends on the day or the machine. What is not known is left out.",
        };
        Move(Root(), schema);

        schema["$defs"] = Definitions();
        return TextOf(schema);
    }

    private static JsonObject Root() => Closed(
        [
            ("$schema", new JsonObject { ["const"] = CardJson.SchemaId }),
            ("schema_version", Described(new JsonObject { ["const"] = CardJson.SchemaVersion }, "The version of this schema, not that of the package.")),
            ("generator", Closed([("name", new JsonObject { ["const"] = "ModelCard.Build" }), ("version", Text("Version of the package."))], "The program that wrote the file.", ["name", "version"])),
            ("model", Closed(
                [
                    ("name", Text("What the model is called.")),
                    ("version", Text("Its version.")),
                    ("released", Described(new JsonObject { ["type"] = "string", ["format"] = "date-time" }, "When it came out, in UTC (front-matter key release_date).")),
                    ("license", Text("The ids of its licenses as the Hub spells them, separated by a comma and a blank.")),
                    ("pipeline_tag", Text("Its task, as the Hub spells it.")),
                    ("hub_id", Text("Its id on the Hugging Face Hub.")),
                    ("summary", Text("What it does, in Markdown.")),
                ],
                "What a list of many models shows. All of it stands in fields as well, with its origin.",
                [])),
            ("score", Closed(
                [
                    ("percent", Count("Completeness: answered weight over applicable weight, rounded down.")),
                    ("answered", Count("How many questions are answered.")),
                    ("applicable", Count("How many questions apply. What is waived or declared not applicable is in neither number.")),
                    ("missing_required", Count("How many required items are missing.")),
                    ("missing_recommended", Count("How many recommended items are missing.")),
                ],
                "How complete the card is by the chosen checklists together; a question that several of them ask counts once.",
                ["percent", "answered", "applicable", "missing_required", "missing_recommended"])),
            ("roles", List(Ref("role"), "The same for each role that was checked.")),
            ("fields", List(Ref("field"), "The fields of the card that are answered, in the order of the card. Blank values and placeholders are not answers.")),
            ("datasets", List(Ref("dataset"), "The datasets.")),
            ("metrics", List(Ref("metric"), "The metrics. One without a value only names a metric that is used.")),
            ("metadata", Described(new JsonObject { ["type"] = "object" }, "Front-matter keys that are no field, in the author's order and structure.")),
            ("metadata_origins", Described(new JsonObject { ["type"] = "object", ["additionalProperties"] = Ref("origin") }, "Where each of these keys comes from.")),
            ("sections", List(Ref("section"), "Sections of the author's own.")),
            ("files", List(Ref("file"), "The files on disk that were measured.")),
            ("upstream", Ref("upstream")),
            ("waivers", List(Ref("waiver"), "What the author decided to do without, whatever the day.")),
            ("checklists", List(Ref("checklist"), "The chosen checklists.")),
            ("findings", List(Ref("finding"), "What the build found, with the severity it had after all rules; waivers count whatever the day.")),
        ],
        null,
        ["$schema", "schema_version", "generator", "model", "score", "roles"]);

    private static JsonObject Definitions() => new()
    {
        ["origin"] = Closed(
            [
                ("source", Words(Enum.GetValues<SourceKind>().Select(JsonNames.Of), "The kind of input: a property or item of the project, the sidecar, a Markdown card, a section file, a file that was measured, the upstream model's card, or metadata every .NET project has.")),
                ("file", Text("The file, relative to the project's folder, with /. A file that shares no folder with the project has its name alone. Absent for a property of the project.")),
                ("line", Line()),
                ("column", Line()),
                ("name", Text("The property, item type or key.")),
                ("identity", Text("For an item, its identity.")),
            ],
            "Where a value comes from.",
            ["source"]),
        ["field"] = Field(),
        ["person"] = Closed([.. new[] { "name", "url", "email" }.Select(name => (name, Text(ItemWords.Of("people", name))))], "A person or an organization.", ["name"]),
        ["figure"] = Closed([.. FigureList.Keys.Select(name => (name, Text(ItemWords.Of("visualizations", name))))], "An image.", ["path"]),
        ["number_or_text"] = Described(new JsonObject { ["type"] = new JsonArray("number", "string") }, "A number with the digits it was written in; text where it was not written as a number, such as 20.0 ± 1.2."),
        ["dataset"] = Item("datasets", "id", Dataset.AttributeNames, "A dataset. The attributes are those of the item ModelCardDataset in snake case."),
        ["metric"] = Item("metrics", "type", Metric.AttributeNames, "A metric. The attributes are those of the item ModelCardMetric in snake case."),
        ["section"] = Closed(
            [("title", Text()), ("after", Text("The field, section or heading it stands after; absent for the end of the card.")), ("text", Text("In Markdown.")), ("origin", Ref("origin"))],
            "A section of the author's own.",
            ["title", "text", "origin"]),
        ["file"] = Closed(
            [
                ("path", Text("Relative to the project's folder, with /.")),
                ("role", Words(Enum.GetValues<FileRole>().Select(FactsMap.NameOf), "What the file is to the model.")),
                ("item", Text("For data: the id of the dataset.")),
                ("format", Text("The format it was read as.")),
                ("size", Count("Bytes.")),
                ("sha256", new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" }),
                ("facts", Described(new JsonObject { ["type"] = "object" }, "What was read, in the names of docs/design/facts.md.")),
            ],
            "A file that was measured.",
            ["path", "role", "format", "size", "sha256"]),
        ["upstream"] = Closed(
            [
                ("id", Text("Its id on the Hub.")),
                ("revision", Text("The commit that was taken.")),
                ("relation", Text("How this model was made from it, in the Hub's word; absent for a model taken as it is.")),
                ("licenses", List(Text(), "The ids of its licenses in lower case.")),
                ("is_gated", Flag("Whether whoever downloads it has to accept conditions first.")),
                ("is_generated", Flag("Whether the text of its card was written by a program.")),
                ("file", Text("Its card, relative to the project's folder.")),
                ("origin", Ref("origin")),
            ],
            "The model that this one was taken from.",
            ["is_gated", "is_generated", "origin"]),
        ["waiver"] = Closed(
            [
                ("target", Text("The finding code or field as the author wrote it.")),
                ("code", Text("The finding code it is about.")),
                ("reason", Text()),
                ("expires", Described(new JsonObject { ["type"] = "string", ["format"] = "date" }, "The last day it holds; absent for one without end.")),
                ("origin", Ref("origin")),
            ],
            null,
            ["target", "code", "reason", "origin"]),
        ["role"] = Closed([("name", RoleName()), ("percent", Count()), ("answered", Count()), ("applicable", Count())], "How complete the answers of a role are.", ["name", "percent", "answered", "applicable"]),
        ["checklist"] = Closed(
            [
                ("name", Text("The built-in name, or the path of a checklist of the project's own.")),
                ("title", Text()),
                ("source", Text("Where it comes from.")),
                ("percent", Count("Completeness by this checklist alone.")),
                ("answered", Count()),
                ("applicable", Count()),
                ("items", List(Ref("checklist_item"), "Its items, in its own order.")),
            ],
            null,
            ["name", "title", "percent", "answered", "applicable"]),
        ["checklist_item"] = Closed(
            [
                ("title", Text("The item as the checklist words it.")),
                ("group", Text("The part of the checklist it belongs to.")),
                ("level", Words(Enum.GetValues<ItemLevel>().Select(JsonNames.Of), "How much the checklist wants it.")),
                ("owner", RoleName()),
                ("status", Words(Enum.GetValues<ItemStatus>().Select(JsonNames.Of), "What became of it. not_applicable: its conditions do not hold; declared_not_applicable: the author says so and why.")),
                ("answered_by", List(Text(), "Names of fields, or of evidence such as metrics[value], that answer it together.")),
                ("conditions", List(Text(), "What would have to hold for it to apply.")),
                ("reason", Text("Why the author says that it does not apply.")),
                ("waived_by", List(Text(), "The targets of the waivers that do without it.")),
                ("origin", Described(Ref("origin"), "Where the first of the answers, or the declaration, stands.")),
            ],
            null,
            ["title", "level", "owner", "status"]),
        ["finding"] = Closed(
            [
                ("code", new JsonObject { ["type"] = "string", ["pattern"] = "^MCB[0-9]{4}$" }),
                ("severity", Words(new[] { FindingSeverity.Message, FindingSeverity.Warning, FindingSeverity.Error }.Select(JsonNames.Of), null)),
                ("message", Text("What is wrong and what to do next.")),
                ("help", Described(new JsonObject { ["type"] = "string", ["format"] = "uri" }, "The page that explains the code.")),
                ("file", Text("Relative to the project's folder, with /.")),
                ("line", Line()),
                ("column", Line()),
            ],
            null,
            ["code", "severity", "message", "help"]),
    };

    // The shape of the value follows from the kind, so that a reader can rely on it.
    private static JsonObject Field()
    {
        var field = Closed(
            [
                ("name", Described(
                    new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z][a-z0-9_]*$", ["examples"] = new JsonArray([.. CardFields.All.Select(known => (JsonNode)known.Name)]) },
                    "Sidecar key and template variable. A newer package may know more of them.")),
                ("title", Text("What it is called in a card.")),
                ("section", Text("The section of the card it belongs to.")),
                ("owner", RoleName()),
                ("helpers", List(RoleName(), "Roles that help to answer it.")),
                ("kind", Words(Enum.GetValues<FieldKind>().Select(JsonNames.Of), "The shape of the value.")),
                ("value", new JsonObject { ["description"] = "The answer, as written." }),
                ("number", Described(new JsonObject { ["type"] = "number", ["minimum"] = 0 }, "A quantity's number, in unit.")),
                ("unit", Words(CardFields.All.Select(known => known.Unit).OfType<string>().Distinct(), "The unit of number: grams of CO2 equivalent, kilowatt hours, bytes.")),
                ("not_applicable", Closed([("words", Text("The words it begins with.")), ("reason", Text("Why."))], "The author's word that the field does not apply; it stands in place of the value.", ["words"])),
                ("translated_from", Text("What the value was translated from, such as the SPDX id of a license.")),
                ("origin", Ref("origin")),
            ],
            "A field of the card.",
            ["name", "title", "section", "owner", "kind", "origin"]);
        field["oneOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("value") }, new JsonObject { ["required"] = new JsonArray("not_applicable") });
        field["dependentRequired"] = new JsonObject { ["number"] = new JsonArray("unit"), ["unit"] = new JsonArray("number") };
        field["allOf"] = new JsonArray(
            ValueOf(["text", "markdown", "code", "id", "url", "quantity", "choice"], new JsonObject { ["type"] = "string" }),
            ValueOf(["list", "ids"], new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, Ref("person")) } }),
            ValueOf(["number"], Ref("number_or_text")),
            ValueOf(["map"], new JsonObject { ["type"] = "object" }),
            ValueOf(["figures"], new JsonObject { ["type"] = "array", ["items"] = Ref("figure") }),
            ValueOf(["datasets", "metrics"], JsonValue.Create(false)));
        return field;
    }

    private static JsonObject ValueOf(string[] kinds, JsonNode value) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["enum"] = new JsonArray([.. kinds.Select(kind => (JsonNode)kind)]) } } },
        ["then"] = new JsonObject { ["properties"] = new JsonObject { ["value"] = value } },
    };

    private static JsonObject Item(string list, string id, IReadOnlyList<string> attributes, string description)
    {
        var members = new List<(string, JsonObject)> { (id, Text(ItemWords.Of(list, id))) };
        members.AddRange(attributes.Select(name => (name, Described(
            CardJsonItems.Numbers.Contains(name) ? Ref("number_or_text") : CardJsonItems.Flags.Contains(name) ? new JsonObject { ["type"] = new JsonArray("boolean", "string") } : Text(),
            ItemWords.Of(list, name)))));
        members.Add(("origin", Ref("origin")));
        members.Add(("attribute_origins", Described(
            new JsonObject
            {
                ["type"] = "object",
                ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. attributes.Select(name => (JsonNode)name)]) },
                ["additionalProperties"] = Ref("origin"),
            },
            "Attributes that come from another source or file than the item itself.")));
        return Closed([.. members], description, [id, "origin"]);
    }

    private static JsonObject Ref(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject Line() => Described(new JsonObject { ["type"] = "integer", ["minimum"] = 1 }, "Counted from 1; absent when not known.");

    private static JsonObject RoleName() => Words(Enum.GetValues<CardRole>().Select(JsonNames.Of), "The role that answers.");
}
