using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Writes the whole card as JSON for programs: every value with the place it comes from, and what the checks say. The shape is that of the published schema.</summary>
internal static class CardJson
{
    /// <summary>The version of the schema, which is not that of the package: the minor number grows when something is added, the major one when a reader could break.</summary>
    public const string SchemaVersion = "1.0";

    /// <summary>Where the schema is published.</summary>
    public const string SchemaId = "https://github.com/modelcard-build/ModelCard.Build/raw/main/schemas/modelcard-" + SchemaVersion + ".schema.json";

    /// <summary>The card as a file of the bundle.</summary>
    public static CardFile File(CardOutput output) => new("modelcard.json", "json", Write(output));

    private static string Write(CardOutput output)
    {
        var places = new JsonPlaces(output.ProjectDirectory);
        return JsonOutput.Write(json =>
        {
            json.Text("$schema", SchemaId);
            json.Text("schema_version", SchemaVersion);
            json.Object("generator", static generator =>
            {
                generator.Text("name", "ModelCard.Build");
                generator.Text("version", CardOutput.ToolVersion);
            });
            Model(json, output);
            CardJsonChecks.Score(json, output);
            CardJsonFields.Write(json, output.Card, places);
            CardJsonItems.Write(json, output.Card, places);
            Metadata(json, output.Card, places);
            Sections(json, output.Card, places);
            Files(json, output.Card, places);
            Upstream(json, output.Card, places);
            CardJsonChecks.Waivers(json, output.Card.Waivers, places);
            CardJsonChecks.Checklists(json, output, places);
            CardJsonChecks.Findings(json, output.Located, places);
        });
    }

    // What lists of many models show; all of it stands in fields as well, with its origin.
    private static void Model(JsonOutput json, CardOutput output) =>
        json.Object("model", model =>
        {
            model.Text("name", Text(output.Card, "model_id"));
            model.Text("version", Text(output.Card, "model_version"));
            model.Text("released", output.Times.Released);
            model.Text("license", output.Card.Substance("license") is { } license ? string.Join(", ", license.Texts) : null);
            model.Text("pipeline_tag", Text(output.Card, "pipeline_tag"));
            model.Text("hub_id", Text(output.Card, "hub_id"));
            model.Text("summary", Text(output.Card, "model_summary"));
        });

    private static void Metadata(JsonOutput json, CardContent card, JsonPlaces places)
    {
        if (card.Metadata.Count == 0)
        {
            return;
        }

        json.Object("metadata", metadata => JsonValues.Members(metadata, card.Metadata));
        json.Object("metadata_origins", origins =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in card.Metadata)
            {
                if (names.Add(JsonOutput.Whole(entry.Key)))
                {
                    places.Origin(origins, entry.Key, entry.KeyOrigin);
                }
            }
        });
    }

    private static void Sections(JsonOutput json, CardContent card, JsonPlaces places) =>
        json.List("sections", card.Sections, (sections, section) => sections.Object(own =>
        {
            own.Text("title", section.Title);
            own.Text("after", section.After?.Text);
            own.Text("text", section.Text.Text);
            places.Origin(own, "origin", section.Text.Origin);
        }));

    private static void Files(JsonOutput json, CardContent card, JsonPlaces places) =>
        json.List("files", card.Measurements.Files, (files, file) => files.Object(measured =>
        {
            measured.Text("path", places.PathIn(file.Path));
            measured.Text("role", FactsMap.NameOf(file.Role));
            measured.Text("item", file.ItemName.Length > 0 && file.Role == FileRole.Data ? file.ItemName : null);
            measured.Text("format", file.Format);
            measured.Number("size", file.Size);
            measured.Text("sha256", file.Sha256);
            if (file.Facts.Entries.Count > 0)
            {
                JsonValues.Member(measured, "facts", file.Facts);
            }
        }));

    private static void Upstream(JsonOutput json, CardContent card, JsonPlaces places)
    {
        if (card.Upstream is not { } upstream)
        {
            return;
        }

        json.Object("upstream", model =>
        {
            model.Text("id", upstream.Id);
            model.Text("revision", upstream.Revision.Length > 0 ? upstream.Revision : null);
            model.Text("relation", upstream.Relation);
            model.List("licenses", upstream.Licenses);
            model.Flag("is_gated", upstream.IsGated);
            model.Flag("is_generated", upstream.IsGenerated);
            places.Place(model, upstream.Start.File, 0, 0);
            places.Origin(model, "origin", upstream.Setting);
        });
    }

    private static string? Text(CardContent card, string field) => card.Substance(field)?.Text;
}
