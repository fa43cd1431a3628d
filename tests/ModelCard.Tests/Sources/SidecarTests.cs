using ModelCard.Card;

namespace ModelCard.Tests.Sources;

public sealed class SidecarTests
{
    [Fact]
    public void Text_is_what_the_author_typed()
    {
        using var card = new TestCard("model_version: 1.10\nlanguage: no\nmodel_type: y\nhours_used: 1e3\nlatency: 12:30\nstatus: 2022-01-01\npruning: 0x10\nquantization: 007\n");

        var text = card.Text();

        text.ShouldContain("- **Version:** 1.10\n");
        text.ShouldContain("- **Language(s) (NLP):** no\n");
        text.ShouldContain("- **Model type:** y\n");
        text.ShouldContain("- **Hours used:** 1e3\n");
        text.ShouldContain("| Latency | 12:30 |\n");
        text.ShouldContain("- **Status:** 2022-01-01\n");
        text.ShouldContain("| Pruning | 0x10 |\n");
        text.ShouldContain("| Quantization | 007 |\n");
        text.ShouldContain("language: 'no'\n");
    }

    [Fact]
    public void Unknown_and_Hub_keys_keep_their_type_and_the_authors_order()
    {
        using var card = new TestCard("widget:\n- text: Hello\nzebra: 0x10\nlicense: mit\ninference:\n  parameters:\n    temperature: 0.7\nthumbnail: null\napple: 1e3\n");

        card.FrontMatter().ShouldBe("widget:\n- text: Hello\nzebra: 16\nlicense: mit\ninference:\n  parameters:\n    temperature: 0.7\napple: 1000.0\n");
        card.Findings().Where(finding => finding.StartsWith("MCB0011", StringComparison.Ordinal)).ShouldBe(["MCB0011(3,1)", "MCB0011(9,1)"]);
    }

    [Theory]
    [InlineData("licence: mit\n", "license: mit\n")]
    [InlineData("lang: en\n", "language: en\n")]
    [InlineData("library: onnx\n", "library_name: onnx\n")]
    public void A_key_alias_means_the_field(string sidecar, string expected)
    {
        using var card = new TestCard(sidecar);
        card.FrontMatter().ShouldContain(expected);
    }

