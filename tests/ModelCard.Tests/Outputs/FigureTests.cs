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
    [InlineData("../outside.svg", "must lie in the project's folder")]
    [InlineData("/etc/hostname", "must lie in the project's folder")]
    public void An_image_that_cannot_be_taken_along_is_a_finding_at_its_place(string path, string problem)
    {
        using var card = new TestCard($"visualizations:\n- {path}\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0017");

        finding.Message.ShouldContain(problem);
        (finding.Line, finding.Column).ShouldBe((2, 3));
        card.Build().Files.Count.ShouldBe(1);
    }
}
