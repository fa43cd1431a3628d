using ModelCard.Templates;

namespace ModelCard.Tests.Docs;

public sealed class TemplatesPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/templates.md");

    [Fact]
    public void The_template_on_the_page_gives_a_card()
    {
        using var card = new TestCard("model_summary: Kind or not.\ndatasets: [{id: imdb, license: other}]\nmetrics: [{type: f1, value: 0.9}, accuracy]\n");
        card.Write("template.md", Snippets.Of(Page, "scriban")[0]);
        card.Write("closing.md", "The end.");
        card.Request.Template = "template.md";

        card.Text().ShouldBe("---\ndatasets:\n- imdb\nmetrics:\n- f1\n- accuracy\n---\n\n# App\n\nKind or not.\n\n- imdb (other)\n- f1: 0.9\n\nThe end.\n");
    }

    [Fact]
    public void The_template_of_parts_on_the_page_gives_a_card()
    {
        using var card = new TestCard("license: mit\nmetrics: [{type: f1, value: 0.9}]\nsections: {Thanks: To all.}\n");
        card.Write("template.md", Snippets.Of(Page, "scriban")[1]);
        card.Request.Template = "template.md";

        card.Text().ShouldBe("""
            ---
            license: mit
            metrics:
            - f1
            ---

            # App by the Tone Team

            ## Results

            | Metric | Value |
            |---|---|
            | f1 | 0.9 |

            ## Thanks

            To all.

            """);
    }

    [Fact]
    public void The_sections_on_the_page_are_placed()
    {
        using var card = new TestCard(Snippets.Of(Page, "yaml").ShouldHaveSingleItem());

        card.Text().ShouldContain("### Release Notes\n\nVersion 2 knows German.\n\n### Model Sources");
        card.Text().ShouldEndWith("## Thanks\n\nTo all who labeled.\n");
    }

    [Fact]
    public void Every_built_in_template_and_part_is_on_the_page()
    {
        foreach (var name in BuiltInTemplates.Names.Concat(BuiltInTemplates.Parts))
        {
            Page.ShouldContain($"\n| `{name}` | ");
        }
    }

    [Fact]
    public void Every_section_function_is_on_the_page_and_both_templates_call_it()
    {
        var names = BuiltInTemplates.FindIncluded("parts/sections")!.Split('\n').Where(line => line.StartsWith("{{~ func ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToList();

        names.Count.ShouldBe(11);
        foreach (var name in names)
        {
            Page.ShouldContain($"`{name}`");
            BuiltInTemplates.Find("huggingface")!.ShouldContain("{{ " + name + " ");
            BuiltInTemplates.Find("annotated")!.ShouldContain("{{ " + name + " ");
        }
    }
}
