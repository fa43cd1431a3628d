using System.Text;
using ModelCard.Card;
using ModelCard.Outputs;

namespace ModelCard.Tests.PackageReadme;

/// <summary>The card in the Markdown that nuget.org shows.</summary>
public sealed class PackageReadmeTests
{
    [Theory]
    [InlineData("# Title\n\nText.\n", "# Title\n\nText.\n")]
    [InlineData("---\nlicense: mit\n---\n\n# Title\n", "# Title\n")]
    [InlineData("Title\n=====\n\nPart\n----\n\nText\n", "# Title\n\n## Part\n\nText\n")]
    [InlineData("<h2 align=\"center\">Part</h2>\n", "## Part\n")]
    [InlineData("a <!-- hidden --> b\n\n<!--\nmore\n-->\n\nc\n", "a  b\n\nc\n")]
    [InlineData("a <b>bold</b> <i>it</i> <code>x &lt; y</code> H<sub>2</sub>O 10<sup>-5</sup>\n", "a **bold** *it* `x < y` H~2~O 10^-5^\n")]
    [InlineData("<details>\n<summary> <b>Click</b> </summary>\n\ninside\n\n</details>\n", "**Click**\n\ninside\n")]
    [InlineData("one<br>two<br/>three\n", "one  \ntwo  \nthree\n")]
    [InlineData("| a | b |\n|---|---|\n| one<br>two | <p>x</p> |\n", "| a | b |\n|---|---|\n| one two |  x  |\n")]
    [InlineData("<script>alert(1)</script>after\n", "after\n")]
    [InlineData("use the <title> tag\n", "use the  tag\n")]
    [InlineData("1 < 2 and a<b\n", "1 \\< 2 and a\\<b\n")]
    [InlineData("<scr<b></b>ipt>alert(1)</scr<i></i>ipt>\n", "\\<scr****ipt>alert(1)\\</scr**ipt>\n")]
    [InlineData("`<b>` and ``a ` <i>``\n", "`<b>` and ``a ` <i>``\n")]
    [InlineData("```html\n<b>x</b> [a](b) [^1]\n```\n", "```html\n<b>x</b> [a](b) [^1]\n```\n")]
    [InlineData("<https://example.com/a> <a@example.com> <javascript:alert(1)>\n", "<https://example.com/a> <a@example.com> \\<javascript:alert(1)\\>\n")]
    [InlineData("- [x] done\n- [ ] open\n\n> quote\n\n1. one\n", "- [x] done\n- [ ] open\n\n> quote\n\n1. one\n")]
    [InlineData("a \\[b\\] \\< c\n", "a \\[b\\] \\< c\n")]
    public void Markdown_and_HTML(string card, string readme) => Readme(card).ShouldBe(readme);

    [Theory]
    [InlineData("[a](https://example.com/x)", "[a](https://example.com/x)", "[a](https://example.com/x)")]
    [InlineData("[a](mailto:x@example.com \"title\")", "[a](mailto:x@example.com)", "[a](mailto:x@example.com)")]
    [InlineData("[a](docs/x y.md)", "[a](docs/x y.md)", "[a](docs/x y.md)")]
    [InlineData("[a](<docs/x y.md>)", "a", "[a](https://huggingface.co/o/m/blob/main/docs/x%20y.md)")]
    [InlineData("[a](./config.json)", "a", "[a](https://huggingface.co/o/m/blob/main/config.json)")]
    [InlineData("[a](../other/x.md)", "a", "a")]
    [InlineData("[a](/docs/hub)", "a", "[a](https://huggingface.co/docs/hub)")]
    [InlineData("[a](#uses)", "a", "a")]
    [InlineData("[a](javascript:alert(1))", "a", "a")]
    [InlineData("[a](JaVaScRiPt:alert(1))", "a", "a")]
    [InlineData("[a](data:text/html,x)", "a", "a")]
    [InlineData("[a](//example.com/x)", "[a](https://example.com/x)", "[a](https://example.com/x)")]
    [InlineData("[a][one] [one] [One][] [none]\n\n[one]: https://example.com/one 'Title'", "[a](https://example.com/one) [one](https://example.com/one) [One](https://example.com/one) [none]", null)]
    [InlineData("[a][one]\n\n[one]: docs/x.md", "a", "[a](https://huggingface.co/o/m/blob/main/docs/x.md)")]
    [InlineData("<a href=\"https://example.com\">text</a> <a name=\"x\">anchor</a> <a href='x.md'>file</a>", "[text](https://example.com) anchor file", "[text](https://example.com) anchor [file](https://huggingface.co/o/m/blob/main/x.md)")]
    [InlineData("<a href=\"https://example.com\">never closed", "[never closed](https://example.com)", null)]
    [InlineData("[a [b](https://example.com/b) c](https://example.com/a)", "[a [b](https://example.com/b) c](https://example.com/a)", null)]
    [InlineData("![Chart](figures/chart.png)", "*Chart*", "[Chart](https://huggingface.co/o/m/resolve/main/figures/chart.png)")]
    [InlineData("![](figures/chart.png)", "", "[image](https://huggingface.co/o/m/resolve/main/figures/chart.png)")]
    [InlineData("![Badge](https://img.shields.io/badge/x-y)", "![Badge](https://img.shields.io/badge/x-y)", null)]
    [InlineData("![A](https://github.com/o/r/workflows/ci/badge.svg) ![B](https://github.com/o/r/b.png)", "![A](https://github.com/o/r/workflows/ci/badge.svg) [B](https://github.com/o/r/b.png)", null)]
    [InlineData("![A](http://img.shields.io/x) ![B](https://img.shields.io.example.com/x)", "[A](http://img.shields.io/x) [B](https://img.shields.io.example.com/x)", null)]
    [InlineData("[![Badge](https://img.shields.io/x)](https://example.com)", "[![Badge](https://img.shields.io/x)](https://example.com)", null)]
    [InlineData("[![Chart](a.png)](https://example.com)", "[Chart](https://example.com)", null)]
    [InlineData("<img src=\"https://img.shields.io/x\" alt=\"a ] b\"> <img src='data:x' alt='pie'>", "![a \\] b](https://img.shields.io/x) *pie*", null)]
    public void Links_and_images(string card, string readme, string? onTheHub)
    {
        Readme(card).ShouldBe(readme + "\n");
        Readme(card, "o/m").ShouldBe((onTheHub ?? readme) + "\n");
    }

