using ModelCard.Card;

namespace ModelCard.Tests.Card;

/// <summary>Lines of real cards and what they are: H heading with level, T text, C code, - blank, ! comment, $ mathematics, _ underline.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("# A\ntext\n", "H1 T")]
    [InlineData("#no heading\n####### seven\n###### six", "T T H6")]
    [InlineData("Title\n=====\n\nSub\n---\n", "H1 _ - H2 _")]
    [InlineData("a\nb\n---\n", "T T T")]
    [InlineData("- item\n---\n", "T T")]
    [InlineData("| a |\n---\n", "T T")]
    [InlineData("---\n", "T")]
    [InlineData("<h1 align=\"center\">Card</h1>\n", "H1")]
    [InlineData("```py\n# no heading\n```\n# yes\n", "C C C H1")]
    [InlineData("~~~\n```\n# no\n~~~\n# yes\n", "C C C C H1")]
    [InlineData("````\n```\n````\n# yes\n", "C C C H1")]
    [InlineData("```inline``` text\n# yes\n", "T H1")]
    [InlineData("- item\n\n    ```\n    # no\n    ```\n# yes\n", "T - C C C H1")]
    [InlineData("text\n\n    # code\n\ntext\n", "T - C - T")]
    [InlineData("- item\n\n    more of the item\n", "T - T")]
    [InlineData("<!-- # no -->\n# yes\n", "! H1")]
    [InlineData("<!--\n# no\n-->\n# yes\n", "! ! ! H1")]
    [InlineData("<!-- a --> text\n", "T")]
    [InlineData("text <!-- open\n# no\n--> # no\n# yes\n", "T ! T H1")]
    [InlineData("<!-- never closed\n# yes\n", "T H1")]
    [InlineData("$$\n# no\n$$\n# yes\n", "$ $ $ H1")]
    [InlineData("$$ E=mc^2 $$\n# yes\n", "$ H1")]
    [InlineData("$$ never closed\n# yes\n", "T H1")]
    [InlineData("a\r\n# b\r\n\r\n# c\r# d", "T H1 - H1 H1")]
    [InlineData("", "")]
    public void Lines_are_what_a_reader_takes_them_for(string text, string kinds) =>
        string.Join(' ', MarkdownText.Parse(text).Lines.Select(Mark)).ShouldBe(kinds);

    [Theory]
    [InlineData("# Uses", "Uses")]
    [InlineData("## Uses ##", "Uses")]
    [InlineData("## C#", "C#")]
    [InlineData("#", "")]
    [InlineData("  ### Spaced  ", "Spaced")]
    [InlineData("<h2 align=\"center\">Uses</h2>", "Uses")]
    [InlineData("Uses\n====", "Uses")]
    public void A_title_has_no_marks(string text, string title) => MarkdownText.Parse(text).Title(0).ShouldBe(title);

    [Fact]
    public void An_open_fence_is_known()
    {
        MarkdownText.Parse("a\n```\nb\n").HasOpenFence.ShouldBeTrue();
        MarkdownText.Parse("a\n```\nb\n```\n").HasOpenFence.ShouldBeFalse();
    }

    private static string Mark(MarkdownLine line) => line.Kind switch
    {
        MarkdownLineKind.Blank => "-",
        MarkdownLineKind.Heading => "H" + line.Level,
        MarkdownLineKind.Underline => "_",
        MarkdownLineKind.Code => "C",
        MarkdownLineKind.Comment => "!",
        MarkdownLineKind.Mathematics => "$",
        _ => "T",
    };
}
