using ModelCard.Card;

namespace ModelCard.Tests.Outputs;

public sealed class FigureTests
{
    [Fact]
    public void An_image_goes_into_the_bundle_under_the_path_the_card_links_to()
    {
        using var card = new TestCard("visualizations:\n- {path: figures/roc.svg, caption: ROC curve, alt: A curve}\n- https://example.org/loss.png\n");
        card.Write("figures/roc.svg", "<svg />");

        var files = card.Build().Files;

        files.Select(file => $"{file.Kind} {file.Name}").ShouldBe(["markdown README.md", "figure figures/roc.svg"]);
        files[0].Text.ShouldContain("![A curve](figures/roc.svg)\n\n*ROC curve*\n\n![https://example.org/loss.png](https://example.org/loss.png)\n");
    }

    [Theory]
    [InlineData("missing.svg", "does not exist")]
    [InlineData("../outside.svg", "lies outside the project's folder")]
    [InlineData("/etc/hostname", "lies outside the project's folder")]
    public void An_image_that_cannot_be_taken_along_is_a_finding_at_its_place(string path, string problem)
    {
        using var card = new TestCard($"visualizations:\n- {path}\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0017");

        finding.Message.ShouldContain(problem);
        (finding.Line, finding.Column).ShouldBe((2, 3));
        card.Build().Files.Count.ShouldBe(1);
    }

    [Fact]
    public void A_figure_stands_in_the_section_it_names_and_an_item_and_the_sidecar_are_one_figure()
    {
        using var card = new TestCard("results: Good.\nvisualizations:\n- {path: a.svg, caption: From the sidecar, alt: A}\n- {path: b (1).svg, section: Uses, alt: 'B [1]'}\n- {path: c.svg, section: Own, alt: C}\n- {path: d.svg, alt: D}\nsections: {Own: Mine.}\n");
        card.WithItem("ModelCardFigure", "a.svg", ("Section", "results"), ("Alt", "From the item"));
        foreach (var name in new[] { "a.svg", "b (1).svg", "c.svg", "d.svg" })
        {
            card.Write(name, "<svg />");
        }

        var files = card.Build().Files;

        files.Skip(1).Select(file => file.Name).ShouldBe(["a.svg", "b (1).svg", "c.svg", "d.svg"], ignoreOrder: true);
        files[0].Text.ShouldContain("### Results\n\nGood.\n\n![From the item](a.svg)\n\n*From the sidecar*\n\n#### Summary");
        files[0].Text.ShouldContain("## Uses\n\n![B \\[1\\]](<b (1).svg>)\n\n### Direct Use");
        files[0].Text.ShouldEndWith("## Own\n\nMine.\n\n![C](c.svg)\n");
        files[0].Text.ShouldContain("## Model Examination\n\n![D](d.svg)\n\n## Environmental Impact");
    }

    [Theory]
    [InlineData("annotated", "# Model Examination\n\n![A](a.svg)")]
    [InlineData("kaggle", "### Model Examination\n\n![A](a.svg)")]
    [InlineData("imageomics", "### Visualization\n\n![A](a.svg)")]
    public void Without_a_section_it_stands_in_the_examination_of_the_model(string template, string text)
    {
        using var card = new TestCard();
        card.Write("a.svg", "<svg />");
        card.WithItem("ModelCardFigure", "a.svg", ("Alt", "A"));
        card.Request.Template = template;

        card.Build().Files[0].Text.ShouldContain(text);
    }

    [Fact]
    public void A_section_that_is_not_there_is_a_finding_and_the_figure_stands_at_the_end()
    {
        using var card = new TestCard("visualizations:\n- {path: https://example.org/a.svg, alt: A, section: Reslts}\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0017");

        finding.Message.ShouldBe("The figure 'https://example.org/a.svg' belongs to 'Reslts', which is no field, section or heading of this card; did you mean 'Results'?");
        (finding.Line, finding.Column).ShouldBe((2, 54));
        card.Text().ShouldEndWith("![A](https://example.org/a.svg)\n");
    }

    [Fact]
    public void A_figure_without_a_text_is_a_message()
    {
        using var card = new TestCard("visualizations:\n- {path: https://example.org/a.svg, alt: A}\n- {path: https://example.org/b.svg, caption: B}\n");

        card.Findings(FindingSeverity.Message).Where(finding => finding.StartsWith("MCB3091", StringComparison.Ordinal)).ShouldBe(["MCB3091(3,3)"]);
        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB3091", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_of_a_figure_knows_its_metadata()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardFigure", "https://example.org/a.svg", ("Alternative", "A"), ("Captoin", "B"));

        card.Build().Findings.Where(finding => finding.Code == "MCB0012").Select(finding => finding.Message).ShouldBe(
            ["ModelCardFigure takes no 'Alternative'. Write one of: Section, Caption, Alt.", "ModelCardFigure takes no 'Captoin'; did you mean 'Caption'?"]);
    }
}
