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
}
