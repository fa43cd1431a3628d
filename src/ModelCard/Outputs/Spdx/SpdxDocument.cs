using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.Spdx;

/// <summary>
/// Writes the card as SPDX 3.0.1 in JSON-LD (https://spdx.github.io/spdx-spec/v3.0.1/): the model as a package of the AI profile, its datasets as packages of the Dataset profile. A profile is claimed only
/// where all that it requires is there.
/// </summary>
internal static class SpdxDocument
{
    // The document's ids are made from its text, which has ids in it: those of this namespace stand in their place.
    private const string NoNamespace = "urn:uuid:00000000-0000-0000-0000-000000000000";

    private const string NoTime = "1970-01-01T00:00:00Z";

    /// <summary>The file of the bundle.</summary>
    public static CardFile File(CardOutput output)
    {
        var parts = new SpdxParts(output.Card);
        var graph = parts.Graph;
        var creators = parts.Agents.Creators();
        var tool = graph.Add("tool", "Tool", static json => json.Text("name", "ModelCard.Build " + CardOutput.ToolVersion));
        var isWhole = new SpdxModel(output, parts).Add();
        var datasets = new SpdxDatasets(output, parts);
        var areWhole = datasets.Add();
        datasets.Relate(SpdxModel.Name);

        var profiles = new List<string> { "core", "software", "simpleLicensing" };
        if (isWhole)
        {
            profiles.Add("ai");
        }

        if (areWhole)
        {
            profiles.Add("dataset");
        }

        var created = output.Times.Created ?? Unknown(output);
        var text = Write(NoNamespace);
        return new CardFile("bom.spdx.json", "spdx", Write("urn:uuid:" + ContentUuid.Of(text)));

        string Write(string space) => graph.Write(
            space,
            json =>
            {
                json.Text("specVersion", "3.0.1");
                json.Text("created", created);
                graph.Iris(json, "createdBy", creators);
                graph.Iris(json, "createdUsing", [tool]);
            },
            json =>
            {
                json.Text("name", output.Card.Substance("model_id")?.Text.Trim());
                json.List("profileConformance", profiles);
                graph.Iris(json, "rootElement", [SpdxModel.Name]);
            });
    }

    private static string Unknown(CardOutput output)
    {
        output.Findings.Add(new Finding(
            FindingCodes.SpdxTimeUnknown,
            FindingSeverity.Warning,
            $"Nothing says when the SPDX document was made, so that it says {NoTime}. Set the environment variable SOURCE_DATE_EPOCH, or add '{CardTimes.ReleaseDateKey}' to {output.SidecarName}.",
            null));
        return NoTime;
    }
}
