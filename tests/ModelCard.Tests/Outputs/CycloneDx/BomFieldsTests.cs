using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;
using ModelCard.Tests.Docs;

namespace ModelCard.Tests.Outputs.CycloneDx;

/// <summary>Nothing a card says is lost on the way into a bill.</summary>
public sealed class BomFieldsTests
{
    private const string Mark = "Zebra";

    public static TheoryData<string> Fields => [.. CardFields.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_stands_in_the_bill(string name)
    {
        var field = CardFields.Find(name)!;
        var node = field.Kind switch
        {
            FieldKind.Url => Nodes.Text("https://example.org/" + Mark),
            FieldKind.Number => Nodes.Text("424242"),
            FieldKind.Quantity => Nodes.Text("424242 " + field.Unit),
            FieldKind.Choice => Nodes.Text(field.Choices[0]),
            FieldKind.Map => new CardMap([Nodes.Entry("k", Nodes.Text(Mark))], Nodes.Nowhere),
            FieldKind.Figures => new CardMap([Nodes.Entry("path", Nodes.Text("missing.png")), Nodes.Entry("caption", Nodes.Text(Mark))], Nodes.Nowhere),
            FieldKind.Datasets => new CardList([new CardMap([Nodes.Entry("id", Nodes.Text(Mark))], Nodes.Nowhere)], Nodes.Nowhere),
            FieldKind.Metrics => new CardList([new CardMap([Nodes.Entry("type", Nodes.Text(Mark))], Nodes.Nowhere)], Nodes.Nowhere),
            _ => (CardNode)Nodes.Text(Mark),
        };

        var bom = BomOf.Sidecar(YamlWriter.Write(new CardMap([Nodes.Entry(name, node)], Nodes.Nowhere)));

        bom.ShouldContain(field.Kind is FieldKind.Number or FieldKind.Quantity ? "424242" : field.Kind == FieldKind.Choice ? field.Choices[0] : Mark);
        if (!OutputsPageCycloneDxTests.Tables().Any(row => row.Names.Contains(name)))
        {
            bom.ShouldContain($"\"name\": \"modelcard:{name}\"", Case.Sensitive, "The page neither has a row for the field, nor is it a property.");
        }
    }

    [Theory]
    [InlineData("repo: see the wiki", "modelcard:repo", "see the wiki")]
    [InlineData("demo: javascript:alert(1)", "modelcard:demo", "javascript:alert(1)")]
    [InlineData("hub_id: tone", "modelcard:hub_id", "tone")]
    [InlineData("license: unknown", "modelcard:license", "unknown")]
    [InlineData("{license: mit, license_link: 'https://example.org/l'}", "modelcard:license_link", "https://example.org/l")]
    [InlineData("{model_summary: Short, model_description: Long}", "modelcard:model_description", "Long")]
    [InlineData("datasets: [{id: d, revision: v2}, {id: d, revision: v2, split: test}]", "modelcard:dataset:revision", "")]
    [InlineData("training_hyperparameters: {epochs: 3, vocab_size: 30522}", "modelcard:hyperparameter:epochs", "3")]
    [InlineData("training_hyperparameters: {epochs: 3, vocab_size: 30522}", "cdx:ai-ml:model:hyperparameter:vocab_size", "30522")]
    [InlineData("cloud_provider: Azure", "modelcard:cloud_provider", "Azure")]
    [InlineData("{energy_consumed: 3 kWh, cloud_provider: Azure, co2_emitted: 1.2 kg (estimated)}", "modelcard:co2_emitted", "1.2 kg (estimated)")]
    [InlineData("quantization: none", "modelcard:quantization", "none")]
    [InlineData("fairness: 'Not applicable: the data is about penguins only.'", "modelcard:fairness", "Not applicable: the data is about penguins only.")]
    [InlineData("funded_by: [Contoso, {name: Fabrikam, grant: '12'}]", "modelcard:funded_by", "Contoso|{name: Fabrikam, grant: 12}")]
    [InlineData("developers: [Ada, {name: Ben, url: 'https://ben.example.org', email: no address}]", "modelcard:developers:2:url", "https://ben.example.org")]
    [InlineData("developers: [Ada, {name: Ben, url: 'https://ben.example.org', email: no address}]", "modelcard:developers:2:email", "no address")]
    [InlineData("metrics: [f1, bleu]", "modelcard:metric", "f1|bleu")]
    [InlineData("metrics: [{type: f1, value: TODO}]", "modelcard:metric", "f1")]
    [InlineData("metrics: [{type: f1, value: 0.9, baseline: 0.5, name: Macro}]", "modelcard:metric:1:baseline", "0.5")]
    [InlineData("visualizations: [{path: 'https://example.org/a.png', caption: Curve}]", "modelcard:visualizations", "{path: https://example.org/a.png, caption: Curve}")]
    [InlineData("sections: [{title: Export control, text: None known.}]", "modelcard:section:Export control", "None known.")]
    [InlineData("gated: manual", "modelcard:metadata:gated", "manual")]
    [InlineData("datasets: [{id: d, url: see below}]", "modelcard:dataset:url", "see below")]
    [InlineData("datasets: [{id: d, sensitive: 'no'}]", "modelcard:dataset:sensitive", "no")]
    [InlineData("datasets: [{id: d, license: unknown}]", "modelcard:dataset:license", "unknown")]
    public void What_has_no_place_is_a_property(string sidecar, string name, string values) => Properties(BomOf.Sidecar(sidecar + "\n"), name).ShouldBe(values.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_version_that_is_too_long_is_a_property()
    {
        var version = "v" + new string('1', 1024);
        var bom = BomOf.Sidecar($"model_version: {version}\nbase_model: a/b\ndatasets: [{{id: d, revision: {version}}}]\n");

        Properties(bom, "modelcard:model_version").ShouldBe([version]);
        Properties(bom, "modelcard:dataset:revision").ShouldBe([version]);
    }

    [Fact]
    public void Every_attribute_of_items_stands_in_the_bill()
    {
        foreach (var (key, id, names) in new[] { ("datasets", "id", Dataset.AttributeNames), ("metrics", "type", Metric.AttributeNames) })
        {
            foreach (var name in names)
            {
                var value = name switch
                {
                    "role" => "validation",
                    "rows" or "sample_size" or "value" or "lower_bound" or "upper_bound" or "confidence_level" or "decision_threshold" or "baseline" or "maximum" => "0.4242",
                    "minimum" => "0.0042",
                    "built" or "released" => "2026-03-31",
                    "availability" => "directDownload",
                    "data_type" => "timeseries",
                    "higher_is_better" or "has_header" => "true",
                    _ => Mark,
                };
                var item = new CardMap([Nodes.Entry(id, Nodes.Text("x")), .. name == "value" || key == "datasets" ? Array.Empty<CardEntry>() : [Nodes.Entry("value", Nodes.Text("0.3"))], Nodes.Entry(name, Nodes.Text(value))], Nodes.Nowhere);

                BomOf.Sidecar(YamlWriter.Write(new CardMap([Nodes.Entry(key, new CardList([item], Nodes.Nowhere))], Nodes.Nowhere))).ShouldContain(value, Case.Sensitive, $"{key}: {name}");
            }
        }
    }

    [Theory]
    [InlineData("tags: [supervised-learning]", "supervised")]
    [InlineData("tags: [Semi Supervised]", "semi-supervised")]
    [InlineData("model_type: Supervised classification with a linear model", "supervised")]
    [InlineData("model_type: Transformer (self-supervised)", "self-supervised")]
    [InlineData("pipeline_tag: reinforcement-learning", "reinforcement-learning")]
    [InlineData("{pipeline_tag: reinforcement-learning, model_type: 'Reinforcement learning, PPO'}", "reinforcement-learning")]
    [InlineData("model_type: Weakly supervised ranking", null)]
    [InlineData("model_type: Not supervised", null)]
    [InlineData("model_type: unsupervisedly grown", null)]
    [InlineData("{tags: [unsupervised], model_type: Supervised ranking}", null)]
    [InlineData("model_type: Random forest", null)]
    public void How_the_model_learned_is_what_the_card_says(string sidecar, string? approach) =>
        ((string?)JsonNode.Parse(BomOf.Sidecar("model_id: Tone\n" + (sidecar[0] == '{' ? sidecar[1..^1].Replace(", model_type", "\nmodel_type", StringComparison.Ordinal) : sidecar) + "\n"))!["components"]![0]!["modelCard"]!["modelParameters"]?["approach"]?["type"]).ShouldBe(approach);

    private static List<string> Properties(string bom, string name)
    {
        var values = new List<string>();
        Visit(JsonNode.Parse(bom)!);
        return values;

        void Visit(JsonNode node)
        {
            foreach (var child in node is JsonObject map ? map.Select(pair => pair.Value) : node is JsonArray list ? list : [])
            {
                if (child is JsonObject property && property.Count == 2 && (string?)property["name"]! is { } found && found == name && property["value"] is { } value)
                {
                    values.Add((string)value!);
                }
                else if (child is not null)
                {
                    Visit(child);
                }
            }
        }
    }
}
