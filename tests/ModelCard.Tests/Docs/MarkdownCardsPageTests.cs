using ModelCard.Sources;

namespace ModelCard.Tests.Docs;

public sealed class MarkdownCardsPageTests
{
    private const string File = "docs/markdown-cards.md";

    [Fact]
    public void The_table_of_headings_is_current() => RepositoryFiles.ShouldHold(File, MarkdownCardsPage.Text(RepositoryFiles.Read(File)));

    [Fact]
    public void The_card_on_the_page_is_read_as_the_page_says()
    {
        var answers = MarkdownCardSource.ReadText(Snippets.Of(RepositoryFiles.Read(File), "markdown").ShouldHaveSingleItem(), "/README.md", []);

        string Value(string name) => string.Join(", ", answers.Fields.Single(value => value.Field.Name == name).Texts);
        Value("model_id").ShouldBe("Parrot");
        Value("model_summary").ShouldBe("Repeats what it hears.");
        Value("license").ShouldBe("mit");
        Value("developers").ShouldBe("Ada, Ben");
        Value("direct_use").ShouldBe("Playing in the garden.");
        Value("bias_risks_limitations").ShouldBe("Knows parrots only.");
        answers.Sections.ShouldHaveSingleItem().Title.ShouldBe("How it got its name");
    }

    [Fact]
    public void The_output_on_the_page_is_that_of_a_check()
    {
        using var project = new TestCard();
        var card = project.Write("cards/a/README.md", "---\nlicense: mit\n---\n# A\n\n## Intended uses\n\nTODO\n");
        var other = project.Write("cards/old/README.md", "# Old\n");

        var result = CardFilesCheck.Run(project.Request, [card, other]);

        var shown = Snippets.Of(RepositoryFiles.Read(File), "text").ShouldHaveSingleItem().Split('\n');
        var finding = result.Cards[0].Findings.Single(finding => finding.Code == "MCB1020");
        shown[0].ShouldBe($"cards/a/README.md({finding.Line},{finding.Column}): warning MCB1020: {finding.Message}");
        Numbers(shown[1]).ShouldBe(Numbers("  App " + result.Summary(project.Request.ProjectDirectory)));

        // Other cards, other figures.
        static string Numbers(string line) => string.Join('#', line.Split("0123456789,".ToCharArray(), StringSplitOptions.RemoveEmptyEntries));
    }
}
