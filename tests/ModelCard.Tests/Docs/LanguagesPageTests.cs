using System.Xml.Linq;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

public sealed class LanguagesPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/languages.md");

    [Fact]
    public void The_example_gives_the_card_on_the_page()
    {
        using var card = new TestCard("direct_use: Trier des messages.\n");
        card.Request.LanguageTag = XElement.Parse(Snippets.Of(Page, "xml").ShouldHaveSingleItem()).Value.Trim();

        card.Text().ShouldContain(Snippets.Of(Page, "markdown").ShouldHaveSingleItem());
    }

    [Fact]
    public void Every_language_is_on_the_page_and_in_the_table_of_properties()
    {
        foreach (var language in CardLanguages.Known)
        {
            Page.ShouldContain($"\n| `{language}` | ");
            RepositoryFiles.Read("README.md").Split('\n').Single(line => line.StartsWith("| `ModelCardLanguageTag`", StringComparison.Ordinal)).ShouldContain($"`{language}`");
        }
    }

    [Fact]
    public void An_anchor_is_that_of_the_heading() => Page.ShouldContain($"`#{ModelCard.Outputs.OutlineContents.Anchor(CardWords.Of("fr")["Training Data"])}`");

    [Fact]
    public void The_calls_on_the_page_of_templates_give_what_stands_beside_them()
    {
        var rows = RepositoryFiles.Read("docs/templates.md").Split('\n').Where(line => line.StartsWith("| `{{ word ", StringComparison.Ordinal)).Select(line => line.Split(" | ")).ToList();
        rows.Count.ShouldBe(4);
        foreach (var row in rows)
        {
            using var card = new TestCard();
            card.Write("own.md", row[0].TrimStart('|', ' ').Trim('`'));
            card.Request.Template = "own.md";
            card.Request.LanguageTag = "fr";
            card.Text().TrimEnd('\n').Replace('\u00a0', ' ').ShouldBe(row[1].Trim('`'));
            card.Request.LanguageTag = "ja";
            card.Text().TrimEnd('\n').ShouldBe(row[2].TrimEnd('|', ' ').Trim('`'));
        }
    }
}