    [Theory]
    [InlineData("loss $$x<y$$ and \\\\(a_b\\\\) cost $5\n", "loss `x<y` and `a_b` cost $5\n")]
    [InlineData("$$\nE = mc^2\n$$\n", "```latex\nE = mc^2\n```\n")]
    [InlineData("before\n\n$$ a `b` $$ after\n", "before\n\n```latex\na `b`\n```\n\nafter\n")]
    [InlineData("$$ never closed\n", "$$ never closed\n")]
    public void Mathematics_is_code(string card, string readme) => Readme(card).ShouldBe(readme);

    [Fact]
    public void Footnotes_become_a_numbered_list() =>
        Readme("Accurate[^m2], fast[^m1], and accurate[^m2] again[^none].\n\n[^m1]: Read from `a.json`.\n[^m2]: Read from [b](https://example.com)\n    and more.\n[^m3]: Never used.\n")
            .ShouldBe("Accurate \\[1\\], fast \\[2\\], and accurate \\[1\\] again[^none].\n\n## Notes\n\n1. Read from [b](https://example.com) and more.\n2. Read from `a.json`.\n");

    [Fact]
    public void A_card_of_every_field_becomes_a_readme_without_HTML_and_front_matter()
    {
        var readme = Readme(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/everything.card.md"));

        RepositoryFiles.ShouldHold("tests/ModelCard.Tests/Goldens/everything.package-readme.md", readme);
    }

    [Fact]
    public void Several_models_are_listed_and_follow_one_level_down()
    {
        var readme = global::ModelCard.Outputs.PackageReadme.Write("My.Package", [new ReadmeSource("Tiny", "Small.", "# Tiny\n\n## Uses\n\nx\n", ""), new ReadmeSource("Large", "", "# Large\n", "")], []);

        readme.ShouldBe("# My.Package\n\nThis package holds 2 models:\n\n- **Tiny**: Small.\n- **Large**\n\n## Tiny\n\n### Uses\n\nx\n\n## Large\n");
    }

    [Theory]
    [InlineData("é", "\n\n")]
    [InlineData("word ", " ")]
    [InlineData("😀", "")]
    public void A_long_card_is_cut_where_a_section_begins_and_says_so(string text, string between)
    {
        var card = new StringBuilder("# Title\n\n");
        for (var i = 0; i < 12; i++)
        {
            card.Append($"## Part {i}\n\n").Insert(card.Length, text, 100_000 / text.Length).Append(between).Append("\n\n");
        }

        var findings = new List<Finding>();
        var readme = global::ModelCard.Outputs.PackageReadme.Write("App", [new ReadmeSource("App", "", card.ToString(), "")], findings);

        Encoding.UTF8.GetByteCount(readme).ShouldBeLessThan(1_000_000 - 50_000);
        Encoding.UTF8.GetByteCount(readme).ShouldBeGreaterThan(400_000);
        readme.ShouldEndWith("\n\n*The card goes on; nuget.org shows no longer readme.*\n");
        readme.ShouldNotContain("\uFFFD");
        findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0772");
    }

    [Fact]
    public void One_line_without_end_is_cut_between_two_characters()
    {
        var readme = global::ModelCard.Outputs.PackageReadme.Write("App", [new ReadmeSource("App", "", "x" + string.Concat(Enumerable.Repeat("😀", 500_000)), "")], []);

        new UTF8Encoding(false, true).GetByteCount(readme).ShouldBeLessThan(1_000_000);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<a href='")]
    [InlineData("<svg>")]
    [InlineData("<code>")]
    [InlineData("<!--")]
    [InlineData("`")]
    [InlineData("``` ` ")]
    [InlineData("$$")]
    [InlineData("\\\\(")]
    [InlineData("<b><a href=x>")]
    [InlineData("[^1]")]
    [InlineData("[a]: b\n")]
    [InlineData("| <br> ")]
    public void A_megabyte_of_openings_ends_in_good_time(string opening)
    {
        var card = string.Concat(Enumerable.Repeat(opening, 1_000_000 / opening.Length));

        Readme(card).Length.ShouldBeGreaterThan(0);
    }

    private static string Readme(string card, string hubId = "") => global::ModelCard.Outputs.PackageReadme.Write("App", [new ReadmeSource("App", "", card, hubId)], []);
}
