namespace ModelCard.Tests.Docs;

public sealed class TemplatesPageTests
{
    [Fact]
    public void The_template_on_the_page_gives_a_card()
    {
        using var card = new TestCard("model_summary: Kind or not.\ndatasets: [{id: imdb, license: other}]\nmetrics: [{type: f1, value: 0.9}, accuracy]\n");
        card.Write("template.md", Snippets.Of(RepositoryFiles.Read("docs/templates.md"), "scriban").ShouldHaveSingleItem());
        card.Write("closing.md", "The end.");
        card.Request.Template = "template.md";

        card.Text().ShouldBe("---\ndatasets:\n- imdb\nmetrics:\n- f1\n- accuracy\n---\n\n# App\n\nKind or not.\n\n- imdb (other)\n- f1: 0.9\nThe end.\n");
    }
}
