using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class YamlRefusalTests
{
    [Theory]
    [InlineData("description: Foo: bar\n", "MCB0005(1,17)", "A value that contains ': ' must be in quotes.")]
    [InlineData("a: 1\n  b: 2\n", "MCB0005(2,3)", "This line is indented deeper than the one above")]
    [InlineData("a: 1\nlicense:mit\nb: 2\n", "MCB0005(2,1)", "A space is missing after the colon. Write 'license: mit'.")]
    [InlineData("a: 1\njust text\n", "MCB0005(2,1)", "This line has no 'key: value'.")]
    [InlineData("a:\n  b: 1\n c: 2\n", "MCB0005(3,2)", "The indentation does not fit the lines above.")]
    [InlineData("a:\n  - b\n - c\n", "MCB0005(3,2)", "The indentation does not fit the lines above.")]
    [InlineData("a: - b\n", "MCB0005(1,4)", "The first '- ' of a list begins on a line of its own")]
    [InlineData("a: 'open\nb: 2\n", "MCB0005(1,4)", "The quote that begins here is not closed.")]
    [InlineData("a: \"open\nb: 2\n", "MCB0005(1,4)", "The text in quotes goes on in a line that is not indented")]
    [InlineData("a: \"x\" y\n", "MCB0005(1,8)", "The value ended before this. Put quotes around the whole value")]
    [InlineData("a: \"C:\\Users\"\n", "MCB0005(1,7)", "Inside double quotes write '\\\\' for a backslash")]
    [InlineData("a: \"\\ud83d\\u0041\"\n", "MCB0005(1,3)", "This is no escape that YAML knows.")]
    [InlineData("tags: [a, b\nlicense: mit\n", "MCB0005(1,7)", "This '[' is not closed by ']'")]
    [InlineData("a:\n  b: {x: 1\n", "MCB0005(2,6)", "This '{' is not closed by '}'")]
    [InlineData("tags: [\na,\nb\n]\n", "MCB0005(1,7)", "or the lines inside it are not indented deeper than its key.")]
    [InlineData("a: @x\n", "MCB0005(1,4)", "A value cannot begin with '@'.")]
    [InlineData("a: %x\n", "MCB0005(1,4)", "A value cannot begin with '%'.")]
    [InlineData("a: }\n", "MCB0005(1,4)", "A value cannot begin with '}'.")]
    [InlineData("a: |text\n  b\n", "MCB0005(1,4)", "After '|' or '>' the text begins on the next line.")]
    [InlineData("a: 'x'\nb: \"x\"#y\n", "MCB0005(2,7)", "A '#' begins a comment. Put a space before it")]
    [InlineData(": x\n", "MCB0005(1,1)", "A key is empty.")]
    [InlineData("null: x\n", "MCB0005(1,1)", "A key is empty.")]
    [InlineData("a: 1\u0007\n", "MCB0005(1,5)", "The control character U+0007 is not allowed here.")]
    [InlineData("a: 1\r\nb: \u0091x\u0092\n", "MCB0005(2,4)", "The control character U+0091 is not allowed here.")]
    [InlineData("a: 1\n\uFEFFb: 2\n", "MCB0005(2,1)", "A byte order mark stands in the middle of the file")]
    [InlineData("a: 1\na: 2\nA: 3\n", "MCB0006(2,1)", "The key 'a' is given twice; the first is on line 1. Keep one of them.")]
    [InlineData("a:\r\n- b: 1\r\n  'b': 2\r\n", "MCB0006(3,3)", "The key 'b' is given twice; the first is on line 2.")]
    [InlineData("a: *foo\n", "MCB0007(1,4)", "aliases are not allowed here. Put quotes around '*foo' if it is text; else write the value out.")]
    [InlineData("a: **bold**\n", "MCB0007(1,4)", "Put quotes around '**bold**'")]
    [InlineData("a: &x 1\n", "MCB0007(1,4)", "anchors are not allowed here.")]
    [InlineData("<<: {a: 1}\n", "MCB0007(1,1)", "The merge key '<<' is not allowed here.")]
    [InlineData("a: !!int 3\n", "MCB0007(1,4)", "The tag '!!int' is not allowed here.")]
    [InlineData("a: !foo {b: 1}\n", "MCB0007(1,4)", "The tag '!foo' is not allowed here.")]
    [InlineData("? [a]\n: 1\n", "MCB0007(1,3)", "A key must be text")]
    [InlineData("a: {{ model }}\n", "MCB0007(1,5)", "A value that begins with '{' is a map to YAML")]
    [InlineData("a: 1\n---\nb: 2\n", "MCB0007(3,1)", "a second document")]
    [InlineData("---\na: 1\n---\n\n# Title\n\n[x]: @y\n", "MCB0007(5,1)", "Keep the part between the fences only")]
    [InlineData("%YAML 1.1\n---\na: 1\n", "MCB0007(1,1)", "directives are not allowed here")]
    [InlineData("a: 1\n%b 2\n", "MCB0007(2,1)", "directives are not allowed here")]
    public void A_wrong_text_is_one_error_that_says_where_and_what_to_do(string yaml, string place, string message)
    {
        var finding = Findings(yaml).ShouldHaveSingleItem();

        Place(finding).ShouldBe(place);
        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("\ta: 1\n", "MCB0005(1,1)")]
    [InlineData("a: 1\n\tb: 2\n", "MCB0005(2,1)")]
    [InlineData("a:\n\tb: 1\n\tc: 2\n", "MCB0005(2,1)")]
    [InlineData("a:\n  \tb: 1\n", "MCB0005(2,3)")]
    [InlineData("a:\n\t- b\n", "MCB0005(2,1)")]
    [InlineData("-\ta: 1\n", "MCB0005(1,2)")]
    public void A_tab_that_indents_is_named_as_such(string yaml, string place)
    {
        var finding = Findings(yaml).ShouldHaveSingleItem();

        Place(finding).ShouldBe(place);
        finding.Message.ShouldBe("The line is indented with a tab. YAML needs spaces.");
    }

    [Theory]
    [InlineData("a: x\ty\t\n")]
    [InlineData("a:\t1\n")]
    [InlineData("a: |\n  x\n  \ty\n")]
    [InlineData("a: [\n\t1,\n\t2]\n")]
    public void A_tab_elsewhere_is_fine(string yaml) => Findings(yaml).ShouldBeEmpty();

    [Fact]
    public void Several_problems_are_reported_together_and_the_rest_is_read()
    {
        var findings = new List<Finding>();
        var node = YamlReader.Read("a: *x\nb: 1\nb: 2\nc: !x 3\nd: 4\n", "card.yaml", SourceKind.Sidecar, findings);

        findings.Select(Place).ShouldBe(["MCB0007(1,4)", "MCB0006(3,1)", "MCB0007(4,4)"]);
        YamlReaderTests.Show(node).ShouldBe("{a: , b: 1, c: 3, d: 4}");
    }

    [Fact]
    public void A_file_full_of_errors_does_not_fill_the_log() =>
        Findings(string.Concat(Enumerable.Repeat("k: *x\n", 5000))).Count.ShouldBe(20);

    [Theory]
    [InlineData("[", 33)]
    [InlineData("- ", 65)]
    [InlineData("{a: ", 129)]
    public void Deep_nesting_is_refused_without_harm(string opening, int column)
    {
        var finding = Findings(new StringBuilder().Insert(0, opening, 1_000_000 / opening.Length).ToString()).ShouldHaveSingleItem();

        finding.Code.ShouldBe("MCB0014");
        finding.Origin!.Column.ShouldBe(column + opening.Length);
        finding.Message.ShouldContain("32 levels");
    }

    [Fact]
    public void Thirty_two_levels_are_read()
    {
        Findings("a: " + new string('[', 31) + new string(']', 31)).ShouldBeEmpty();
        Findings("a: " + new string('[', 32) + new string(']', 32)).ShouldBeEmpty();
        Findings("a: " + new string('[', 33) + new string(']', 33)).Select(finding => finding.Code).ShouldBe(["MCB0014"]);
    }

    [Fact]
    public void Ten_thousand_values_are_the_limit()
    {
        // A list and its key make three values with the map they stand in.
        Findings("a:\n" + string.Concat(Enumerable.Repeat("- 1\n", 9997))).ShouldBeEmpty();
        Place(Findings("a:\n" + string.Concat(Enumerable.Repeat("- 1\n", 9998))).ShouldHaveSingleItem()).ShouldBe("MCB0014(9999,3)");
    }

    [Fact]
    public void A_text_of_256_KiB_is_the_limit()
    {
        Findings("a: " + new string('x', 262_144)).ShouldBeEmpty();
        var finding = Findings("a: |\n  " + new string('x', 262_145) + "\n").ShouldHaveSingleItem();
        Place(finding).ShouldBe("MCB0014(1,4)");
        finding.Message.ShouldContain("ModelCardSection");
    }

    private static string Place(Finding finding) => $"{finding.Code}({finding.Origin!.Line},{finding.Origin.Column})";

    private static List<Finding> Findings(string yaml)
    {
        var findings = new List<Finding>();
        YamlReader.Read(yaml, "card.yaml", SourceKind.Sidecar, findings);
        return findings;
    }
}
