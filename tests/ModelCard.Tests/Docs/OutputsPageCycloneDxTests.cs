using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;
using ModelCard.Tests.Outputs.CycloneDx;

namespace ModelCard.Tests.Docs;

/// <summary>The section on CycloneDX of <c>docs/outputs.md</c>: each row of its tables is true of a card.</summary>
public sealed class OutputsPageCycloneDxTests
{
    private static readonly string Section = RepositoryFiles.Read("docs/outputs.md").Split("\n## CycloneDX\n")[1].Split("\n## ")[0];

    // Of the card, a sidecar, and for each place of the row what stands there (or a part of it).
    private static readonly (string Row, string Sidecar, string[] Values)[] Cases =
    [
        ("model_id", "model_id: Tone", ["Tone"]),
        ("model_version", "model_version: 1.10", ["1.10"]),
        ("model_summary, model_description", "{model_summary: Tells moods., model_description: Long}", ["Tells moods."]),
        ("developers", "developers: [{name: Ada, email: ada@example.org}]", ["""{"name":"Ada","email":"ada@example.org"}"""]),
        ("shared_by", "shared_by: Contoso", ["Contoso"]),
        ("model_card_authors", "model_card_authors: Ben <ben@example.org>", ["""{"name":"Ben","email":"ben@example.org"}"""]),
        ("license, license_name, license_link", "{license: other, license_name: House license, license_link: 'https://example.org/l'}", ["""{"license":{"name":"House license","url":"https://example.org/l"}}""", """{"type":"license","url":"https://example.org/l"}"""]),
        ("copyright", "copyright: 2026 Contoso", ["2026 Contoso"]),
        ("hub_id", "hub_id: contoso/tone", ["pkg:huggingface/contoso/tone", """{"type":"distribution","url":"https://huggingface.co/contoso/tone"}"""]),
        ("repo, paper, demo, experiment_url, model_card_contact", "{repo: 'https://e.org/r', paper: 'https://e.org/p', demo: 'https://e.org/d', experiment_url: 'https://e.org/x', model_card_contact: us@example.org}", ["""[{"type":"vcs","url":"https://e.org/r"},{"type":"documentation","url":"https://e.org/p"},{"type":"website","url":"https://e.org/d"},{"type":"log","url":"https://e.org/x"},{"type":"support","url":"mailto:us@example.org"}]"""]),
        ("base_model, base_model_relation", "{base_model: contoso/base, base_model_relation: adapter}", ["\"name\":\"contoso/base\"", "adapter"]),
        ("tags", "tags: [tickets, support]", ["""["tickets","support"]"""]),
        ("language, parameter_count", "{language: [en, de], parameter_count: 66000000}", ["""[{"name":"cdx:ai-ml:model:parameter:count","value":"66000000"},{"name":"cdx:ai-ml:model:language","value":"en,de"}]"""]),
        ("a model file", "files", ["\"alg\":\"SHA-256\"", "float", "float"]),
        ("input_format, output_format", "{input_format: A text, output_format: A label}", ["""[{"format":"A text"}]""", """[{"format":"A label"}]"""]),
        ("words for learning in model_type, tags, pipeline_tag", "tags: [self-supervised-learning]", ["self-supervised"]),
        ("pipeline_tag", "pipeline_tag: text-classification", ["text-classification"]),
        ("model_type", "model_type: Transformer", ["Transformer"]),
        ("model_specs", "model_specs: Six layers", ["Six layers"]),
        ("datasets", "datasets: [contoso/tickets]", ["""[{"ref":"dataset:contoso/tickets"}]""", "contoso/tickets"]),
        ("metrics", "metrics: [{type: f1, value: 0.90, unit: '%', slice: sex=female, lower_bound: 0.8, upper_bound: 1}]", ["""[{"type":"f1","value":"0.90 %","slice":"sex=female","confidenceInterval":{"lowerBound":"0.8","upperBound":"1"}}]"""]),
        ("visualizations", "visualizations: [{path: a.png, caption: Curve}]", ["""[{"name":"Curve","image":{"contentType":"image/png","encoding":"base64","content":"iVBORw0KGgo="}}]"""]),
        ("intended_users", "intended_users: [Agents]", ["""["Agents"]"""]),
        ("direct_use, downstream_use", "{direct_use: Suggest., downstream_use: Tune.}", ["""["Suggest.","Tune."]"""]),
        ("usage_limitations, known_failures", "{usage_limitations: Only English., known_failures: Irony.}", ["""["Only English.","Irony."]"""]),
        ("testing_metrics, quantization, pruning", "{testing_metrics: Macro F1., quantization: int8, pruning: half}", ["""["Macro F1.","Quantization: int8","Pruning: half"]"""]),
        ("bias_risks_limitations, ethical_considerations, fairness, bias_recommendations", "{bias_risks_limitations: Slang., ethical_considerations: Consent., fairness: Parity., bias_recommendations: Review.}", ["""[{"name":"Slang.","mitigationStrategy":"Review."},{"name":"Consent."},{"name":"Parity."}]"""]),
        ("affected_groups, societal_impact", "{affected_groups: Writers., societal_impact: Jobs.}", ["""[{"groupAtRisk":"Writers.","harms":"Jobs."}]"""]),
        ("energy_consumed, cloud_provider, cloud_region, co2_emitted, co2_training_type", "{energy_consumed: 3 kWh, cloud_provider: Azure, cloud_region: westeurope, co2_emitted: 1.2 kg, co2_training_type: fine-tuning}", ["""[{"activity":"fine-tuning","energyProviders":[{"description":"Compute region: westeurope","organization":{"name":"Azure"},"energySource":"unknown","energyProvided":{"value":3,"unit":"kWh"}}],"activityEnergyCost":{"value":3,"unit":"kWh"},"co2CostEquivalent":{"value":0.0012,"unit":"tCO2eq"}}]"""]),
        ("training_hyperparameters", "training_hyperparameters: {epochs: 3}", ["""[{"name":"modelcard:hyperparameter:epochs","value":"3"}]"""]),
        ("name", "datasets: [{id: contoso/tickets, name: Tickets}]", ["Tickets", "Tickets"]),
        ("revision", "datasets: [{id: d, revision: v2}]", ["v2"]),
        ("description", "datasets: [{id: d, description: Messages.}]", ["Messages.", "Messages."]),
        ("license", "datasets: [{id: d, license: cc-by-4.0}]", ["""[{"license":{"id":"CC-BY-4.0"}}]"""]),
        ("url", "datasets: [{id: d, url: 'https://e.org/d'}]", ["""[{"type":"website","url":"https://e.org/d"}]""", "https://e.org/d"]),
        ("creator", "datasets: [{id: d, creator: Contoso}]", ["""[{"name":"Contoso"}]"""]),
        ("sensitive", "datasets: [{id: d, sensitive: Names of customers}]", ["""["Names of customers"]"""]),
        ("classification", "datasets: [{id: d, classification: internal}]", ["internal"]),
        ("owner, steward, custodian", "datasets: [{id: d, owner: Contoso, steward: Ada <ada@example.org>, custodian: IT}]", ["""{"custodians":[{"organization":{"name":"IT"}}],"stewards":[{"contact":{"name":"Ada","email":"ada@example.org"}}],"owners":[{"organization":{"name":"Contoso"}}]}"""]),
        ("file", "files", ["\"alg\":\"SHA-256\"", "\"description\":\"Classes of c: x 1 (50.0 %), y 1 (50.0 %).\",\"collection\":[{\"name\":\"Rows by c in d\",\"image\":{\"contentType\":\"image/svg\\u002Bxml\",\"content\":\"\\u003Csvg "]),
        ("all else", "datasets: [{id: d, split: train, rows: 10}]", ["""[{"name":"modelcard:dataset:split","value":"train"},{"name":"modelcard:dataset:rows","value":"10"}]"""]),
    ];

