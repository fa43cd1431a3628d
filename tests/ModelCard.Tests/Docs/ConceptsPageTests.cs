using System.Xml.Linq;

namespace ModelCard.Tests.Docs;

public sealed class ConceptsPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/concepts.md");

    [Fact]
    public void Property_sidecar_and_variable_are_the_same_answer()
    {
        var property = XElement.Parse(Snippets.Of(Page, "xml").ShouldHaveSingleItem());
        using var inProject = new TestCard().With("direct_use", property.Value);
        using var inSidecar = new TestCard(Snippets.Of(Page, "yaml").ShouldHaveSingleItem());

        property.Name.LocalName.ShouldBe("ModelCardDirectUse");
        inProject.Text().ShouldBe(inSidecar.Text());
        inProject.Text().ShouldContain(property.Value);
        inSidecar.Write("card.md", "{{ direct_use }}");
        inSidecar.Request.Template = "card.md";
        inSidecar.Text().Trim().ShouldBe(property.Value);
    }

    [Fact]
    public void The_finding_on_the_page_is_what_a_build_says()
    {
        using var card = new TestCard();

        card.Build().Findings.Select(finding => $"{finding.Code}: {finding.Message}").ShouldContain(Snippets.Of(Page, "text").ShouldHaveSingleItem().TrimEnd());
    }

    [Fact]
    public void The_picture_is_small_read_aloud_and_needs_nothing_from_elsewhere()
    {
        var text = RepositoryFiles.Read("docs/images/concepts.svg");
        var picture = XElement.Parse(text);

        text.Length.ShouldBeLessThan(6000);
        picture.Elements().Select(element => element.Name.LocalName).ShouldContain("title");
        picture.Elements().Select(element => element.Name.LocalName).ShouldContain("desc");
        picture.Descendants().Select(element => element.Name.LocalName).ShouldAllBe(name => name != "script" && name != "image" && name != "foreignObject");
        picture.DescendantsAndSelf().Attributes().ShouldAllBe(attribute => attribute.Name.LocalName != "href" && !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        text.ShouldContain("prefers-color-scheme: dark");
        foreach (var name in new[] { "Sources", "Card", "Checks", "Outputs" })
        {
            Page.ShouldContain($"\n## {name}\n");
            picture.Descendants().ShouldContain(element => element.Value == name);
        }
    }
}
