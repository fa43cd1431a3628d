using System.Text.Json;
using ModelCard.Card;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>The card for the Model Card Toolkit, <c>modelcard.mct.json</c>.</summary>
public sealed class ToolkitCardTests
{
    private const string Official = "mct-model_card-v0.0.2.schema.json";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [OfficialSchemaFact(Official)]
    public void The_official_schema_accepts_the_files_that_were_approved_and_a_full_card()
    {
        var schema = OfficialSchema.Load(Official);
        using var card = new TestCard(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/everything.yaml"));

        schema.Problems(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/Json/router.modelcard.mct.json")).ShouldBeEmpty();
        schema.Problems(CardJsonFile.Of(card).Toolkit).ShouldBeEmpty();
        schema.Problems("""{ "custom": 1 }""").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("license: mit", """[{"identifier":"MIT"}]""")]
    [InlineData("license: [apache-2.0, llama3]", """[{"identifier":"Apache-2.0"},{"custom_text":"Llama 3 Community License Agreement"}]""")]
    [InlineData("license: other\nlicense_name: contoso-1.0\nlicense_link: LICENSE.md", """[{"custom_text":"contoso-1.0: LICENSE.md"}]""")]
    [InlineData("license: other", """[{"custom_text":"Other"}]""")]
    [InlineData("license: our-own", """[{"custom_text":"our-own"}]""")]
    [InlineData("license_link: https://example.com/terms", """[{"custom_text":"https://example.com/terms"}]""")]
    [InlineData("license: TODO", null)]
    public void A_license_has_an_SPDX_id_or_a_text(string sidecar, string? licenses) =>
        Part(sidecar, "model_details", "licenses").ShouldBe(licenses);

    [Theory]
    [InlineData("GPL-3.0-or-later", """[{"identifier":"GPL-3.0-or-later"}]""")]
    [InlineData("mit", """[{"identifier":"MIT"}]""")]
    [InlineData("0BSD", """[{"identifier":"0BSD"}]""")]
    [InlineData("MIT OR Apache-2.0", """[{"custom_text":"MIT OR Apache-2.0"}]""")]
    public void The_package_license_keeps_its_SPDX_id(string expression, string licenses)
    {
        using var card = new TestCard();
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", expression));

        Part(card, "model_details", "licenses").ShouldBe(licenses);
    }

    [Theory]
    [InlineData("https://example.com/a?b=c#d", "https://example.com/a?b=c#d")]
    [InlineData("http://example.com", "http://example.com")]
    [InlineData("https://example.com/größe (1).html", null)]
    [InlineData("https://example.com/größe(1)|[2].html", "https://example.com/gr%C3%B6%C3%9Fe(1)%7C%5B2%5D.html")]
    [InlineData("https://example.com/100%/a%20b", "https://example.com/100%25/a%20b")]
    [InlineData("https://example.com/a#b#c", "https://example.com/a#b%23c")]
    [InlineData("https://example.com:8080/x", "https://example.com:8080/x")]
    [InlineData("https://example.com:80a/x", null)]
    [InlineData("https://user:secret@example.com/", null)]
    [InlineData("https://größe.example.com/", null)]
    [InlineData("https:///path", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("see the wiki", null)]
    [InlineData("ftp://example.com/x", null)]
    [InlineData("https://example.com/🐧", "https://example.com/%F0%9F%90%A7")]
    public void A_link_is_a_URI_or_left_out(string text, string? uri) => WebAddress.Of(text).ShouldBe(uri);

    [Fact]
    public void Links_stand_once_and_ids_of_the_Hub_lead_there() =>
        Part("repo: https://example.com/r\npaper: https://example.com/r\ndemo: none yet, sorry\nhub_id: contoso/router\nbase_model: [contoso/base, local]", "model_details", "references")
            .ShouldBe("""[{"reference":"https://example.com/r"},{"reference":"https://huggingface.co/contoso/router"},{"reference":"https://huggingface.co/contoso/base"}]""");

    [Theory]
    [InlineData("developers: [{name: Ada, email: ada@example.com}, Ben]\nmodel_card_contact: us@example.com", """[{"name":"Ada","contact":"ada@example.com"},{"name":"Ben","contact":"us@example.com"}]""")]
    [InlineData("model_card_contact: us@example.com", """[{"contact":"us@example.com"}]""")]
    [InlineData("developers: TODO", null)]
    public void An_owner_is_reached_at_an_address_of_their_own_or_of_the_card(string sidecar, string? owners) =>
        Part(sidecar, "model_details", "owners").ShouldBe(owners);

    [Theory]
    [InlineData("- {type: f1, value: 0.90, unit: '%', slice: sex=female, lower_bound: 0.8, upper_bound: 1}", """[{"type":"f1","value":"0.90 %","slice":"sex=female","confidence_interval":{"lower_bound":"0.8","upper_bound":"1"}}]""")]
    [InlineData("- {type: f1, value: 0.9, dataset: d, split: test}", """[{"type":"f1","value":"0.9"}]""")]
    [InlineData("- {type: f1, value: 0.9, dataset: d, split: test}\n- {type: f1, value: 0.95, dataset: d, split: train}", """[{"type":"f1","value":"0.9","slice":"dataset=d, split=test"},{"type":"f1","value":"0.95","slice":"dataset=d, split=train"}]""")]
    [InlineData("- f1", null)]
    public void A_metric_is_text_and_told_from_others_by_its_slice(string metrics, string? expected) =>
        Part("metrics:\n" + metrics, "quantitative_analysis", "performance_metrics").ShouldBe(expected);

    [Theory]
    [InlineData("- {id: imdb, sensitive: no}", """[{"name":"imdb"}]""")]
    [InlineData("- {id: stanfordnlp/imdb, role: test, split: test, rows: 25000, license: other, description: Film reviews., sensitive: Names of critics}", """[{"name":"stanfordnlp/imdb","link":"https://huggingface.co/datasets/stanfordnlp/imdb","sensitive":{"sensitive_data":["Names of critics"]},"description":"Film reviews.\n\nRole: test. Split: test. Rows: 25000. License: other."}]""")]
    [InlineData("- {id: own, url: not a link, description: TODO}", """[{"name":"own"}]""")]
    public void A_dataset_is_described_in_words(string dataset, string expected) =>
        Part("datasets:\n" + dataset, "model_parameters", "data").ShouldBe(expected);

    [Fact]
    public void Only_the_first_classes_are_named()
    {
        using var card = new TestCard().WithItem("ModelCardDataset", "own", ("File", "d.csv"), ("LabelColumn", "c"), ("HasHeader", "true"));
        card.Write("d.csv", "a,c\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},class {i % 25}\n")));

        Part(card, "model_parameters", "data")!.ShouldContain("(4.0 %), and 5 more.");
    }

    [Theory]
    [InlineData("out_of_scope_use: Deciding alone.", "limitations", """[{"description":"Out-of-Scope Use:\n\nDeciding alone."}]""")]
    [InlineData("intended_users: [Agents, TODO]", "users", """[{"description":"Agents"}]""")]
    [InlineData("pruning: none", "tradeoffs", """[{"description":"Pruning: none"}]""")]
    [InlineData("bias_risks_limitations: Errs on slang.\nbias_recommendations: Review it.", "ethical_considerations", """[{"name":"Errs on slang.","mitigation_strategy":"Review it."}]""")]
    [InlineData("bias_recommendations: Review it.", "ethical_considerations", """[{"name":"Recommendations","mitigation_strategy":"Review it."}]""")]
    [InlineData("co2_emitted: 1.2 kg", "ethical_considerations", """[{"name":"Carbon Emitted: 1.2 kg"}]""")]
    [InlineData("fairness: 'Not applicable: the data is about penguins only.'", "ethical_considerations", null)]
    public void Considerations_say_what_is_meant(string sidecar, string part, string? expected) =>
        Part(sidecar, "considerations", part).ShouldBe(expected);

    [Fact]
    public void Code_that_has_fences_keeps_them() =>
        Part("get_started_code: |\n  ```sh\n  run\n  ```\n", "model_details", "documentation")
            .ShouldBe(JsonSerializer.Serialize("## How to Get Started with the Model\n\n```sh\nrun\n```", Relaxed));

    [Fact]
    public void The_day_of_the_version_is_that_of_the_release_and_of_nothing_else()
    {
        Part("model_version: 1.10\nrelease_date: 2026-03-31T12:00:00Z", "model_details", "version").ShouldBe("""{"name":"1.10","date":"2026-03-31"}""");

        using var card = new TestCard("model_version: 1.10\n");
        card.Request.Project.Fields.Add(new("SOURCE_DATE_EPOCH", "1"));
        Part(card, "model_details", "version").ShouldBe("""{"name":"1.10"}""");
    }

    [Fact]
    public void A_picture_is_inside_and_what_cannot_be_is_said()
    {
        using var card = new TestCard(
            "visualizations:\n- {path: a.png, caption: 'A', alt: x}\n- {path: b.jpg, alt: 'B'}\n- {path: c.svg, alt: x}\n- {path: d.png, alt: x}\n- {path: e.png, alt: x}\n- {path: https://example.com/f.png, alt: x}\n");
        card.WriteBytes("a.png", Png);
        card.WriteBytes("b.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        card.Write("c.svg", "<svg />");
        card.WriteBytes("d.png", [.. Png, .. new byte[EmbeddedFigures.MaximumLength]]);
        card.WriteBytes("e.png", []);

        Part(card, "quantitative_analysis", "graphics").ShouldBe(
            $$"""{"collection":[{"name":"A","image":"{{Convert.ToBase64String(Png)}}"},{"name":"B","image":"/9j/4A=="}]}""");
        var findings = card.Build().Findings.Where(finding => finding.Code == "MCB0710").ToList();
        findings.Select(finding => (finding.Line, finding.Severity)).ShouldBe([(4, FindingSeverity.Message), (5, FindingSeverity.Message), (6, FindingSeverity.Message)]);
        findings[0].Message.ShouldContain("no PNG");
        findings[1].Message.ShouldContain("larger than 1 MiB");
        JsonDocument.Parse(CardJsonFile.Of(card).Card).RootElement.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("code").GetString() == "MCB0710").ShouldBe(3);
    }

    [Fact]
    public void All_pictures_together_have_a_limit()
    {
        using var card = new TestCard("visualizations: [" + string.Join(", ", Enumerable.Range(0, 6).Select(i => $"{{path: p{i}.png, alt: x}}")) + "]\n");
        for (var i = 0; i < 6; i++)
        {
            card.WriteBytes($"p{i}.png", [.. Png, .. new byte[EmbeddedFigures.MaximumLength - 100]]);
        }

        card.Request.Formats = "json";
        card.Build().Findings.Count(finding => finding.Code == "MCB0710" && finding.Message.Contains("4 MiB", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void A_build_that_does_not_ask_for_it_says_nothing_about_pictures()
    {
        using var card = new TestCard("visualizations: [{path: c.svg, alt: x}]\n");
        card.Write("c.svg", "<svg />");

        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0710");
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string? Part(string sidecar, params string[] path)
    {
        using var card = new TestCard(sidecar + "\n");
        return Part(card, path);
    }

    private static string? Part(TestCard card, params string[] path)
    {
        var (_, toolkit) = CardJsonFile.Of(card);
        ToolkitRules.Problems(toolkit).ShouldBeEmpty();
        var element = JsonDocument.Parse(toolkit).RootElement;
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return JsonSerializer.Serialize(element, Relaxed);
    }
}
