using ModelCard.Card;

namespace ModelCard.Outputs.Spdx;

/// <summary>The models this one comes from. They are plain packages: of a foreign model the card does not know what the AI profile asks.</summary>
internal static class SpdxLineage
{
    /// <summary>Adds them, and relates the model to each.</summary>
    public static void Add(CardContent card, SpdxGraph graph)
    {
        var relation = FieldText.Of(card, "base_model_relation");
        foreach (var text in card.Substance("base_model")?.Texts ?? [])
        {
            if (text.Trim() is { Length: > 0 } id)
            {
                graph.Relate(SpdxModel.Name, "descendantOf", [Package(card, graph, id)], relation);
            }
        }

        if (card.Upstream is { Relation: null, Id: { } upstream })
        {
            graph.Relate(Package(card, graph, upstream), "copiedTo", [SpdxModel.Name]);
        }
    }

    private static string Package(CardContent card, SpdxGraph graph, string id) => graph.Once("base-model", id, name => graph.Add(name, "software_Package", json =>
    {
        json.Text("name", id);
        json.Text("software_downloadLocation", Iri.OfHubModel(id));
        json.Text("software_packageUrl", Iri.PackageUrl(id));
        json.Text("software_packageVersion", card.Upstream is { Revision.Length: > 0 } upstream && upstream.Id == id ? upstream.Revision : null);
        json.Text("software_primaryPurpose", "model");
    }));
}
