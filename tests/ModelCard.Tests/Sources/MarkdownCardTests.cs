using System.Diagnostics;
using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class MarkdownCardTests
{
    public static TheoryData<string> Goldens => ["template", "trainer", "freestyle"];

    [Theory]
    [MemberData(nameof(Goldens))]
    public void A_card_is_read_as_was_checked_and_approved(string name)
    {
        var findings = new List<Finding>();
        var answers = MarkdownCardSource.ReadText(RepositoryFiles.Read($"tests/ModelCard.Tests/Goldens/MarkdownCards/{name}.md"), "/README.md", findings);
        RepositoryFiles.ShouldHold($"tests/ModelCard.Tests/Goldens/MarkdownCards/{name}.read.txt", CardDump.Of(answers, findings));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_value_stands_at_its_line_whatever_the_line_ends(string newLine)
    {
        var answers = Read("\n\n---\nlicense: mit\n---\n# A\n\n## Limitations\n\nFirst.\nSecond.\n\n## Bias\n\nThird.\n".Replace("\n", newLine, StringComparison.Ordinal));

        Place(Field(answers, "license")!.Origin).ShouldBe("4,1");
        var text = Field(answers, "bias_risks_limitations")!;
        text.Text.ReplaceLineEndings("\n").ShouldBe("First.\nSecond.\n\nThird.");
        new[] { 0, 1, 3 }.Select(line => text.Origin.Below(line).Line).ShouldBe([10, 11, 15]);
    }

    [Fact]
    public void What_the_front_matter_says_wins_over_the_body()
    {
        var answers = Read("---\nlicense: mit\nlanguage: en\n---\n# A\n## Model Details\n- **License:** MIT\n- **Language(s):** English (en)\n- **Model type:** CNN\n");

        Field(answers, "license")!.Text.ShouldBe("mit");
        Field(answers, "model_type")!.Text.ShouldBe("CNN");
        Field(answers, "model_description").ShouldBeNull("the lines repeat the front matter");
    }

    [Fact]
    public void A_language_in_words_is_no_code_and_stays_in_the_text()
    {
        var answers = Read("# A\n## Model Details\nText.\n- **Language(s):** English\n");
        Field(answers, "language").ShouldBeNull();
        Field(answers, "model_description")!.Text.ShouldContain("English");
    }

    [Fact]
    public void A_part_of_YAML_that_is_left_out_leaves_the_rest_of_the_card()
    {
        var findings = new List<Finding>();
        var answers = MarkdownCardSource.ReadText("---\nlicense: mit\nlicense: apache-2.0\nfirst: &a x\nsecond: *a\n---\n## Limitations\nSome.\n", "/README.md", findings);

        findings.Where(finding => finding.Code == "MCB0402").Select(finding => $"{finding.Severity} {Place(finding.Origin!)}").ShouldBe(["Warning 3,1", "Warning 4,8", "Warning 5,9"]);
        Field(answers, "bias_risks_limitations")!.Text.ShouldBe("Some.");
        Field(answers, "license").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("---\na: [1\n---\n## Limitations\nSome.\n")]
    [InlineData("---\na:\n\t- b\n---\n## Limitations\nSome.\n")]
    [InlineData("---\n- a\n---\n## Limitations\nSome.\n")]
    public void Broken_YAML_is_an_error_in_the_card_and_the_body_is_read(string text)
    {
        var findings = new List<Finding>();
        var answers = MarkdownCardSource.ReadText(text, "/README.md", findings);

        var error = findings.ShouldHaveSingleItem();
        (error.Code, error.Severity).ShouldBe(("MCB0402", FindingSeverity.Error));
        error.Origin!.Line.ShouldBeInRange(2, 4);
        Field(answers, "bias_risks_limitations")!.Text.ShouldBe("Some.");
    }

    [Theory]
    [InlineData("", "Warning MCB0403 1,1")]
    [InlineData("\uFEFF", "Warning MCB0403 1,1")]
    [InlineData("## Limitations\nNone known.\n", "Message MCB0403 1,1")]
    [InlineData("\n---\nlicense: mit\n", "Warning MCB0403 2,1")]
    [InlineData("---\rlicense: mit\r---\rText", "Warning MCB0403 1,1")]
    [InlineData("---\nlicense: mit\n---\n", "")]
    [InlineData("---\nlicense: mit\n---", "")]
    [InlineData("\uFEFF---\nlicense: mit\n---\n\n## Limitations\nSome.\n---\n", "")]
    [InlineData("---\nlicense: mit\n---\n# A\n## My own\nText.\n", "Message MCB0404 4,1")]
    public void An_odd_card_gives_the_finding_that_helps(string text, string expected)
    {
        var findings = new List<Finding>();
        MarkdownCardSource.ReadText(text, "/README.md", findings);
        string.Join(';', findings.Select(finding => $"{finding.Severity} {finding.Code} {Place(finding.Origin!)}")).ShouldBe(expected);
    }

    [Fact]
    public void YAML_that_is_never_closed_is_no_summary() =>
        Field(Read("---\nlicense: mit\ntags: [a]\n--- \r\rText of the card.\n"), "model_summary")!.Text.ShouldBe("Text of the card.");

    [Fact]
    public void Files_that_are_no_text_give_a_located_finding()
    {
        using var card = new TestCard();
        card.Request.Sidecar = "README.md";
        card.Findings().ShouldBe(["MCB0401(0,0)"]);

        var path = card.Write("README.md", "x");
        File.WriteAllBytes(path, Encoding.Unicode.GetBytes("\uFEFF# A"));
        card.Findings().ShouldBe(["MCB0401(1,1)"]);
        File.WriteAllBytes(path, [35, 32, 65, 10, 0, 1, 2]);
        card.Findings().ShouldBe(["MCB0401(2,1)"]);
        File.WriteAllBytes(path, [35, 32, 65, 10, 66, 0xFF]);
        card.Findings().ShouldBe(["MCB0401(2,2)"]);
        File.WriteAllText(path, new string('x', MarkdownCardSource.MaximumLength + 1));
        card.Findings().ShouldBe(["MCB0401(0,0)"]);
    }

    [Fact]
    public void A_card_can_be_the_source_of_a_build()
    {
        using var card = new TestCard();
        card.Write("README.md", "---\nlicense: mit\nmy_key: 1\n---\n# Model Card for A\n\nKind or not.\n\n## Intended uses\n\nSorting reviews.\n");
        card.Request.Sidecar = "README.md";

        var text = card.Text();

        text.ShouldStartWith("---\nlicense: mit\nmy_key: 1\n---\n");
        text.ShouldContain("# Model Card for A\n\nKind or not.\n");
        text.ShouldContain("### Direct Use\n\nSorting reviews.\n");
    }

    [Fact]
    public void What_is_missing_is_asked_for_as_a_card_says_it()
    {
        using var card = new TestCard();
        card.Write("README.md", "# A\n");
        card.Request.Sidecar = "README.md";
        card.Build().Findings.Single(finding => finding.Code == "MCB1020").Message.ShouldBe("The card lacks intended uses. Add a section 'Direct Use' to README.md.");
        card.Build().Findings.Single(finding => finding.Code == "MCB1010").Message.ShouldContain("'license' (front matter)");
    }

    [Fact]
    public void Two_hundred_thousand_lines_take_less_than_a_second()
    {
        foreach (var text in (string[])["---\n" + new string('\n', 200_000), new string('\n', 200_000), "---\r\n" + string.Concat(Enumerable.Repeat("\r\n", 200_000)) + "body", string.Concat(Enumerable.Repeat("# [a](\n", 50_000)), new string('[', 200_000), "- **" + new string('(', 200_000)])
        {
            var watch = Stopwatch.StartNew();
            Read(text);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1), text[..Math.Min(12, text.Length)]);
        }
    }

    [Fact]
    public void Nothing_that_can_be_typed_makes_it_fail()
    {
        var random = new Random(4711);
        var seeds = new[] { "template", "trainer", "freestyle" }.Select(name => RepositoryFiles.Read($"tests/ModelCard.Tests/Goldens/MarkdownCards/{name}.md"))
            .Append(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/everything.card.md")).ToArray();
        for (var i = 0; i < 3000; i++)
        {
            var text = Mutate(seeds[i % seeds.Length], random);
            Should.NotThrow(() => CardMerge.Merge([Read(text)]), text);
        }
    }

    private static string Mutate(string seed, Random random)
    {
        string[] parts = ["---", "\r", "\n", "\r\n", "\t", "```", "|", "**", "- **APA:**", "[", "](", ")", "<", "<!--", "-->", "$$", "#", "\uFEFF", "\uD83E", "&a", ": ", "{", "|---|---|", "**BibTeX:**", "![", "    ", "===", "\0"];
        var text = new StringBuilder(seed);
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Insert(at, parts[random.Next(parts.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(60), text.Length - at));
                    break;
                default:
                    var length = Math.Min(random.Next(200), text.Length - at);
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
            }
        }

        return text.ToString();
    }

    private static SourceAnswers Read(string text) => MarkdownCardSource.ReadText(text, "/README.md", []);

    private static FieldValue? Field(SourceAnswers answers, string name) => answers.Fields.Find(value => value.Field.Name == name);

    private static string Place(Origin origin) => $"{origin.Line},{origin.Column}";
}
