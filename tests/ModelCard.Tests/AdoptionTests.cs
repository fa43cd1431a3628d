using ModelCard.Card;

namespace ModelCard.Tests;

/// <summary>What people do with the cards they have: nothing of theirs is lost, and what the Hub would not read is said.</summary>
public sealed class AdoptionTests
{
    private const string Body = "Film reviews are sorted by tone.\n\nThe training took an hour.\n\nThe test set has 900 rows.\n\nIrony is often missed by it.\n\nWrite to us with questions.\n";

    [Theory]
    [InlineData("card", Body)]
    [InlineData("results", "| metric | value |\n|---|---|\n| accuracy | 0.93 |\n")]
    [InlineData("direct_use", "Sort film reviews by tone.\n")]
    public void Markers_set_around_a_text_of_ones_own_do_not_cost_the_text(string block, string text)
    {
        using var card = Committed($"<!-- modelcard:begin {block} -->\n{text}<!-- modelcard:end {block} -->\n");

        var result = card.Build();

        result.Findings.ShouldContain(finding => finding.Code == "MCB0311" && finding.Severity == FindingSeverity.Error && finding.Line == 1);
        result.Committed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("direct_use", "", "Sort reviews.")]
    [InlineData("direct_use", "[More Information Needed]\n", "Sort reviews.")]
    [InlineData("direct_use", "Sort film reviews by their tone.\n", "Sort book reviews by their length.")]
    [InlineData("card", "# Model Card for App\n\n[More Information Needed]\n", "Sort reviews.")]
    public void What_a_build_wrote_is_written_anew(string block, string text, string use)
    {
        using var card = Committed($"<!-- modelcard:begin {block} -->\n{text}<!-- modelcard:end {block} -->\n").With("direct_use", use);

        card.Build().Committed.ShouldHaveSingleItem().Text.ShouldContain(use);
    }

    [Fact]
    public void A_card_that_was_written_is_written_again_after_every_answer_changed()
    {
        using var card = Committed("<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n").With("direct_use", "Sort reviews.").With("bias_risks_limitations", "Irony is missed.");
        File.WriteAllText(card.Request.ProjectDirectory + "/README.md", card.Build().Committed[0].Text);
        card.Request.Project.Fields.Clear();
        card.With("direct_use", "Count birds.").With("bias_risks_limitations", "Nests are missed.");

        card.Build().Committed.ShouldHaveSingleItem().Text.ShouldContain("Count birds.");
    }

    [Fact]
    public void Each_model_with_a_sidecar_of_its_own_gets_a_starter()
    {
        using var card = new TestCard()
            .WithItem("ModelCardModel", "tiny", ("Sidecar", "tiny.yaml"))
            .WithItem("ModelCardModel", "large", ("Sidecar", "large.yaml"))
            .WithItem("ModelCardMetric", "accuracy", ("Value", "0.9"), ("Model", "tiny"));

        CardInit.Run(card.Request).Files.Select(file => file.Name).ShouldBe(["tiny.yaml", "large.yaml"]);

        card.Write("tiny.yaml", "license: mit\n");
        CardInit.Run(card.Request).Files.Select(file => file.Name).ShouldBe(["large.yaml"]);

        card.Write("large.yaml", "license: mit\n");
        var none = CardInit.Run(card.Request);
        none.Files.ShouldBeEmpty();
        none.Findings.Select(finding => finding.Code).ShouldBe(["MCB0310", "MCB0310"]);
    }

    [Fact]
    public void A_missing_sidecar_of_a_model_is_said_at_the_model()
    {
        using var card = new TestCard(project: "<Project>\n  <ItemGroup>\n    <ModelCardModel Include=\"tiny\" Sidecar=\"tiny.yaml\" />\n  </ItemGroup>\n</Project>\n")
            .WithItem("ModelCardModel", "tiny", ("Sidecar", "tiny.yaml"));

        card.Findings().ShouldContain("MCB0001(3,6)");
    }

    [Theory]
    [InlineData("licence: mit", "write 'license'")]
    [InlineData("pipeline-tag: translation", "write 'pipeline_tag'")]
    public void A_key_the_Hub_does_not_read_is_said_in_a_card_and_not_in_a_sidecar(string line, string advice)
    {
        using var card = Source($"---\n{line}\n---\n# A\n");
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0011" && finding.Line == 2 && finding.Message.Contains(advice, StringComparison.Ordinal));

        using var sidecar = new TestCard(line + "\n");
        sidecar.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0011");
    }

    [Fact]
    public void A_list_in_an_existing_card_where_one_value_belongs_does_not_hide_the_rest()
    {
        using var card = Source("---\npipeline_tag: [a, b]\nlicense: MIT\n---\n# A\n");

        card.Findings().ShouldContain("MCB0010(2,15)");
        card.Findings().ShouldContain("MCB2002(3,10)");
    }

    [Fact]
    public void A_title_of_the_second_level_names_the_model_where_there_is_none_of_the_first()
    {
        using var card = Source("## Sorter\n\nSorts film reviews.\n\n## Limitations\n\nEnglish only.\n");

        card.Text().ShouldContain("# Model Card for Sorter\n\nSorts film reviews.\n");
    }

    [Fact]
    public void Front_matter_that_is_never_closed_is_no_summary()
    {
        using var card = Source("---\nlicense: mit\ntags:\n- a\n\n# Sorter\n\nSorts film reviews.\n");

        card.Text().ShouldContain("# Model Card for Sorter\n\nSorts film reviews.\n");
    }

    [Fact]
    public void Images_a_text_shows_go_along_into_the_bundle()
    {
        using var card = Source("# A\n\nSorts reviews. ![Curve](./plots/curve.png) ![Web](https://example.org/a.png) ![Up](../up.png) ![Gone](gone.png)\n");
        card.Write("plots/curve.png", "");

        card.Build().Files.Select(file => file.Name).ShouldBe(["README.md", "plots/curve.png"]);
    }

    [Fact]
    public void A_waiver_of_another_role_is_not_called_needless()
    {
        using var card = new TestCard("waivers:\n  ethical_considerations: {reason: The board has not met yet, expires: 2020-06-30}\n");
        card.Request.Today = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        card.Request.Role = "developer";

        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0224");
    }

    private static TestCard Committed(string readme)
    {
        var card = new TestCard();
        card.Write("README.md", readme);
        card.Request.CommittedFile = "README.md";
        return card;
    }

    private static TestCard Source(string text)
    {
        var card = new TestCard();
        card.Write("README.md", text);
        card.Request.Sidecar = "README.md";
        return card;
    }
}
