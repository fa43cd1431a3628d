namespace ModelCard.Tests.Sources.Upstream;

/// <summary>Texts that are hard to quote: what comes out says the same, and nothing of it reaches past the quote.</summary>
public sealed class UpstreamQuoteTests
{
    private const string Hub = "https://huggingface.co/films/tone-base/";

    [Theory]
    [InlineData("text\n\n```\nopen", "text\n\n```\nopen\n```")]
    [InlineData("a <!-- one\ntwo\nthree --> b", "a\n b")]
    [InlineData("a <!-- never closed", "a")]
    [InlineData("> quoted already", "> quoted already")]
    [InlineData("- one\n  - two\n\n      code", "- one\n  - two\n\n      code")]
    [InlineData("a\n\n[More Information Needed]\n\n**Rows:** [More Information Needed]\n\nb", "a\n\nb")]
    [InlineData("$$\nx = 1\n$$", "$$\nx = 1\n$$")]
    public void A_text_keeps_its_shape(string text, string expected) => Quoted(text).ShouldBe(expected);

    [Theory]
    [InlineData("[a](https://example.com/x)", "[a](https://example.com/x)")]
    [InlineData("[a](x.md \"the title\")", "[a](" + Hub + "blob/main/x.md \"the title\")")]
    [InlineData("[a](./b/../x.md)", "[a](" + Hub + "blob/main/x.md)")]
    [InlineData("[a](<x.md>)", "[a](" + Hub + "blob/main/x.md)")]
    [InlineData("[a](../../secret)", "a")]
    [InlineData("[a](#uses)", "[a](" + Hub + "blob/main/README.md#uses)")]
    [InlineData("[a](/google-bert/bert)", "[a](https://huggingface.co/google-bert/bert)")]
    [InlineData("[a](javascript:alert(1))", "a")]
    [InlineData("[a](file:///etc/passwd)", "a")]
    [InlineData("[a](mailto:a@example.com)", "[a](mailto:a@example.com)")]
    [InlineData("![a](c.png)", "![a](" + Hub + "resolve/main/c.png)")]
    [InlineData("[![a](c.png)](x.md)", "[![a](" + Hub + "resolve/main/c.png)](" + Hub + "blob/main/x.md)")]
    [InlineData("![a](data:image/png;base64,AAAA)", "a")]
    [InlineData("`[a](x.md)` b", "`[a](x.md)` b")]
    [InlineData("[a][1] b\n\n[1]: x.md", "[a](" + Hub + "blob/main/x.md) b")]
    [InlineData("[a][] b\n\n[A]: x.md 'title'", "[a](" + Hub + "blob/main/x.md) b")]
    [InlineData("[a][2] b", "[a][2] b")]
    [InlineData("text <img src=\"c.png\" width=3> b", "text <img src=\"" + Hub + "resolve/main/c.png\" width=3> b")]
    [InlineData("text <a href='x.md'>c</a>", "text <a href='" + Hub + "blob/main/x.md'>c</a>")]
    [InlineData("text <img src=\"../../c.png\"> b", "text  b")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("x[0](1", "x[0](1")]
    public void A_link_leads_where_it_led(string text, string expected) => Quoted(text).ShouldBe(expected);

    [Theory]
    [InlineData("[More Information Needed]")]
    [InlineData("<!-- Provide a longer summary. -->")]
    [InlineData("### Data\n\n#### More data")]
    [InlineData("---")]
    [InlineData("")]
    public void What_says_nothing_is_not_quoted(string text)
    {
        using var card = UpstreamCardText.Card($"# T\n\n## Training Data\n\n{text}\n");

        card.Text().ShouldNotContain("> From the");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("](")]
    [InlineData("][")]
    [InlineData("<")]
    [InlineData("<a href=")]
    [InlineData("`")]
    [InlineData("[a]: ")]
    [InlineData("![")]
    public void A_text_of_marks_only_is_quoted(string mark)
    {
        using var card = UpstreamCardText.Card("# T\n\n## Training Data\n\ntext " + string.Concat(Enumerable.Repeat(mark, 100_000)) + "\n");

        card.Text().ShouldContain("> text");
    }

    private static string Quoted(string text)
    {
        using var card = UpstreamCardText.Card($"# T\n\n## Training Data\n\n{text}\n");
        card.Request.UpstreamRevision = "";
        var lines = card.Text().Split('\n').SkipWhile(line => !line.StartsWith("> From the", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('>'));
        return string.Join('\n', lines.Select(line => line.Length > 1 ? line[2..] : ""));
    }
}
