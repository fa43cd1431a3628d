using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard.Tests.Outputs;

public sealed class FrontMatterEditTests
{
    // Each holds the keys license and tags at most once, and everything that makes a line hard to tell from a key.
    public static readonly string[] Shapes =
    [
        "", "text", "\uFEFFtext", "# Title\n\nText\n", "\r\ntext\r\n", "a\rb\r",
        "---\nlicense: mit\n---\n", "---\nlicense: mit\n---", "---\nlicense: mit\n---   \n# A\n", "\n\n---\nlicense: mit\n---\n# A\n", "\uFEFF---\nlicense: mit\n---\nbody",
        "---\r\nlicense: mit\r\ntags:\r\n- a\r\n- b\r\n---\r\n\r\n# A\r\n", "---\n\n---\nbody\n", "---\n{}\n---\nbody\n", "---\n# only a comment\n---\nbody\n",
        "---\nlicense: mit # chosen by legal\ntags: [a, b]   # two\n---\n", "---\n# above\nlicense: 'mit'\n# between\n\ntags:\n  - a\n  # inside\n  - b\n# below\n---\nx",
        "---\ndescription: |\n  license: no key\n\n  tags: none\nlicense: mit\n---\n", "---\ndescription: >-\n  folded\n  # no comment\n\nlicense: mit\n\n---\n",
        "---\nwidget:\n- text: |\n    license: no key\n  example: x\n- text: \"a: \\\"b\\\"\n    tags: c\"\nlicense: mit\n---\n",
        "---\nmap: {a: 1,\n  license: 2,\n  b: [x, 'y]']}\nlicense: mit\n---\n", "---\n\"license\": mit\n'tags': [a]\n---\n", "---\nlicense:\n- mit\n- apache-2.0\ntags:\n- a\n---\n",
        "---\nlicense:\n  - mit\nother:\n    deep:\n      license: x\n---\n", "---\nlicense: \"a # b\" # c\n---\n", "---\nlicense: 'it''s: # one'\ntags: a\n---\n", "---\nlicense:\ntags: a\n---\n",
        "---\nlicense: a\n  b\n  c\ntags: a\n---\n", "---\na:b: c\nlicense: mit\n---\n", "---\nurl: https://x.y/#z\nlicense: mit\n---\n", "---\nlicense: mit\n---\n\n---\n\nlicense: body\n\n---\n",
        "---\nmodel-index:\n- name: x\n  results:\n  - task:\n      type: t\n    metrics:\n    - type: f1\n      value: 0.9\nlicense: mit\n---\nx", "---\nlicense: mit\n\n\n---\nx",
        "---\nlong key with spaces: 1\nlicense: mit\n---\n", "---\nlicense: &l mit\ntags: !!str a\n---\n", "---\nkeep: |+\n  text\n\nlicense: mit\n---\n", "---\nlicense: mit\nlast: |\n  text\n---\nbody",
    ];

