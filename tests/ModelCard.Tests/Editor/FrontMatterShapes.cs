using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Checks;
using static ModelCard.Tests.Editor.SidecarShapes;
using static ModelCard.Tests.Outputs.Json.SchemaParts;

namespace ModelCard.Tests.Editor;

/// <summary>The front-matter keys of the Hub that no catalog field feeds: what they mean, and the shapes that the rules about metadata hold them to.</summary>
internal static class FrontMatterShapes
{
    public static string MeaningOf(string key) => key switch
    {
        "language_bcp47" => "Languages with region or script, such as en-US or zh-Hant. The codes alone belong to language.",
        "language_details" => "Languages in words, where codes do not say enough.",
        "license_details" => "What the license says, in short, if its id is other.",
        "buckets" => "Storage buckets of the Hub that belong to the model, as owner/name.",
        "finetuned_from" => "The model this one was made from. The Hub draws its tree from base_model.",
        "co2_eq_emissions" => "Grams of CO2 equivalent that training caused, as a number, or a map with emissions, source, training_type, geographical_location and hardware_used. The fields co2_emitted and co2_source say the same.",
        "description" => "A line about the model. The card's own summary is model_summary.",
        "widget" => "Examples for the widget on the model's page, one an entry, with the inputs of its task: text, src, structured_data and others.",
        "inference" => "Whether the model can be tried on its page: true, false, or a map with the parameters of the call.",
        "mask_token" => "The token a fill-mask model fills in, such as [MASK].",
        "instance_prompt" => "The prompt that calls what an image model was fine-tuned on.",
        "extra_gated_heading" => "The heading of the form a reader fills in before a download.",
        "extra_gated_description" => "What the form says above its fields.",
        "extra_gated_prompt" => "The terms a reader accepts.",
        "extra_gated_fields" => "What the form asks: a name and its type for each field.",
        "extra_gated_button_content" => "What the button of the form says.",
        "extra_gated_eu_disallowed" => "Whether readers in the European Union are kept out: true or false.",
        "gated" => "How access is granted.",
        "model_name" => "The model's name. The card takes model_id.",
        "model-index" => "Results as the Hub reads them. The build writes this key from metrics; write it yourself only to keep what a card already has.",
        CardTimes.ReleaseDateKey => "When the model came out: a day such as 2026-03-31, or a time in UTC such as 2026-03-31T12:00:00Z.",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Say what the key means."),
    };

    public static JsonObject Of(string key) => key switch
    {
        "language_bcp47" => Any(List(Pattern("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "A language tag such as en-US or zh-Hant."), null), Null()),
        "buckets" => Any(List(Pattern("^[^/]+/[^/]+$", "A bucket as owner/name."), null), Null()),
        "co2_eq_emissions" => Any(Grams(), Closed([("emissions", Grams()), .. Texts(EmissionsRule.Texts)], null, ["emissions"]), Null()),
        "widget" => Any(List(Closed([.. WidgetExampleRule.Known.Split(' ').Select(input => (input, Input(input)))], null, []), null), Null()),
        "inference" => Any(Boolean(), Closed([("parameters", Any(Map(), Null()))], null, []), Null()),
        "extra_gated_fields" => Any(new JsonObject { ["type"] = "object", ["additionalProperties"] = GatedField() }, Null()),
        "extra_gated_eu_disallowed" => Any(Boolean(), Null()),
        "gated" => new JsonObject(),
        "model-index" => Any(List(Model(), null), Null()),
        CardTimes.ReleaseDateKey => Any(Pattern(SidecarPatterns.Day, "A day such as 2026-03-31, or a time in UTC such as 2026-03-31T12:00:00Z."), Null()),
        _ => Scalar(),
    };

    private static JsonObject Input(string input) => input switch
    {
        "multi_class" => Boolean(),
        "sentences" => List(Scalar(), null),
        "table" or "structured_data" => new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = List(Scalar(), null) },
        "parameters" => Map(),
        "messages" => new JsonObject
        {
            ["type"] = "array",
            ["minItems"] = 1,
            ["items"] = Open([("role", Words(["system", "user", "assistant"], null)), ("content", new JsonObject())], ["role", "content"]),
        },
        "output" => new JsonObject { ["type"] = new JsonArray("object", "array", "null") },
        _ => Scalar(),
    };

    private static JsonObject GatedField()
    {
        var types = GatedAccessRule.Types.Split(' ');
        return Any(
            Words(types.Where(type => type != "select"), null),
            Open([("type", Words(types, null)), ("options", List(new JsonObject(), null))], ["type"]));
    }

    private static JsonObject Model() => Open(
        [
            ("name", Scalar("The name of the model.")),
            ("results", NotEmpty(Open(
                [
                    ("task", Open([("type", Any(Ref("task"), Scalar())), ("name", Scalar())], ["type"])),
                    ("dataset", Open([("type", Scalar()), ("name", Scalar()), ("config", Scalar()), ("split", Scalar()), ("revision", Scalar())], ["type", "name"])),
                    ("metrics", NotEmpty(Open([("type", Scalar()), ("value", new JsonObject()), ("name", Scalar())], ["type", "value"]))),
                    ("source", Open([("name", Scalar()), ("url", Scalar())], ["url"])),
                ],
                ["task", "dataset", "metrics"]))),
        ],
        ["name", "results"]);

    private static JsonObject NotEmpty(JsonObject items) => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = items };

    // The Hub keeps more members than these.
    private static JsonObject Open((string Name, JsonObject Schema)[] members, string[] required)
    {
        var shape = Closed(members, null, required);
        shape.Remove("additionalProperties");
        return shape;
    }

    private static IEnumerable<(string Name, JsonObject Schema)> Texts(string names) => names.Split(' ').Select(name => (name, Scalar()));

    private static JsonObject Grams() => new() { ["type"] = "number", ["minimum"] = 0 };

    private static JsonObject Boolean() => new() { ["type"] = "boolean" };

    private static JsonObject Map() => new() { ["type"] = "object" };
}
