using ModelCard.Card;

namespace ModelCard.Tests.Sources;

public sealed class ProjectTests
{
    [Fact]
    public void The_indentation_of_the_project_file_does_not_turn_prose_into_code()
    {
        using var card = new TestCard();
        card.With("direct_use", "\n      First line.\n\n      - an item\n        goes on\n    ");

        card.Text().ShouldContain("### Direct Use\n\nFirst line.\n\n- an item\n  goes on\n");
    }

    [Fact]
    public void A_map_is_YAML_and_keeps_its_order()
    {
        using var card = new TestCard();
        card.With("training_hyperparameters", "{lr: 0.10, epochs: 3, betas: [0.9, 0.999]}");

        card.Text().ShouldContain("- **lr:** 0.10\n- **epochs:** 3\n- **betas:** 0.9, 0.999\n");
    }

    [Theory]
    [InlineData("training_hyperparameters", "{lr: 0.1", "MCB0013")]
    [InlineData("training_hyperparameters", "fast", "MCB0010")]
    [InlineData("hours_used", "1,5", "MCB0013")]
    [InlineData("energy_consumed", "a lot", "MCB0013")]
    public void A_value_that_cannot_be_read_points_to_its_property(string field, string value, string code)
    {
        using var card = new TestCard(project: $"<Project>\n  <PropertyGroup>\n    <{CardPropertyOf(field)}>{value}</{CardPropertyOf(field)}>\n  </PropertyGroup>\n</Project>\n");
        card.With(field, value);

        var finding = card.Build().Findings.Single(finding => finding.Severity == FindingSeverity.Error);

        finding.Code.ShouldBe(code);
        finding.File.ShouldEndWith("App.csproj");
        finding.Line.ShouldBe(3);
        finding.Message.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("; % $ @ * ? ' ( ) |")]
    [InlineData("emoji 🐧 and 漢字")]
    [InlineData("right to left: שלום")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{ not a template }}")]
    public void Any_text_reaches_the_card_as_it_is(string text)
    {
        using var card = new TestCard();
        card.With("direct_use", text);

        card.Text().ShouldContain($"### Direct Use\n\n{text}\n");
    }

    [Fact]
    public void A_cell_of_a_table_stays_a_cell()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardDataset", "a|b", ("Role", "train"), ("Description", "one\ntwo | three"));

        card.Text().ShouldContain("""| a\|b | train |  |  |  | one two \| three |""");
    }

    [Fact]
    public void A_finding_about_an_item_points_to_the_item()
    {
        using var card = new TestCard(project: "<Project>\n  <ItemGroup>\n    <ModelCardMetric Include=\"f1\" />\n    <ModelCardMetric Include=\"accuracy\" Valeu=\"1\" />\n  </ItemGroup>\n</Project>\n");
        card.WithItem("ModelCardMetric", "f1");
        card.WithItem("ModelCardMetric", "accuracy", ("Valeu", "1"));

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0012");

        finding.Message.ShouldBe("ModelCardMetric takes no 'Valeu'; did you mean 'Value'?");
        finding.Line.ShouldBe(4);
    }

    [Fact]
    public void People_have_links_and_mail()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardDeveloper", "Ada", ("Url", "https://example.org/ada"));
        card.WithItem("ModelCardDeveloper", "Grace", ("Email", "grace@example.org"));

        card.Text().ShouldContain("- **Developed by:** [Ada](https://example.org/ada), Grace (grace@example.org)\n");
    }

    [Fact]
    public void ModelCardMetadata_sets_any_front_matter_key_with_its_type()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardMetadata", "inference", ("Value", "false"));
        card.WithItem("ModelCardMetadata", "extra_gated_fields", ("Value", "{Name: text, Country: country}"));
        card.WithItem("ModelCardMetadata", "widget", ("Value", "[{text: 'no'}]"));

        card.FrontMatter().ShouldBe("inference: false\nextra_gated_fields:\n  Name: text\n  Country: country\nwidget:\n- text: 'no'\n");
    }

    [Fact]
    public void A_section_file_that_is_not_there_points_to_its_item()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardSection", "missing.md", ("Field", "direct_use"));
        card.WithItem("ModelCardSection", "other.md", ("Field", "direct_uze"));

        card.Build().Findings.Where(finding => finding.Code == "MCB0016").Select(finding => finding.Message).ShouldBe(
        [
            "The section file 'missing.md' for direct_use does not exist. Correct the path, or the file.",
            "ModelCardSection 'other.md' has the Field 'direct_uze', which is no text field; did you mean 'direct_use'?",
        ]);
    }

    private static string CardPropertyOf(string field) => ModelCard.Catalog.CardFields.Find(field)!.PropertyName;
}
