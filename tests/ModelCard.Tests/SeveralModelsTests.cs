using System.Xml.Linq;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Tests.Docs;

namespace ModelCard.Tests;

/// <summary>A project that ships several models gets a card for each: what is said of one is on that one alone, what is said of all is on all.</summary>
public sealed class SeveralModelsTests
{
    [Fact]
    public void Each_model_has_a_card_of_its_own()
    {
        using var card = Two();

        var files = card.Build().Files;

        files.Select(file => file.Name).ShouldBe(["tiny/README.md", "large/README.md"]);
        files[0].Text.ShouldContain("# Model Card for tiny\n");
        files[1].Text.ShouldContain("# Model Card for The large one\n");
    }

    [Fact]
    public void Metadata_of_the_model_comes_before_the_property_of_the_project()
    {
        using var card = Two().With("license", "mit").With("direct_use", "Sorting penguins.");

        var files = card.Build().Files;

        files[0].Text.ShouldContain("license: mit\n");
        files[1].Text.ShouldContain("license: apache-2.0\n");
        files.ShouldAllBe(file => file.Text.Contains("Sorting penguins.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_belongs_to_the_models_it_names_or_to_all()
    {
        using var card = Two()
            .WithItem("ModelCardTag", "common")
            .WithItem("ModelCardTag", "small", ("Model", "tiny"))
            .WithItem("ModelCardMetric", "accuracy", ("Value", "0.9"), ("Model", "Tiny;large"))
            .WithItem("ModelCardMetric", "f1", ("Value", "0.8"), ("Model", "large"));

        var files = card.Build().Files;

        files[0].Text.ShouldContain("tags:\n- common\n- small\n");
        files[1].Text.ShouldContain("tags:\n- common\n");
        files[1].Text.ShouldNotContain("- small");
        files.ShouldAllBe(file => file.Text.Contains("| accuracy | 0.9 |", StringComparison.Ordinal));
        files[0].Text.ShouldNotContain("| f1 |");
        files[1].Text.ShouldContain("| f1 | 0.8 |");
    }

    [Fact]
    public void A_model_can_have_its_own_sidecar_template_and_checklist()
    {
        using var card = new TestCard("direct_use: Common.\n")
            .WithItem("ModelCardModel", "tiny", ("Sidecar", "tiny.yaml"), ("Checklist", "imageomics"))
            .WithItem("ModelCardModel", "large", ("Template", "own.md"));
        card.Write("tiny.yaml", "direct_use: Only tiny.\n");
        card.Write("own.md", "Own template: {{ direct_use }}\n");

        var result = card.Build();

        result.Files[0].Text.ShouldContain("Only tiny.");
        result.Files[1].Text.ShouldBe("Own template: Common.\n");
        result.Models[0].Result.Check!.Items.ShouldAllBe(item => item.Checklist.Name == "imageomics");
        result.FilesRead.ShouldContain(path => path.EndsWith("tiny.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_names_its_model_unless_it_is_about_all()
    {
        using var card = Two().WithItem("ModelCardMetric", "f1", ("Value", "0.8"), ("Model", "large"));

        var messages = card.Build().Findings.Select(finding => finding.Message).ToList();

        messages.ShouldContain(message => message.StartsWith("Model 'tiny': The card lacks evaluation results.", StringComparison.Ordinal));
        messages.ShouldNotContain(message => message.StartsWith("Model 'large': The card lacks evaluation results.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_every_model_says_at_one_place_is_said_once()
    {
        using var card = new TestCard("lisence: mit\n").WithItem("ModelCardModel", "tiny").WithItem("ModelCardModel", "large");

        var unknown = card.Build().Findings.Where(finding => finding.Code == "MCB0011").ToList();

        unknown.ShouldHaveSingleItem().Message.ShouldStartWith("'lisence'");
    }

    [Fact]
    public void A_finding_about_a_model_points_to_its_item()
    {
        using var card = new TestCard(project: """
            <Project>
              <ItemGroup>
                <ModelCardModel Include="tiny" />
                <ModelCardModel Include="large" HoursUsed="many" />
              </ItemGroup>
            </Project>
            """).WithItem("ModelCardModel", "tiny").WithItem("ModelCardModel", "large", ("HoursUsed", "many"));

        card.Findings().ShouldContain("MCB0013(4,6)");
        card.Build().Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../up", "MCB0501")]
    [InlineData("a b", "MCB0501")]
    [InlineData("TINY", "MCB0501")]
    [InlineData("con.", "MCB0501")]
    public void A_name_that_is_no_folder_of_its_own_is_refused(string name, string code)
    {
        using var card = Two().WithItem("ModelCardModel", name);

        var result = card.Build();

        result.Findings.ShouldContain(finding => finding.Code == code && finding.Severity == FindingSeverity.Error && finding.Message.Contains($"'{name}'", StringComparison.Ordinal));
        result.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tinny", "Did you mean 'tiny'?")]
    [InlineData("x", "Write one of: tiny, large.")]
    public void An_item_for_a_model_that_is_not_there_is_an_error(string model, string hint)
    {
        using var card = Two().WithItem("ModelCardMetric", "f1", ("Value", "0.8"), ("Model", model));

        var result = card.Build();

        result.Findings.ShouldContain(finding => finding.Code == "MCB0502" && finding.Message.EndsWith(hint, StringComparison.Ordinal));
        result.Files.ShouldBeEmpty();
    }

    [Fact]
    public void Without_models_an_item_has_no_model_to_name()
    {
        using var card = new TestCard().WithItem("ModelCardTag", "a", ("Model", "tiny"));

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0502" && finding.Message.Contains("has no ModelCardModel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DirectUsee", "did you mean 'DirectUse'?")]
    [InlineData("OutputDir", "set ModelCardOutputDir.")]
    public void Metadata_that_is_no_property_is_a_warning(string name, string hint)
    {
        using var card = new TestCard().WithItem("ModelCardModel", "tiny", (name, "x"));

        var result = card.Build();

        result.Findings.ShouldContain(finding => finding.Code == "MCB0012" && finding.Message.EndsWith(hint, StringComparison.Ordinal));
        result.Files.Count.ShouldBe(1);
    }

    [Fact]
    public void An_error_of_one_model_keeps_all_from_being_written()
    {
        using var card = new TestCard()
            .WithItem("ModelCardModel", "tiny", ("Sidecar", "nowhere.yaml"))
            .WithItem("ModelCardModel", "large");

        var result = card.Build();

        result.Findings.ShouldContain(finding => finding.Code == "MCB0001" && finding.Message.StartsWith("Model 'tiny': ", StringComparison.Ordinal));
        result.Files.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_shows_what_works()
    {
        var project = XElement.Parse($"<Project>{Snippets.Of(RepositoryFiles.Read("docs/several-models.md"), "xml").ShouldHaveSingleItem()}</Project>");
        using var card = new TestCard();
        card.Write("tiny.yaml", "model_summary: Small.\n");
        card.Write("large.yaml", "model_summary: Large.\n");
        foreach (var property in project.Elements("PropertyGroup").Elements())
        {
            card.With(CardFields.All.Single(field => field.PropertyName == property.Name.LocalName).Name, property.Value);
        }

        foreach (var item in project.Elements("ItemGroup").Elements())
        {
            card.WithItem(item.Name.LocalName, item.Attribute("Include")!.Value, [.. item.Attributes().Where(attribute => attribute.Name != "Include").Select(attribute => (attribute.Name.LocalName, attribute.Value))]);
        }

        var files = card.Build().Files;

        files.Select(file => file.Name).ShouldBe(["tiny/README.md", "large/README.md"]);
        files[0].Text.ShouldContain("| accuracy | 0.93 |");
        files[1].Text.ShouldContain("| accuracy | 0.97 |");
        files.ShouldAllBe(file => file.Text.Contains("palmer-penguins", StringComparison.Ordinal) && file.Text.Contains("license: mit", StringComparison.Ordinal));
    }

    private static TestCard Two() => new TestCard()
        .WithItem("ModelCardModel", "tiny")
        .WithItem("ModelCardModel", "large", ("ModelId", "The large one"), ("License", "apache-2.0"));
}
