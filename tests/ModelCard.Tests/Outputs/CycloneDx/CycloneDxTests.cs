using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelCard.Outputs;
using ModelCard.Tests.Outputs.Json;
using ModelCard.Tests.Sources.Models;

namespace ModelCard.Tests.Outputs.CycloneDx;

public sealed partial class CycloneDxTests
{
    private const string Goldens = "tests/ModelCard.Tests/Goldens/";

    [Theory]
    [InlineData("empty.yaml", "empty", "1.7")]
    [InlineData("everything.yaml", "everything", "1.6")]
    public void A_sidecar_gives_the_bill_that_was_read_and_approved(string sidecar, string golden, string version) =>
        RepositoryFiles.ShouldHold($"{Goldens}CycloneDx/{golden}.cdx.json", Lasting(BomOf.Sidecar(RepositoryFiles.Read(Goldens + sidecar), version)));

    [Fact]
    public void A_card_with_files_gives_the_bill_that_was_read_and_approved()
    {
        using var card = RouterCard.Create();
        card.Request.Project.Items.RemoveAll(item => item.Identity == "Own tickets");
        card.WithItem("ModelCardDataset", "Own tickets", ("Role", "test"), ("File", "data/test.csv"), ("LabelColumn", "queue"), ("HasHeader", "true"), ("Owner", "Contoso"), ("Steward", "Ada Example <ada@example.com>"), ("Classification", "internal"), ("Creator", "Support team"));
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", "MIT"));
        card.Request.Project.Metadata.Add(new("Version", "2.1.0"));

        RepositoryFiles.ShouldHold($"{Goldens}CycloneDx/router.cdx.json", Lasting(BomOf.Card(card)));
    }

    [Fact]
    public void The_versions_differ_in_their_number_alone()
    {
        using var card = RouterCard.Create();

        Lasting(BomOf.Card(card, "1.7")).ShouldBe(Lasting(BomOf.Card(card)).Replace("bom-1.6.schema", "bom-1.7.schema", StringComparison.Ordinal).Replace("\"specVersion\": \"1.6\"", "\"specVersion\": \"1.7\"", StringComparison.Ordinal));
    }

    [OfficialSchemaTheory(BomSchema.V16, BomSchema.V17, BomSchema.Licenses, BomSchema.Signatures, BomSchema.Cryptography)]
    [InlineData("empty.yaml", "1.6")]
    [InlineData("empty.yaml", "1.7")]
    [InlineData("everything.yaml", "1.6")]
    [InlineData("everything.yaml", "1.7")]
    public void It_is_valid_by_the_schema_of_CycloneDX(string sidecar, string version) =>
        BomSchema.Problems(version, BomOf.Sidecar(RepositoryFiles.Read(Goldens + sidecar), version)).ShouldBeEmpty();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_a_card_holds_the_bill_is_valid(int seed) => BomOf.Sidecar(HostileSidecar.Of(seed), seed % 2 == 0 ? "1.6" : "1.7").ShouldNotBeEmpty();