    [Theory]
    [InlineData("model_index: 1\n", "model-index")]
    [InlineData("direct_uze: x\n", "direct_use")]
    [InlineData("pipline_tag: x\n", "pipeline_tag")]
    public void A_misspelled_key_is_reported_with_the_one_that_was_meant(string sidecar, string meant)
    {
        using var card = new TestCard(sidecar);
        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0011");
        finding.Message.ShouldContain($"did you mean '{meant}'");
        finding.File.ShouldEndWith("modelcard.yaml");
        (finding.Line, finding.Column).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("direct_use: [a, b]\n", "MCB0010(1,13)")]
    [InlineData("license: {a: b}\n", "MCB0010(1,10)")]
    [InlineData("tags: [[a]]\n", "MCB0010(1,8)")]
    [InlineData("training_hyperparameters: fast\n", "MCB0010(1,27)")]
    [InlineData("datasets:\n- {role: train}\n", "MCB0010(2,3)")]
    [InlineData("hours_used: many\n", "MCB0013(1,13)")]
    [InlineData("co2_emitted: 1,2 kg\n", "MCB0013(1,14)")]
    [InlineData("base_model_relation: cousin\n", "MCB0013(1,22)")]
    [InlineData("hours_used: -1\n", "MCB0013(1,13)")]
    [InlineData("tags: [{foo: 1}]\n", "MCB0010(1,8)")]
    [InlineData("developers: [{url: x}]\n", "MCB0010(1,14)")]
    [InlineData("metrics: [{type: f1, value: abc}]\n", "MCB0013(1,29)")]
    [InlineData("metrics: [{type: f1, value: .nan}]\n", "MCB0013(1,29)")]
    [InlineData("metrics: [{type: f1, value: \"0,93\"}]\n", "MCB0013(1,29)")]
    [InlineData("metrics: [{type: f1, value: 1, lower_bound: low}]\n", "MCB0013(1,45)")]
    [InlineData("datasets: [{id: a, role: trian}]\n", "MCB0013(1,26)")]
    [InlineData("datasets: [{id: a, rows: many}]\n", "MCB0013(1,26)")]
    [InlineData("- a\n", "MCB0008(1,1)")]
    [InlineData("a: 1\na: 2\n", "MCB0006(2,1)")]
    [InlineData("a: &x 1\n", "MCB0007(1,4)")]
    [InlineData("\tlicense: mit\n", "MCB0005(1,1)")]
    public void A_wrong_sidecar_is_an_error_at_its_place_and_there_is_no_card(string sidecar, string expected)
    {
        using var card = new TestCard(sidecar);

        card.Findings(FindingSeverity.Error).ShouldBe([expected]);
        card.Build().Files.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_sidecar_is_a_warning_and_the_card_is_built()
    {
        using var card = new TestCard("# nothing yet\n");
        card.Findings().ShouldContain("MCB0009(1,1)");
        card.Text().ShouldContain("# Model Card for App");
    }

    [Fact]
    public void Unknown_attributes_of_an_entry_are_reported_with_the_one_that_was_meant()
    {
        using var card = new TestCard("metrics:\n- type: accuracy\n  valeu: 0.9\n");
        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0012");
        finding.Message.ShouldBe("metrics takes no 'valeu'; did you mean 'value'?");
        finding.Line.ShouldBe(3);
    }

    [Theory]
    [InlineData("{lr: 1,5}", "MCB0012(1,34) training_hyperparameters has '5' without a value: YAML ends an entry at a comma, and made of 'lr: 1,5' the two entries 'lr: 1' and '5:'. Write the decimal mark as a point (1.5), or put the value between quotes.")]
    [InlineData("{optimizer: {beta: 0,9}}", "MCB0012(1,48) training_hyperparameters has '9' without a value: YAML ends an entry at a comma, and made of 'beta: 0,9' the two entries 'beta: 0' and '9:'. Write the decimal mark as a point (0.9), or put the value between quotes.")]
    [InlineData("{betas: 1,b, seed: 1}", "MCB0012(1,37) training_hyperparameters has 'b' without a value; YAML ends an entry between braces at each comma. Give it a value, put a value with a comma between quotes, or remove the name.")]
    [InlineData("\n  lr:\n  seed: 1", "MCB0012(2,3) training_hyperparameters has 'lr' without a value; YAML ends an entry between braces at each comma. Give it a value, put a value with a comma between quotes, or remove the name.")]
    [InlineData("{momentum: null, prefix: '', clip: ~, lr: '1,5'}", null)]
    public void A_hyperparameter_without_a_value_is_reported_with_what_YAML_made_of_it(string value, string? expected)
    {
        using var card = new TestCard($"training_hyperparameters: {value}\n");
        var result = card.Build();
        result.Findings.Where(finding => finding.Code == "MCB0012").Select(finding => $"{finding.Code}({finding.Line},{finding.Column}) {finding.Message}").ShouldBe(expected is null ? [] : [expected]);
        result.Files.Count.ShouldBe(1);
    }

    [Fact]
    public void A_hyperparameter_without_a_value_in_a_property_is_reported_at_the_project()
    {
        using var card = new TestCard();
        card.With("training_hyperparameters", "{lr: 1,5}");
        card.Build().Findings.Single(finding => finding.Code == "MCB0012").File.ShouldEndWith("App.csproj");
    }

    [Fact]
    public void A_field_under_two_spellings_is_reported_and_the_first_counts()
    {
        using var card = new TestCard("license: mit\nlicence: apache-2.0\n");
        card.FrontMatter().ShouldBe("license: mit\n");
        card.Findings().ShouldContain("MCB0015(2,1)");
    }

    [Fact]
    public void Pasted_front_matter_counts_as_an_answer()
    {
        using var card = new TestCard("""
            ---
            license: apache-2.0
            datasets:
            - wmt19
            metrics:
            - bleu
            co2_eq_emissions:
              emissions: 12.5
              source: CodeCarbon
              training_type: fine-tuning
              geographical_location: Quebec, Canada
              hardware_used: 1 V100
            model-index:
            - name: translator
              results:
              - task:
                  type: translation
                dataset:
                  type: wmt19
                  name: WMT 19
                metrics:
                - type: bleu
                  value: 31.4
            ---
            """);

        var text = card.Text();

        text.ShouldContain("- **Carbon Emitted:** 12.5 g CO2eq\n");
        text.ShouldContain("- **Emissions Source:** CodeCarbon\n");
        text.ShouldContain("| bleu | 31.4 | WMT 19 |");
        text.Split("---\n")[1].ShouldBe("""
            license: apache-2.0
            datasets:
            - wmt19
            metrics:
            - bleu
            co2_eq_emissions:
              emissions: 12.5
              source: CodeCarbon
              training_type: fine-tuning
              geographical_location: Quebec, Canada
              hardware_used: 1 V100
            model-index:
            - name: translator
              results:
              - task:
                  type: translation
                dataset:
                  type: wmt19
                  name: WMT 19
                metrics:
                - type: bleu
                  value: 31.4

            """);
    }
}
