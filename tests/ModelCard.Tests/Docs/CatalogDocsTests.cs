using System.Xml.Linq;
using ModelCard.Catalog;
using YamlDotNet.RepresentationModel;

namespace ModelCard.Tests.Docs;

public class CatalogDocsTests
{
    public static TheoryData<string> FieldNames => [.. CardFields.All.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Every_field_has_its_page(string name)
    {
        var field = CardFields.Find(name)!;

        RepositoryFiles.ShouldHold($"docs/rules/{field.Code}.md", RulePage.Of(field));
    }

    [Fact]
    public void The_table_of_fields_is_current() => RepositoryFiles.ShouldHold("docs/fields.md", FieldsPage.Text());

    [Fact]
    public void The_tables_of_checklists_are_current() => RepositoryFiles.ShouldHold("docs/checklists.md", ChecklistsPage.Text());

    [Fact]
    public void The_examples_of_the_page_of_checklists_are_read_without_a_finding()
    {
        var page = RepositoryFiles.Read("docs/checklists.md");
        foreach (var yaml in Snippets.Of(page, "yaml"))
        {
            using var card = new TestCard(yaml);
            card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB0", StringComparison.Ordinal)).ShouldBeEmpty(yaml);
        }

        foreach (var xml in Snippets.Of(page, "xml"))
        {
            XElement.Parse($"<Project>{xml}</Project>").Elements().ShouldNotBeEmpty();
        }

        Snippets.Of(page, "text").ShouldHaveSingleItem().TrimEnd().ShouldBe(ChecklistsPage.Example);
    }

    [Fact]
    public void No_page_is_left_of_a_field_that_is_gone()
    {
        var codes = CardFields.All.Select(field => field.Code).Concat(FindingCodes.All.Where(code => code.StartsWith("MCB1", StringComparison.Ordinal)));
        var pages = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"), "MCB1*.md").Select(Path.GetFileNameWithoutExtension);

        pages.ShouldBe(codes, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void The_examples_can_be_pasted(string name)
    {
        var field = CardFields.Find(name)!;
        var yaml = new YamlStream();
        yaml.Load(new StringReader(FieldExample.InSidecar(field)));

        var key = yaml.Documents.ShouldHaveSingleItem().RootNode.ShouldBeOfType<YamlMappingNode>().Children.ShouldHaveSingleItem().Key;
        ((YamlScalarNode)key).Value.ShouldBe(field.Name);
        XElement.Parse(FieldExample.InProject(field)).Elements().ShouldHaveSingleItem();
    }
}
