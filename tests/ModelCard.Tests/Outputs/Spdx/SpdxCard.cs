using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModelCard.Tests.Outputs.Spdx;

/// <summary>A card written as SPDX, and a short way to ask what the document says.</summary>
internal sealed class SpdxCard
{
    private readonly List<JsonNode> _graph;

    private SpdxCard(CardResult result)
    {
        Findings = [.. result.Findings.Where(finding => finding.Code.StartsWith("MCB073", StringComparison.Ordinal))];
        Text = result.Files.Single(file => file.Kind == "spdx").Text;
        _graph = [.. JsonNode.Parse(Text)!["@graph"]!.AsArray().Select(node => node!)];
    }

    public string Text { get; }

    /// <summary>What the format found.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    public JsonNode Document => All("SpdxDocument").Single();

    public JsonNode Model => All("ai_AIPackage").Single();

    public IReadOnlyList<JsonNode> Datasets => [.. All("dataset_DatasetPackage")];

    public static SpdxCard Of(TestCard card)
    {
        card.Request.Formats = card.Request.Formats.Contains("spdx", StringComparison.Ordinal) ? card.Request.Formats : "spdx";
        var spdx = new SpdxCard(card.Build());
        SpdxConformance.Problems(spdx.Text).ShouldBeEmpty();
        return spdx;
    }

    public static SpdxCard Of(string sidecar)
    {
        using var card = new TestCard(sidecar);
        return Of(card);
    }

    public IEnumerable<JsonNode> All(string type) => _graph.Where(node => (string?)node["type"] == type);

    public JsonNode Element(JsonNode? id) => _graph.Single(node => (string?)node["spdxId"] == (string?)id);

    /// <summary>What an element is related to, in short: the license expression, or the name.</summary>
    public IReadOnlyList<string> Related(JsonNode from, string type) =>
        [.. All("Relationship").Where(node => (string?)node["from"] == (string?)from["spdxId"] && (string?)node["relationshipType"] == type)
            .SelectMany(node => node["to"]!.AsArray()).Select(id => ((string)id!).StartsWith("urn:", StringComparison.Ordinal) ? Short(Element(id)) : ((string)id!).Split('/')[^1])];

    private static string Short(JsonNode element) => (string?)element["simplelicensing_licenseExpression"] ?? (string?)element["name"] ?? element.ToJsonString(JsonSerializerOptions.Default);
}
