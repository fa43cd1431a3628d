using ModelCard.Card;

namespace ModelCard.Tests.Card;

public sealed class MarkerBlocksTests
{
    [Fact]
    public void Blocks_are_found_with_their_text_their_heading_and_their_line_breaks()
    {
        const string Text = "# Mine\r\n<!-- modelcard:begin card -->\r\nold\r\n<!-- modelcard:end card -->\r\n### Below\n  <!--modelcard:begin metrics-->\n<!-- modelcard:end  metrics -->";

        var blocks = MarkerBlocks.Find(Text);

        blocks.Select(block => (block.Name, Text[block.Start..block.End], block.Level, block.LineBreak))
            .ShouldBe([("card", "old\r\n", 1, "\r\n"), ("metrics", "", 3, "\n")]);
        Text[blocks[0].OuterStart..blocks[0].OuterEnd].ShouldBe("<!-- modelcard:begin card -->\r\nold\r\n<!-- modelcard:end card -->\r\n");
        blocks[1].OuterEnd.ShouldBe(Text.Length);
    }

    [Theory]
    [InlineData("```\n<!-- modelcard:begin card -->\n```\n")]
    [InlineData("    <!-- modelcard:begin card -->\n")]
    [InlineData("Write <!-- modelcard:begin card --> on a line of its own.\n")]
    [InlineData("`<!-- modelcard:begin card -->`\n")]
    [InlineData("<!-- modelcard is a package -->\n")]
    [InlineData("modelcard:begin card\n")]
    public void What_only_looks_like_a_marker_is_text(string text) => Problems(text).ShouldBeEmpty();

    [Theory]
    [InlineData("<!-- modelcard:begin card -->\n\ntext\n", "MCB0304 1")]
    [InlineData("text\n<!-- modelcard:end card -->\n", "MCB0304 2")]
    [InlineData("<!-- modelcard:begin card -->\n<!-- modelcard:begin uses -->\n<!-- modelcard:end uses -->\n<!-- modelcard:end card -->\n", "MCB0304 2")]
    [InlineData("<!-- modelcard:begin card -->\n<!-- modelcard:end uses -->\n", "MCB0304 2")]
    [InlineData("<!-- modelcard:begin uses -->\n<!-- modelcard:end uses -->\n\n<!-- modelcard:begin uses -->\n<!-- modelcard:end uses -->\n", "MCB0305 4")]
    [InlineData("\n<!-- modelcard:begin evalution -->\n<!-- modelcard:end evalution -->\n", "MCB0306 2")]
    [InlineData("<!-- modelcard:begin metricz -->\n<!-- modelcard:end metrics -->\n", "MCB0306 1")]
    [InlineData("<!-- modelcard:begin -->\n", "MCB0306 1")]
    [InlineData("<!-- modelcard:start card -->\n", "MCB0306 1")]
    [InlineData("<!-- modelcard:begin a b -->\n", "MCB0306 1")]
    public void Wrong_markers_are_reported_where_they_stand(string text, string problem)
    {
        Problems(text).ShouldBe([problem]);
        Problems(text.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe([problem]);
        Problems("\uFEFF" + text, 1).ShouldBe([problem]);
    }

    [Fact]
    public void A_misspelled_name_gets_a_suggestion()
    {
        var findings = new List<Finding>();

        MarkerBlocks.Find("<!-- modelcard:begin evalution -->\n<!-- modelcard:end evalution -->\n", 0, "README.md", findings);

        findings.ShouldHaveSingleItem().Message.ShouldContain("did you mean 'evaluation'?");
    }

    [Fact]
    public void A_fence_left_open_in_a_block_does_not_swallow_its_end()
    {
        var blocks = MarkerBlocks.Find("<!-- modelcard:begin card -->\n```\n<!-- modelcard:end card -->\n\n<!-- modelcard:begin uses -->\n<!-- modelcard:end uses -->\n");

        blocks.Select(block => block.Name).ShouldBe(["card", "uses"]);
    }

    [Fact]
    public void A_reader_sees_the_authors_lines_in_their_places()
    {
        MarkerBlocks.Blank("a\r\n<!-- modelcard:begin card -->\r\n# b\n<!-- modelcard:end card -->\r\nc", 0).ShouldBe("a\r\n\r\n\n\r\nc");
        MarkerBlocks.Blank("a\n<!-- modelcard:begin card -->\nb\n", 0).ShouldBe("a\n<!-- modelcard:begin card -->\nb\n");
    }

    private static List<string> Problems(string text, int start = 0)
    {
        var findings = new List<Finding>();
        MarkerBlocks.Find(text, start, "README.md", findings);
        return [.. findings.Select(finding => $"{finding.Code} {finding.Origin!.Line}")];
    }
}
