using System.Xml.Linq;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

public sealed class CommittedCardPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/committed-card.md");

    [Fact]
    public void The_page_lists_every_section() =>
        Page.Split('\n').Single(line => line.StartsWith("| a section:", StringComparison.Ordinal)).Split('`').Where((_, i) => i % 2 == 1).ShouldBe(CardBlocks.Sections);

    [Fact]
    public void The_page_knows_how_many_fields_there_are() => Page.ShouldContain($"[{CardFields.All.Count} fields](fields.md)");

    [Fact]
    public void The_example_is_filled_and_its_own_text_stays()
    {
        using var card = new TestCard("license: mit\n");
        var example = Snippets.Of(Page, "markdown").ShouldHaveSingleItem();
        card.Write("README.md", example);
        card.Request.CommittedFile = XElement.Parse(Snippets.Of(Page, "xml").ShouldHaveSingleItem()).Value.Trim();

        var text = card.Build().Committed.ShouldHaveSingleItem().Text;

        text.ShouldContain("## Model Card for App");
        foreach (var line in example.Split('\n').Where(line => line.Length > 0))
        {
            text.ShouldContain(line);
        }
    }
}
