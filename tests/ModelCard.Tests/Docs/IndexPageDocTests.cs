using System.Xml.Linq;
using ModelCard.Catalog;
using ModelCard.Outputs;
using ModelCard.Tests.Index;

namespace ModelCard.Tests.Docs;

public sealed class IndexPageDocTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/index-of-models.md");

    [Fact]
    public void Every_column_and_every_code_is_on_the_page()
    {
        foreach (var column in IndexColumn.All)
        {
            Page.ShouldContain(column.Title.Replace("Developer gaps", "Developer", StringComparison.Ordinal).Replace("Sociotechnic gaps", "Sociotechnic", StringComparison.Ordinal));
        }

        foreach (var code in FindingCodes.All.Where(code => code.StartsWith("MCB076", StringComparison.Ordinal)))
        {
            Page.ShouldContain($"| [{code}](rules/{code}.md) | ");
        }
    }

    [Fact]
    public void Snippets_are_well_formed()
    {
        foreach (var xml in Snippets.Of(Page, "xml").Concat(Snippets.Of(RepositoryFiles.Read("docs/outputs.md"), "xml")))
        {
            XElement.Parse($"<Project>{xml}</Project>").Elements().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void The_keys_the_page_names_make_a_readme_a_card()
    {
        foreach (var key in new[] { "license", "pipeline_tag", "base_model" })
        {
            using var folder = new IndexFolder();
            folder.Write("a/README.md", $"---\n{key}: mit\n---\n");
            folder.Index().Models.ShouldBe(1, key);
        }
    }
}
