using System.Xml.Linq;
using ModelCard.Tests.Sources;

namespace ModelCard.Tests.Docs;

public sealed class FilesPageModelTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/files.md").Split("\n## Model files\n")[1].Split("\n## ")[0];

    [Fact]
    public void The_example_fills_the_fields_the_page_names()
    {
        using var card = new TestCard();
        var file = XElement.Parse(Snippets.Of(Page, "xml")[0]).Elements().Single();
        File.WriteAllBytes(card.Write(file.Attribute("Include")!.Value, ""), OnnxReaderTests.Classifier().Bytes);
        card.WithItem(file.Name.LocalName, file.Attribute("Include")!.Value);

        card.Text().ShouldContain("input: float32 [batch, 4]");
        var answered = CardBuild.Run(card.Request).Findings.Select(finding => finding.Message).ToList();
        foreach (var field in new[] { "ModelCardModelSize", "ModelCardInputFormat", "ModelCardGetStartedCode", "ModelCardModelSpecs" })
        {
            answered.ShouldNotContain(message => message.Contains(field + " ", StringComparison.Ordinal), field);
        }
    }

    [Fact]
    public void Every_field_the_page_names_exists()
    {
        foreach (var name in Page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1)))
        {
            ModelCard.Catalog.CardFields.Find(name).ShouldNotBeNull(name);
        }
    }
}
