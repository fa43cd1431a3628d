using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

/// <summary>Cards and files made by chance, each from a seed of its own: what is written back is what was there.</summary>
public sealed class GeneratedCardTests
{
    private static readonly string[] Texts =
    [
        "no", "1.10", "12:30", "a: b # c", "'quoted'", "\"x\"", "- item", "| pipe", "two\nlines", "para\n\n```\n  code: [1]\n```\n\nend", "  led by blanks\nsecond", "tail  \nx",
        "$$x_1$$", "Grüße 漢字 🐧", "tab\there", "# Heading\n\ntext", "<!-- modelcard:begin card -->\nx", "---\nnot: yaml\n---", "@at", "%percent", "{{ 7 }}", "ends in a line\n", "null", "~", "1e-5",
    ];

    private static readonly string[] Pieces =
    [
        "text", "", "  trailing  ", "# Heading", "Setext\n======", "```\n<!-- modelcard:begin uses -->\n```", "<!-- a comment -->", "$$\nx\n$$", "| a | b |\n|---|---|", "* list\n\n      code", "---", "<h2>HTML</h2>",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_starter_reads_back_to_the_card_it_was_made_from(int seed)
    {
        using var card = new TestCard(YamlWriter.Write(RandomSidecar(new Random(seed))));
        var before = card.Text();
        File.Move(Path.Combine(card.Request.ProjectDirectory, "modelcard.yaml"), Path.Combine(card.Request.ProjectDirectory, "old.card"));
        card.Request.Sidecar = "old.card";
        var starter = CardInit.Run(card.Request).Files.ShouldHaveSingleItem().Text;
        card.Request.Starter = false;
        card.Write("modelcard.yaml", starter);
        card.Request.Sidecar = "modelcard.yaml";

        card.Text().ShouldBe(before, starter);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Text_outside_the_blocks_is_kept_and_a_second_run_changes_nothing(int seed)
    {
        var random = new Random(seed);
        using var card = new TestCard(YamlWriter.Write(RandomSidecar(random)));
        card.Request.CommittedFile = "README.md";
        string[] names = ["card", "evaluation", "metrics", "direct_use", "known_failures"];
        var outside = Enumerable.Range(0, names.Length + 1).Select(_ => Prose(random)).ToList();
        var lineBreak = random.Next(2) == 0 ? "\n" : "\r\n";
        var text = outside[0] + string.Concat(names.Select((name, i) => $"\n<!-- modelcard:begin {name} -->\nold\n```\n<!-- modelcard:end {name} -->\n{outside[i + 1]}"));
        card.Write("README.md", text.Replace("\n", lineBreak, StringComparison.Ordinal));

        var result = card.Build();
        var written = result.Committed.SingleOrDefault().ShouldNotBeNull(string.Join('\n', result.Findings.Select(finding => finding.Code + finding.Message))).Text;
        File.WriteAllText(result.Committed[0].Path, written);

        var kept = MarkerBlocks.Find(written);
        kept.Select(block => block.Name).ShouldBe(names);
        var starts = kept.Select(block => block.OuterEnd).Prepend(0).ToList();
        var ends = kept.Select(block => block.OuterStart).Append(written.Length).ToList();
        for (var i = 0; i < outside.Count; i++)
        {
            written[starts[i]..ends[i]].ShouldBe((outside[i] + (i < names.Length ? "\n" : "")).Replace("\n", lineBreak, StringComparison.Ordinal));
        }

        card.Build().Committed.ShouldHaveSingleItem().IsChanged.ShouldBeFalse();
    }

    // Ends with a blank line and leaves nothing open, so that the next marker is one; front matter is another test's.
    private static string Prose(Random random) =>
        "prose\n\n" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)] + "\n\n"));

    private static CardMap RandomSidecar(Random random)
    {
        var entries = new List<CardEntry>();
        foreach (var field in CardFields.All)
        {
            if (random.Next(3) == 0 && Value(field, random) is { } value)
            {
                entries.Add(Nodes.Entry(field.Name, value));
            }
        }

        entries.Insert(random.Next(entries.Count), Nodes.Entry("x_of_mine", new CardMap([Nodes.Entry("a b", Text(random)), Nodes.Entry("n", Nodes.Number(0.25m))], Nodes.Nowhere)));
        return new CardMap(entries, Nodes.Nowhere);
    }

    private static CardNode? Value(CardField field, Random random) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Markdown or FieldKind.Code => Text(random),
        FieldKind.List => List(random.Next(1, 4), () => Text(random)),
        FieldKind.Map => new CardMap([Nodes.Entry("lr", Text(random)), Nodes.Entry("layers", List(2, () => Text(random)))], Nodes.Nowhere),
        FieldKind.Datasets => List(2, () => new CardMap([Nodes.Entry("id", Nodes.Text("d" + random.Next(99))), Nodes.Entry("description", Text(random))], Nodes.Nowhere)),
        FieldKind.Metrics => List(2, () => new CardMap([Nodes.Entry("type", Nodes.Text("m" + random.Next(99))), Nodes.Entry("value", Nodes.Number(random.Next(100) / 100m)), Nodes.Entry("slice", Text(random))], Nodes.Nowhere)),
        FieldKind.Figures => null,
        _ => Nodes.Text(field.Example!),
    };

    private static CardScalar Text(Random random) => Nodes.Text(Texts[random.Next(Texts.Length)]);

    private static CardList List(int count, Func<CardNode> item) => new([.. Enumerable.Range(0, count).Select(_ => item())], Nodes.Nowhere);
}
