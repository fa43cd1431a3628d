using System.Diagnostics;
using ModelCard.Card;

namespace ModelCard.Tests;

/// <summary>Input that means harm, or that nobody meant: it costs a finding, never a card, a file or an afternoon.</summary>
public sealed class HostileInputTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("checklist.MD")]
    public void A_figure_cannot_take_the_place_of_the_card(string path)
    {
        using var card = new TestCard().WithItem("ModelCardFigure", path, ("Alt", "x"));
        card.Write(path, "mine");

        var result = card.Build();

        result.Files.Where(file => file.Kind == "figure").ShouldBeEmpty();
        result.Findings.ShouldContain(finding => finding.Code == "MCB0017");
    }

    [Fact]
    public void Two_spellings_of_a_figure_are_one_file()
    {
        using var card = new TestCard("visualizations: [{path: figs/a.png, alt: x}, {path: ./figs//a.png, alt: x}, {path: figs/a.png/, alt: x}]\n");
        card.Write("figs/a.png", "");

        card.Build().Files.Select(file => file.Name).ShouldBe(["README.md", "figs/a.png"]);
    }

    [Theory]
    [InlineData("---\n  license: apache-2.0\n---\n")]
    [InlineData("---\n{license: apache-2.0, other: [1, 2]}\n---\n")]
    public void Front_matter_that_cannot_be_edited_is_said(string frontMatter)
    {
        using var card = Committed(frontMatter + "<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n").With("license", "mit");

        var result = card.Build();

        result.Findings.ShouldContain(finding => finding.Code == "MCB0307" && finding.Message.Contains("'license'", StringComparison.Ordinal));
        result.Committed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X.md", "X.md")]
    [InlineData("X.md", "./y/../X.md")]
    public void Two_models_cannot_share_a_committed_file(string first, string second)
    {
        using var card = new TestCard().WithItem("ModelCardModel", "a", ("CommittedFile", first)).WithItem("ModelCardModel", "b", ("CommittedFile", second));

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0202" && finding.Severity == FindingSeverity.Error);
        card.Build().Committed.ShouldBeEmpty();
    }

    [Fact]
    public void A_card_that_is_its_own_source_does_not_grow_inside_HTML()
    {
        using var card = Committed("<details>\n<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n</details>\n").With("direct_use", "Sort reviews.");
        card.Request.Sidecar = "README.md";
        var path = Path.Combine(card.Request.ProjectDirectory, "README.md");
        var lengths = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            var written = card.Build().Committed.ShouldHaveSingleItem().Text;
            File.WriteAllText(path, written);
            lengths.Add(written.Length);
        }

        lengths[3].ShouldBe(lengths[1]);
    }

    [Fact]
    public void A_committed_file_in_another_encoding_is_refused()
    {
        using var card = Committed("");
        File.WriteAllText(Path.Combine(card.Request.ProjectDirectory, "README.md"), "<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n", System.Text.Encoding.Unicode);

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0307");
        card.Build().Committed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("x")]
    [InlineData("{reason: ~}")]
    public void A_waiver_without_a_reason_is_none(string reason)
    {
        using var card = new TestCard($"waivers:\n  paper: {reason}\n");

        card.Build().Findings.ShouldContain(finding => finding.Severity == FindingSeverity.Error && finding.Code.StartsWith("MCB022", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a\n")]
    [InlineData("a\r")]
    [InlineData("- a\n")]
    [InlineData("> a\n")]
    [InlineData("===\na\n")]
    [InlineData("</")]
    [InlineData("<a ")]
    [InlineData("<https://")]
    [InlineData("{{")]
    [InlineData("\\\\(")]
    [InlineData("\\(")]
    [InlineData("[a](")]
    [InlineData("`a``")]
    [InlineData("<!--\n")]
    [InlineData("<!--")]
    [InlineData("x <!-- -->")]
    [InlineData("$$\n\n")]
    public void A_long_text_of_open_marks_is_read_in_a_moment(string pattern)
    {
        using var card = new TestCard();
        card.Write("README.md", "---\nlicense: mit\n---\n# A\n\n## Uses\n\n" + string.Concat(Enumerable.Repeat(pattern, 300_000 / pattern.Length)));
        card.Request.Sidecar = "README.md";
        card.Request.CheckOnly = true;
        var watch = Stopwatch.StartNew();

        card.Build();

        // What is read once takes a fraction of a second; what is read again from each mark takes minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_message_ends_with_a_whole_character(int before)
    {
        var text = new string('x', before) + string.Concat(Enumerable.Repeat("🐧", 2000));

        Whole(new Finding("MCB0001", FindingSeverity.Error, text, null).Message, 1000);
        Whole(Finding.Quote(text, 60), 60);

        static void Whole(string cut, int length)
        {
            cut.Length.ShouldBeInRange(length - 1, length);
            cut.ShouldEndWith("🐧…");
        }
    }

    [Fact]
    public void A_line_of_white_space_that_is_no_blank_line_breaks_no_section()
    {
        using var card = new TestCard();
        card.Write("README.md", "# A\n\n## Model Card Authors\n\nAda Example\n\u0085\n## Model Card Contact\n\na@example.org\n");
        card.Request.Sidecar = "README.md";

        card.Text().ShouldContain("Ada Example");
    }

    [Fact]
    public void A_link_with_a_backslash_before_its_colon_leads_nowhere()
    {
        using var card = new TestCard("direct_use: 'See [x](ht\\ud800tps://a) and [y](java\\script:alert(1)).'\n");
        card.Request.Formats = "html";

        ModelCard.Tests.Outputs.Html.SafeHtml.Problems(card.Build().Files.Single(file => file.Name == "index.html").Text).ShouldBeEmpty();
    }

    [Fact]
    public void A_character_that_no_id_has_is_named_whole()
    {
        using var card = new TestCard("hub_id: a/b🐧\n");

        card.Build().Findings.ShouldContain(finding => finding.Message.Contains("the character '🐧' in it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ \"\\ud800\" }}x", "\uFFFDx\n")]
    [InlineData("x{{ \"🐧\" | string.slice 1 }}", "x\uFFFD\n")]
    [InlineData("x{{ \"🐧\" | string.slice 0 1 }}", "x\uFFFD\n")]
    [InlineData("{{ \"\\u0007\" }}🐧", "\uFFFD🐧\n")]
    public void A_template_cannot_write_half_a_character(string template, string expected)
    {
        using var card = new TestCard();
        card.Write("template.md", template);
        card.Request.Template = "template.md";

        card.Text().ShouldBe(expected);
    }

    [Theory]
    [InlineData("{{ a }} ")]
    [InlineData("}}{{ while true ")]
    [InlineData("[a] ")]
    [InlineData("TODO: ")]
    [InlineData("| a ")]
    [InlineData("YOUR_A_HERE ")]
    public void A_long_line_of_marks_is_read_in_little_memory(string pattern)
    {
        using var card = new TestCard();
        card.Write("README.md", "---\nlicense: mit\n---\n# A\n\n## Uses\n\n" + string.Concat(Enumerable.Repeat(pattern, 120_000 / pattern.Length)));
        card.Request.Sidecar = "README.md";
        card.Request.CheckOnly = true;
        card.Build();
        var before = GC.GetAllocatedBytesForCurrentThread();

        card.Build();

        // 3.4 GB where each mark copies the line it stands in.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L * 1024 * 1024);
    }

    [Fact]
    public void A_message_is_no_longer_than_a_reader_takes()
    {
        using var card = new TestCard("direct_use: |\n  " + new string('`', 100_000) + "\n  x\n");
        card.Request.Strictness = "strict";

        card.Build().Findings.ShouldAllBe(finding => finding.Message.Length <= 1000 && !finding.Message.Any(char.IsControl));
    }

    [Fact]
    public void A_message_quotes_no_half_of_a_character()
    {
        var finding = new Finding("MCB0103", FindingSeverity.Error, "a\uD83Db \uDE00c \uD83D\uDE00 \u0001d\uD83D", null);

        finding.Message.ShouldBe("a\uFFFDb \uFFFDc \uD83D\uDE00  d\uFFFD");
    }

    private static TestCard Committed(string readme)
    {
        var card = new TestCard();
        card.Write("README.md", readme);
        card.Request.CommittedFile = "README.md";
        return card;
    }
}