    [Fact]
    public void The_number_of_a_bill_is_made_of_what_it_says()
    {
        static string Number(string sidecar) => (string)JsonNode.Parse(BomOf.Sidecar(sidecar))!["serialNumber"]!;

        Number("license: mit\n").ShouldBe(Number("license: mit # the same\n"));
        Number("license: mit\n").ShouldNotBe(Number("license: apache-2.0\n"));
        Number("license: mit\n").ShouldMatch("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    }

    [Theory]
    [InlineData("license: mit", """[{"license":{"id":"MIT"}}]""")]
    [InlineData("license: [mit, apache-2.0]", """[{"license":{"id":"MIT"}},{"license":{"id":"Apache-2.0"}}]""")]
    [InlineData("license: llama3", """[{"license":{"name":"Llama 3 Community License Agreement"}}]""")]
    [InlineData("{license: other, license_name: House license, license_link: https://example.org/license}", """[{"license":{"name":"House license","url":"https://example.org/license"}}]""")]
    [InlineData("license: unknown", null)]
    public void A_license_has_its_id_where_SPDX_lists_it_and_its_name_elsewhere(string sidecar, string? licenses) =>
        (Model(BomOf.Sidecar(sidecar + "\n"))["licenses"]?.ToJsonString()).ShouldBe(licenses);

    [Fact]
    public void The_license_of_a_package_may_be_an_expression()
    {
        using var card = new TestCard();
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", "MIT OR Apache-2.0"));
        var bom = JsonNode.Parse(BomOf.Card(card))!;

        bom["metadata"]!["component"]!["licenses"]!.ToJsonString().ShouldBe("""[{"expression":"MIT OR Apache-2.0"}]""");
        Model(bom.ToJsonString())["licenses"]!.ToJsonString().ShouldBe("""[{"expression":"MIT OR Apache-2.0"}]""");
    }

    [Theory]
    [InlineData("MIT", """[{"license":{"id":"MIT"}}]""")]
    [InlineData("GPL-3.0-or-later", """[{"expression":"GPL-3.0-or-later"}]""")]
    public void The_license_of_a_package_keeps_its_id(string expression, string licenses)
    {
        using var card = new TestCard();
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", expression));

        Model(BomOf.Card(card))["licenses"]!.ToJsonString().ShouldBe(licenses);
    }

    [Theory]
    [InlineData("cc-by-4.0", """[{"license":{"id":"CC-BY-4.0"}}]""")]
    [InlineData("'mit, apache-2.0'", """[{"license":{"id":"MIT"}},{"license":{"id":"Apache-2.0"}}]""")]
    [InlineData("MIT OR Apache-2.0", """[{"expression":"MIT OR Apache-2.0"}]""")]
    [InlineData("'Ask first, then use'", """[{"license":{"name":"Ask first, then use"}}]""")]
    public void The_license_of_a_dataset_is_read_the_same_way(string license, string licenses) =>
        JsonNode.Parse(BomOf.Sidecar($"datasets: [{{id: d, license: {license}}}]\n"))!["components"]![1]!["licenses"]!.ToJsonString().ShouldBe(licenses);

    [Fact]
    public void A_figure_is_inside_and_what_cannot_be_is_said()
    {
        using var card = new TestCard("visualizations: [{path: a.svg, caption: A, alt: Words}, {path: b.txt}, {path: c.png}]\n");
        card.Write("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        card.Write("b.txt", "text");
        card.WriteBytes("c.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[EmbeddedFigures.MaximumLength]]);
        var bom = BomOf.Card(card);

        Model(bom)["modelCard"]!["quantitativeAnalysis"]!["graphics"]!["collection"]!.AsArray().ShouldHaveSingleItem()!["image"]!["contentType"]!.ToString().ShouldBe("image/svg+xml");
        bom.ShouldContain("modelcard:figure:1:alt");
        card.Build().Findings.Where(finding => finding.Code == "MCB0721").Select(finding => finding.Message.Contains("no image", StringComparison.Ordinal)).ShouldBe([true, false]);
    }

    [Fact]
    public void A_file_that_describes_data_is_not_the_data()
    {
        using var card = new TestCard().WithItem("ModelCardDataset", "birds", ("File", "birds-croissant.json"));
        card.Write("birds-croissant.json", """{"@context": {"sc": "https://schema.org/"}, "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.0", "name": "Birds", "creator": [{"@type": "Person", "name": "Ada"}, {"@type": "Organization", "name": "Kew"}]}""");
        var data = JsonNode.Parse(BomOf.Card(card))!["components"]![1]!;

        data["hashes"].ShouldBeNull();
        data["authors"]!.ToJsonString().ShouldBe("""[{"name":"Ada"},{"name":"Kew"}]""");
        data["properties"]!.AsArray().ShouldContain(property => (string)property!["name"]! == "modelcard:dataset:file:birds-croissant.json");
    }

    [Fact]
    public void What_a_model_file_says_in_the_words_of_CycloneDX_stands_there()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "m.gguf");
        card.WriteBytes("m.gguf", GgufBytes.Llama().Number("llama.context_length", 4096).File());

        Model(BomOf.Card(card))["properties"]!.AsArray().ShouldContain(property => property!.ToJsonString() == """{"name":"cdx:ai-ml:model:hyperparameter:context_length","value":"4096"}""");
    }

    [Fact]
    public void The_project_ships_the_model_and_the_model_rests_on_its_data()
    {
        using var card = new TestCard("model_id: Tone\ndatasets: [{id: stanfordnlp/imdb, role: train}, {id: stanfordnlp/imdb, role: test}, house data]\n");
        card.Request.Project.Metadata.Add(new("OutputType", "Exe"));
        card.Request.Project.Metadata.Add(new("Version", "2.1.0"));
        var bom = JsonNode.Parse(BomOf.Card(card))!;

        bom["metadata"]!["component"]!.ToJsonString().ShouldBe("""{"type":"application","bom-ref":"project:App","name":"App","version":"2.1.0"}""");
        bom["dependencies"]!.ToJsonString().ShouldStartWith("""[{"ref":"project:App","dependsOn":["model:Tone"]},{"ref":"model:Tone","dependsOn":["dataset:stanfordnlp/imdb","dataset:house-data"]}""");
        bom["components"]!.AsArray().Count.ShouldBe(3);
        bom["components"]![1]!["data"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void A_base_model_is_the_pedigree()
    {
        var pedigree = Model(BomOf.Sidecar("base_model: google-bert/bert-base-uncased\nbase_model_relation: finetune\n"))["pedigree"]!;

        pedigree["ancestors"]![0]!["purl"]!.ToString().ShouldBe("pkg:huggingface/google-bert/bert-base-uncased");
        pedigree["notes"]!.ToString().ShouldBe("Relation to the base model: finetune");
    }

    [Fact]
    public void Energy_stands_in_its_member_only_where_it_is_whole()
    {
        using var partly = new TestCard("co2_emitted: 1.2 kg\n");
        partly.Request.Formats = "cyclonedx";
        var result = partly.Build();
        result.Findings.ShouldContain(finding => finding.Code == "MCB0720" && finding.Line == 1);
        result.Files[0].Text.ShouldContain("modelcard:co2_emitted");
        result.Files[0].Text.ShouldNotContain("environmentalConsiderations");

        var whole = Model(BomOf.Sidecar("co2_emitted: 1.2 kg\nenergy_consumed: 3 kWh\ncloud_provider: Azure\n"))["modelCard"]!["considerations"]!["environmentalConsiderations"]!["energyConsumptions"]![0]!;
        whole["activityEnergyCost"]!.ToJsonString().ShouldBe("""{"value":3,"unit":"kWh"}""");
        whole["co2CostEquivalent"]!.ToJsonString().ShouldBe("""{"value":0.0012,"unit":"tCO2eq"}""");
    }

    [Fact]
    public void A_time_is_stated_only_where_one_is_known()
    {
        BomOf.Sidecar("license: mit\n").ShouldNotContain("timestamp");
        BomOf.Sidecar("release_date: 2026-03-31\n").ShouldContain("\"timestamp\": \"2026-03-31T00:00:00Z\"");
    }

    [Theory]
    [InlineData("ada@example.org", true)]
    [InlineData("ada at example", false)]
    [InlineData("ada@ex ample.org", false)]
    [InlineData("@example.org", false)]
    public void An_address_for_mail_is_one_or_left_out(string mail, bool isWritten) =>
        BomOf.Sidecar($"developers: [{{name: Ada, email: '{mail}'}}]\n").Contains("\"email\"", StringComparison.Ordinal).ShouldBe(isWritten);

    private static JsonNode Model(string bom) => JsonNode.Parse(bom)!["components"]![0]!;

    // The version of the package, and with it the number, is another one with each release.
    private static string Lasting(string bom) =>
        SerialNumber().Replace(bom, "urn:uuid:CONTENT").Replace($"\"version\": \"{CardOutput.ToolVersion}\"", "\"version\": \"VERSION\"", StringComparison.Ordinal);

    [GeneratedRegex("urn:uuid:[0-9a-f-]{36}")]
    private static partial Regex SerialNumber();
}
