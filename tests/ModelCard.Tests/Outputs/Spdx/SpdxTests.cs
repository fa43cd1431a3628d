using ModelCard.Card;

namespace ModelCard.Tests.Outputs.Spdx;

public sealed class SpdxTests
{
    [Theory]
    [InlineData("license: mit", "MIT")]
    [InlineData("license: MIT", "MIT")]
    [InlineData("license: gpl-3.0", "GPL-3.0")]
    [InlineData("license: [mit, apache-2.0]", "MIT AND Apache-2.0")]
    [InlineData("license: llama3.1", "LicenseRef-llama3.1")]
    [InlineData("license: openrail++", "LicenseRef-openrail")]
    [InlineData("license: [mit, gemma]", "MIT AND LicenseRef-gemma")]
    [InlineData("license: other\nlicense_name: Our Terms (v2)", "LicenseRef-Our-Terms-v2")]
    [InlineData("license: other\nlicense_name: MIT OR Apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("license: other\nlicense_name: GPL-3.0-or-later", "GPL-3.0-or-later")]
    [InlineData("license: other\nlicense_link: https://example.org/terms", "LicenseRef-other")]
    [InlineData("license: other\nlicense_name: '许可证'", "LicenseRef-other")]
    [InlineData("license: other", "NoAssertionLicense")]
    [InlineData("license: unknown", "NoAssertionLicense")]
    [InlineData("model_id: A", "NoAssertionLicense")]
    public void The_license_is_an_expression(string sidecar, string expression)
    {
        var spdx = SpdxCard.Of(sidecar + "\n");

        spdx.Related(spdx.Model, "hasConcludedLicense").ShouldBe([expression]);
        spdx.Related(spdx.Model, "hasDeclaredLicense").ShouldBe([expression]);
    }

    [Theory]
    [InlineData("MIT OR Apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("GPL-2.0-or-later", "GPL-2.0-or-later")]
    [InlineData("0BSD", "0BSD")]
    [InlineData("LicenseRef-Mine", "LicenseRef-LicenseRef-Mine")]
    public void The_license_of_the_package_is_an_expression_already(string expression, string expected)
    {
        using var card = new TestCard();
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", expression));
        var spdx = SpdxCard.Of(card);

        spdx.Related(spdx.Model, "hasDeclaredLicense").ShouldBe([expected]);
    }

    [Theory]
    [InlineData("license: cc-by-4.0", "CC-BY-4.0")]
    [InlineData("license: Terms of the hospital", "LicenseRef-Terms-of-the-hospital")]
    [InlineData("license: 'mit, apache-2.0'", "MIT AND Apache-2.0")]
    [InlineData("license: 'Terms, as of 2024'", "LicenseRef-Terms-as-of-2024")]
    [InlineData("rows: 1", "NoAssertionLicense")]
    public void What_the_card_says_of_a_datasets_license_is_concluded_and_not_declared(string attribute, string expression)
    {
        var spdx = SpdxCard.Of($"datasets:\n- {{id: a/b, {attribute}}}\n");

        spdx.Related(spdx.Datasets[0], "hasConcludedLicense").ShouldBe([expression]);
        spdx.Related(spdx.Datasets[0], "hasDeclaredLicense").ShouldBe(["NoAssertionLicense"]);
    }

    [Fact]
    public void Two_licenses_of_names_that_spell_alike_are_two()
    {
        var spdx = SpdxCard.Of("datasets:\n- {id: a/b, license: My terms}\n- {id: a/c, license: My-terms}\n- {id: a/d, license: My terms}\n");

        spdx.Datasets.Select(dataset => spdx.Related(dataset, "hasConcludedLicense")[0]).ShouldBe(["LicenseRef-My-terms", "LicenseRef-My-terms-2", "LicenseRef-My-terms"]);
        spdx.All("simplelicensing_SimpleLicensingText").Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("3 kWh", "pre-training", "ai_trainingEnergyConsumption", "3")]
    [InlineData("300", "fine-tuning", "ai_finetuningEnergyConsumption", "300")]
    [InlineData("4100 Wh", "", "ai_trainingEnergyConsumption", "4.1")]
    [InlineData("0.00001 Wh", "", "ai_trainingEnergyConsumption", "0.00000001")]
    public void Energy_is_in_kilowatt_hours(string amount, string stage, string property, string quantity)
    {
        var energy = SpdxCard.Of($"energy_consumed: {amount}\n" + (stage.Length > 0 ? $"co2_training_type: {stage}\n" : "")).Model["ai_energyConsumption"]!;

        ((string?)energy[property]![0]!["ai_energyQuantity"]).ShouldBe(quantity);
        ((string?)energy[property]![0]!["ai_energyUnit"]).ShouldBe("kilowattHour");
    }

    [Fact]
    public void No_amount_is_no_energy() => SpdxCard.Of("energy_consumed: N/A\n").Model["ai_energyConsumption"].ShouldBeNull();

    [Theory]
    [InlineData("", "noAssertion")]
    [InlineData("sensitive: no", "no")]
    [InlineData("sensitive: None because every name was removed before", "no")]
    [InlineData("sensitive: N/A", "noAssertion")]
    [InlineData("sensitive: Names of patients", "yes")]
    public void Sensitive_data_is_yes_no_or_not_said(string attribute, string expected)
    {
        var spdx = SpdxCard.Of($"datasets:\n- id: a/b\n{(attribute.Length > 0 ? "  " + attribute + "\n" : "")}");

        ((string?)spdx.Datasets[0]["dataset_hasSensitivePersonalInformation"]).ShouldBe(expected);
        ((string?)spdx.Model["ai_useSensitivePersonalInformation"]).ShouldBe(expected);
    }

    [Theory]
    [InlineData("no", "no", "no")]
    [InlineData("no", "", "noAssertion")]
    [InlineData("no", "yes", "yes")]
    public void A_model_is_free_of_sensitive_data_when_each_dataset_is_said_to_be(string first, string second, string expected)
    {
        var sensitive = second.Length > 0 ? ", sensitive: " + second : "";
        ((string?)SpdxCard.Of($"datasets:\n- {{id: a/b, sensitive: {first}}}\n- {{id: a/c{sensitive}}}\n").Model["ai_useSensitivePersonalInformation"]).ShouldBe(expected);
    }

    [Theory]
    [InlineData("pipeline_tag: image-classification", "", "image")]
    [InlineData("pipeline_tag: automatic-speech-recognition", "", "audio,text")]
    [InlineData("pipeline_tag: tabular-regression", "", "structured")]
    [InlineData("pipeline_tag: reinforcement-learning", "", "noAssertion")]
    [InlineData("model_id: A", "", "noAssertion")]
    [InlineData("pipeline_tag: image-classification", "data_type: Video; text", "video,text")]
    public void The_type_of_data_is_what_is_certain(string sidecar, string attribute, string expected)
    {
        var types = SpdxCard.Of($"{sidecar}\ndatasets:\n- id: a/b\n{(attribute.Length > 0 ? "  " + attribute + "\n" : "")}").Datasets[0]["dataset_datasetType"]!.AsArray();

        string.Join(',', types.Select(type => (string?)type)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Ada Example", "Agent", "Ada Example")]
    [InlineData("Contoso GmbH", "Organization", "Contoso GmbH")]
    [InlineData("Prince", "Agent", "Prince")]
    [InlineData("'[Ada Example](https://orcid.org/0000-0001)'", "Person", "Ada Example")]
    [InlineData("Ada Example <ada@example.org>", "Agent", "Ada Example")]
    [InlineData("{name: Ada Example, email: ada@example.org}", "Agent", "Ada Example")]
    public void Who_built_the_model_is_an_agent(string developer, string type, string name)
    {
        var spdx = SpdxCard.Of($"developers:\n- {developer}\n");
        var agent = spdx.Element(spdx.Model["suppliedBy"]);

        ((string?)agent["type"]).ShouldBe(type);
        ((string?)agent["name"]).ShouldBe(name);
        ((string?)agent["externalIdentifier"]?[0]!["identifier"]).ShouldBe(developer.Contains("ada@", StringComparison.Ordinal) ? "ada@example.org" : null);
        spdx.All("CreationInfo").Single()["createdBy"]![0]!.ToString().ShouldBe(agent["spdxId"]!.ToString());
    }

    [Fact]
    public void Where_nobody_is_named_that_is_said()
    {
        var spdx = SpdxCard.Of("datasets: [a/b]\n");

        ((string?)spdx.Element(spdx.Model["suppliedBy"])["name"]).ShouldBe("NOASSERTION");
        ((string?)spdx.Element(spdx.Datasets[0]["originatedBy"]![0])["name"]).ShouldBe("NOASSERTION");
        ((string?)spdx.Element(spdx.All("CreationInfo").Single()["createdBy"]![0])["type"]).ShouldBe("SoftwareAgent");
    }

    [Fact]
    public void Datasets_are_related_by_their_role()
    {
        var spdx = SpdxCard.Of("datasets:\n- a/b\n- {id: a/c, role: train, split: train}\n- {id: a/d, role: test}\n- {id: a/e, role: validation}\n");

        spdx.Related(spdx.Model, "trainedOn").ShouldBe(["a/b", "a/c (train)"]);
        spdx.Related(spdx.Model, "testedOn").ShouldBe(["a/d"]);
        spdx.Related(spdx.Model, "other").ShouldBe(["a/e"]);
    }

    [Fact]
    public void A_base_model_is_a_package_with_its_address()
    {
        var spdx = SpdxCard.Of("base_model: [org/base, ours]\n");

        spdx.Related(spdx.Model, "descendantOf").ShouldBe(["org/base", "ours"]);
        spdx.All("software_Package").Select(package => (string?)package["software_packageUrl"]).ShouldBe(["pkg:huggingface/org/base", null]);
    }

    [Fact]
    public void What_the_card_says_of_its_data_is_said_of_the_only_training_data()
    {
        SpdxCard.Of("data_collection: By hand.\ndatasets: [a/b]\n").Datasets[0]["dataset_dataCollectionProcess"]!.ToString().ShouldBe("By hand.");
        SpdxCard.Of("data_collection: By hand.\ndatasets: [a/b, a/c]\n").Datasets[0]["dataset_dataCollectionProcess"].ShouldBeNull();
    }

    [Fact]
    public void The_sample_has_its_files_with_their_hashes()
    {
        var result = CardBuild.Run(SpdxSample.Request());
        var text = result.Files.Single(file => file.Name == "bom.spdx.json").Text;

        SpdxConformance.Problems(text).ShouldBeEmpty();
        foreach (var name in new[] { "model.safetensors", "data/train.csv", "data/test.csv" })
        {
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "samples/PenguinClassifier", name))));
            text.ShouldContain($"\"name\": \"{name}\"");
            text.ShouldContain(hash);
        }

        var card = result.Files.Single(file => file.Name == "README.md").Text;
        text.ShouldContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(card))));
        text.ShouldContain("\"structured\",\n        \"categorical\"");
    }

    [Theory]
    [InlineData("safety_risk_assessment: critical")]
    [InlineData("autonomy_type: partly")]
    [InlineData("autonomy_type: [yes]")]
    [InlineData("download_location: at our office")]
    public void A_word_SPDX_does_not_have_is_said_and_left_out(string sidecar)
    {
        var spdx = SpdxCard.Of(sidecar + "\n");

        var finding = spdx.Findings.Single(finding => finding.Code == "MCB0733");
        finding.Line.ShouldBe(1);
        spdx.Model["ai_safetyRiskAssessment"].ShouldBeNull();
        spdx.Model["ai_autonomyType"].ShouldBeNull();
    }

    [Theory]
    [InlineData("built: spring")]
    [InlineData("released: 2025-02-30")]
    [InlineData("availability: by mail")]
    [InlineData("data_type: tabular")]
    public void An_attribute_that_is_no_day_or_word_is_a_wrong_input(string attribute)
    {
        using var card = new TestCard($"datasets:\n- {{id: a/b, {attribute}}}\n");

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0013" && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void Nothing_of_it_is_said_where_it_is_not_asked_for()
    {
        using var card = new TestCard("safety_risk_assessment: critical\ndatasets: [a/b]\n");
        var result = card.Build();

        result.Findings.ShouldNotContain(finding => finding.Code.StartsWith("MCB073", StringComparison.Ordinal));
        result.Findings.ShouldNotContain(finding => finding.Code == "MCB0011");
        result.Files.ShouldHaveSingleItem();
    }

    [Fact]
    public void Each_model_of_a_project_has_its_own()
    {
        using var card = new TestCard().WithItem("ModelCardModel", "one", ("License", "mit")).WithItem("ModelCardModel", "two");
        card.Request.Formats = "markdown;spdx";
        var texts = card.Build().Files.Where(file => file.Kind == "spdx").ToList();

        texts.Select(file => file.Name).ShouldBe(["one/bom.spdx.json", "two/bom.spdx.json"]);
        texts[0].Text.ShouldContain("\"name\": \"one\"");
        texts.ShouldAllBe(file => SpdxConformance.Problems(file.Text).Count == 0);
    }
}
