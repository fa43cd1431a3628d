using System.Text.Json.Nodes;

namespace ModelCard.Tests.Outputs.CycloneDx;

/// <summary>The rules themselves: a bill that breaks one is found out. Each case changes one place of a good bill.</summary>
public sealed class BomRulesTests
{
    private const string Sidecar =
        """
        model_id: Tone
        hub_id: contoso/tone
        license: other
        license_name: House license
        license_link: https://example.org/license
        developers: [{name: Ada, email: ada@example.org}]
        base_model: contoso/base
        energy_consumed: 3 kWh
        cloud_provider: Azure
        status: beta
        release_date: 2026-03-31
        datasets: [{id: contoso/tickets, owner: Contoso, url: https://example.org/tickets}, other data]
        visualizations: [{path: a.png, caption: Curve}]

        """;

    private const string Model = "components/0/";

    [Theory]
    [InlineData("$schema", "\"http://cyclonedx.org/schema/bom-1.7.schema.json\"", "not that of the version")]
    [InlineData("serialNumber", "\"urn:uuid:3E671687-395B-41F5-A30F-A58921A69B79\"", "no name-based UUID")]
    [InlineData("serialNumber", "\"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79\"", "no name-based UUID")]
    [InlineData("metadata/timestamp", "\"2026-03-31T00:00:00+02:00\"", "no time in UTC")]
    [InlineData("metadata/component/type", "\"data\"", "not that of a program")]
    [InlineData("components/1/bom-ref", "\"model:Tone\"", "is given twice")]
    [InlineData("components/1/bom-ref", "\"urn:cdx:1\"", "link to another bill")]
    [InlineData("dependencies/1/dependsOn/0", "\"dataset:none\"", "nothing has the bom-ref")]
    [InlineData("dependencies/1/dependsOn/0", "\"dataset:other-data\"", "depends twice")]
    [InlineData("dependencies/1/dependsOn/0", "\"model:Tone\"", "depends on itself")]
    [InlineData("dependencies/2/ref", "\"model:Tone\"", "two lists of dependencies")]
    [InlineData("dependencies/2", null, "no list of dependencies")]
    [InlineData("dependencies/0/dependsOn", "[]", "nothing depends on 'model:Tone'")]
    [InlineData(Model + "modelCard/modelParameters/datasets/0/ref", "\"model:Tone\"", "no component of type data")]
    [InlineData(Model + "modelCard/modelParameters/datasets/0", "{}", "no component of type data")]
    [InlineData(Model + "type", "\"library\"", "a modelCard belongs")]
    [InlineData(Model + "type", "\"data\"", "not about one model")]
    [InlineData(Model + "modelCard", null, "has no modelCard")]
    [InlineData("components/1/type", "\"library\"", "data belongs")]
    [InlineData("components/1/data", null, "has no data")]
    [InlineData(Model + "pedigree/ancestors/0/type", "\"library\"", "descends from models")]
    [InlineData(Model + "purl", "\"pkg:huggingface/contoso\"", "no package URL")]
    [InlineData(Model + "purl", "\"pkg:huggingface/contoso/tone@main\"", "no package URL")]
    [InlineData(Model + "licenses/0/license/id", "\"MIT\"", "an id or a name")]
    [InlineData(Model + "licenses", """[{ "expression": "MIT" }, { "expression": "ISC" }]""", "stands alone")]
    [InlineData(Model + "licenses/0/license/url", "\"https://example.org/other\"", "is a reference as well")]
    [InlineData(Model + "hashes", """[{ "alg": "SHA-256", "content": "AB" }]""", "a SHA-256")]
    [InlineData(Model + "properties", """[{ "name": "own:status", "value": "x" }]""", "in no taxonomy")]
    [InlineData(Model + "properties", """[{ "name": "modelcard:status", "value": " " }]""", "has no value")]
    [InlineData(Model + "properties", """[{ "name": "modelcard:status" }]""", "has no value")]
    [InlineData(Model + "description", "\" \"", "is blank")]
    [InlineData(Model + "tags", "[]", "tags is empty")]
    [InlineData(Model + "authors/0/email", "\"ada\"", "no address for mail")]
    [InlineData(Model + "externalReferences/0/url", "\"https://example.org/a b\"", "is no address")]
    [InlineData(Model + "externalReferences/0/url", "\"javascript:alert(1)\"", "nothing to follow")]
    [InlineData(Model + "modelCard/quantitativeAnalysis/graphics/collection/0/image/content", "\"no base64!\"", "base64 or SVG")]
    [InlineData(Model + "modelCard/quantitativeAnalysis/graphics/collection/0/image/contentType", "\"text/plain\"", "media type")]
    [InlineData(Model + "modelCard/considerations/environmentalConsiderations/energyConsumptions/0/activity", null, "activity is missing")]
    [InlineData(Model + "modelCard/considerations/environmentalConsiderations/energyConsumptions/0/activityEnergyCost/value", "4", "did not provide")]
    [InlineData(Model + "modelCard/considerations/environmentalConsiderations/energyConsumptions/0/energyProviders/0/organization/name", null, "has no name")]
    [InlineData("components/1/data/0/governance/owners/0/contact", """{ "name": "Ada" }""", "an organization or a person")]
    public void What_breaks_a_rule_is_found(string place, string? value, string problem)
    {
        using var card = new TestCard(Sidecar);
        card.WriteBytes("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var bom = JsonNode.Parse(BomOf.Card(card))!;

        var names = place.Split('/');
        var node = names[..^1].Aggregate(bom, (parent, name) => int.TryParse(name, out var index) ? parent[index]! : parent[name]!);
        var changed = value is null ? null : JsonNode.Parse(value);
        if (node is JsonArray list)
        {
            list.RemoveAt(int.Parse(names[^1]));
            if (changed is not null)
            {
                list.Insert(int.Parse(names[^1]), changed);
            }
        }
        else if (changed is null)
        {
            node.AsObject().Remove(names[^1]).ShouldBeTrue();
        }
        else
        {
            node[names[^1]] = changed;
        }

        BomRules.Problems(bom.ToJsonString()).ShouldContain(found => found.Contains(problem, StringComparison.Ordinal));
    }
}