    private static readonly Origin Here = Origin.Property(SourceKind.Project, "Test");

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Shapes.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Without_a_change_every_byte_stays(int shape)
    {
        FrontMatterEdit.Apply(Shapes[shape], []).ShouldBe(Shapes[shape]);
        FrontMatterEdit.Apply(Shapes[shape], [new("absent", null)]).ShouldBe(Shapes[shape]);
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void A_change_reaches_its_key_and_nothing_else(int shape)
    {
        var text = Shapes[shape];
        foreach (var key in new[] { "license", "tags", "added", "last" })
        {
            var before = Keys(text);
            var set = FrontMatterEdit.Apply(text, [new(key, Text("new-value"))]);
            before[key] = "new-value";
            Keys(set).ShouldBe(before, ignoreOrder: true, $"{key} in:\n{set}");
            Body(set).ShouldBe(Body(text), set);
            FrontMatterEdit.Apply(set, [new(key, Text("new-value"))]).ShouldBe(set, "the same again changes nothing");

            var removed = FrontMatterEdit.Apply(set, [new(key, null)]);
            before.Remove(key);
            Keys(removed).ShouldBe(before, ignoreOrder: true, $"without {key}:\n{removed}");
        }
    }

    [Fact]
    public void Comments_quotes_order_and_line_ends_stay()
    {
        var text = "\uFEFF---\r\n# who chose it\r\nlicense: \"mit\"  # legal\r\nlanguage: 'no'\r\n---\r\n# A\r\n";

        FrontMatterEdit.Apply(text, [new("license", Text("apache-2.0")), new("tags", new CardList([Text("a"), Text("b")], Here))])
            .ShouldBe("\uFEFF---\r\n# who chose it\r\nlicense: apache-2.0  # legal\r\nlanguage: 'no'\r\ntags:\r\n- a\r\n- b\r\n---\r\n# A\r\n");
    }

    [Fact]
    public void A_card_without_a_block_gets_one_at_its_top_in_its_own_line_ends()
    {
        FrontMatterEdit.Apply("# A\r\n\r\nText\r\n", [new("license", Text("mit"))]).ShouldBe("---\r\nlicense: mit\r\n---\r\n\r\n# A\r\n\r\nText\r\n");
        FrontMatterEdit.Apply("\uFEFF# A\n", [new("license", Text("mit"))]).ShouldBe("\uFEFF---\nlicense: mit\n---\n\n# A\n");
        FrontMatterEdit.Apply("", [new("license", Text("mit"))]).ShouldBe("---\nlicense: mit\n---\n");
    }

    [Fact]
    public void The_last_key_can_go_and_come_back()
    {
        var empty = FrontMatterEdit.Apply("---\nlicense: mit\n---\nx", [new("license", null)]);
        empty.ShouldBe("---\n\n---\nx");
        FrontMatterEdit.Apply(empty, [new("license", Text("mit"))]).ShouldBe("---\nlicense: mit\n---\nx");
    }

    [Fact]
    public void A_key_given_twice_is_one_key_afterwards() =>
        FrontMatterEdit.Apply("---\nlicense: a\nx: 1\nlicense: b\n---\n", [new("license", Text("c"))]).ShouldBe("---\nlicense: c\nx: 1\n---\n");

    [Theory]
    [InlineData("---\n{license: mit}\n---\n", false)]
    [InlineData("---\n- a\n---\n", false)]
    [InlineData("---\na: [1\n---\n", false)]
    [InlineData("---\na: 1\n---\n", true)]
    [InlineData("text", true)]
    public void A_block_that_has_no_lines_to_change_stays_as_it_is(string text, bool canEdit)
    {
        FrontMatterEdit.CanEdit(text).ShouldBe(canEdit);
        if (!canEdit)
        {
            FrontMatterEdit.Apply(text, [new("license", Text("x"))]).ShouldBe(text);
        }
    }

    private static CardScalar Text(string text) => new(text, ScalarType.Text, Here);

    private static Dictionary<string, string> Keys(string text)
    {
        var keys = new Dictionary<string, string>();
        if (FrontMatterBlock.Find(text) is { } block)
        {
            var findings = new List<Finding>();
            var root = YamlReader.Read(text[block.YamlStart..block.YamlEnd], "/x.md", SourceKind.MarkdownCard, findings);
            findings.Where(finding => finding.Code != "MCB0007").ShouldBeEmpty(text);
            foreach (var entry in (root as CardMap)?.Entries ?? [])
            {
                keys.Add(entry.Key, Dump(entry.Value));
            }
        }

        return keys;
    }

    private static string Body(string text) => text[(FrontMatterBlock.Find(text)?.BodyStart ?? 0)..].TrimStart('\uFEFF', '\r', '\n');

    private static string Dump(CardNode node) => node switch
    {
        CardList list => "[" + string.Join(',', list.Items.Select(Dump)) + "]",
        CardMap map => "{" + string.Join(',', map.Entries.Select(entry => entry.Key + ":" + Dump(entry.Value))) + "}",
        _ => ((CardScalar)node).Text,
    };
}