    public static TheoryData<string> Rows => [.. Tables().Select(row => row.Card)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_row_says_is_so(string row)
    {
        var places = Tables().Single(known => known.Card == row).Places;
        var (_, sidecar, values) = Cases.Where(known => known.Row == row).ShouldHaveSingleItem($"The row '{row}' has no case in this test.");
        using var card = new TestCard(sidecar == "files" ? "model_id: Tone\n" : sidecar + "\n");
        card.WriteBytes("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        card.Write("d.csv", "t,c\n1,x\n2,y\n");
        if (sidecar == "files")
        {
            card.WriteBytes("m.onnx", ModelCard.Tests.Sources.OnnxReaderTests.Classifier().Bytes);
            card.WithItem("ModelCardModelFile", "m.onnx").WithItem("ModelCardDataset", "d", ("File", "d.csv"), ("LabelColumn", "c"), ("HasHeader", "true"));
        }

        var bom = JsonNode.Parse(BomOf.Card(card))!;

        values.Length.ShouldBe(places.Count, row);
        for (var i = 0; i < places.Count; i++)
        {
            var found = At(bom, places[i]);
            found.ShouldNotBeNull(places[i]);
            (found is JsonValue ? found.ToString() : found.ToJsonString()).ShouldContain(values[i]);
        }
    }

    [Fact]
    public void Every_case_has_its_row() => Cases.Select(known => known.Row).ShouldBe(Tables().Select(row => row.Card));

    [Fact]
    public void The_rows_are_about_fields_of_the_catalog_and_attributes_of_datasets()
    {
        var known = CardFields.All.Select(field => field.Name).Concat(Dataset.AttributeNames).ToHashSet();

        Tables().SelectMany(row => row.Names).Where(name => !known.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_has_the_limits_of_the_code() =>
        (EmbeddedFigures.MaximumLength, EmbeddedFigures.MaximumTotal).ShouldBe((1 << 20, 4 << 20), "the page and the rule's page say 1 MiB and 4 MiB");

    /// <summary>The rows of both tables: their first cell, the names in it, and the places of the second.</summary>
    internal static IReadOnlyList<(string Card, IReadOnlyList<string> Names, IReadOnlyList<string> Places)> Tables() =>
        [.. Section.Split("### Properties of the bill")[0].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| of the ", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .Select(cells => (cells[1].Replace("`", "", StringComparison.Ordinal).Trim(), Quoted(cells[1]), Quoted(cells[2])))];

    private static IReadOnlyList<string> Quoted(string cell) => [.. cell.Split('`').Where((_, index) => index % 2 == 1)];

    private static JsonNode? At(JsonNode bom, string place)
    {
        var names = place.Split('.').ToList();
        JsonNode? node = bom;
        if (names[0] != "metadata")
        {
            var isDataset = names[0] == "dataset";
            node = bom["components"]!.AsArray().FirstOrDefault(component => ((string)component!["type"]! == "data") == isDataset);
            names.RemoveRange(0, isDataset ? 1 : 0);
        }

        foreach (var name in names)
        {
            node = (node is JsonArray list ? list[0] : node)?[name];
        }

        return node;
    }
}
