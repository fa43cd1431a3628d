using System.Xml.Linq;
using ModelCard.Checks;
using ModelCard.Sources;
using ModelCard.Tests.Sources.Upstream;

namespace ModelCard.Tests.Docs;

public sealed class UpstreamPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/upstream.md");

    [Fact]
    public void A_waiver_ends_the_question_nobody_here_can_answer()
    {
        var waiver = XElement.Parse(Snippets.Of(Page, "xml").Single(xml => xml.Contains("ModelCardWaiver", StringComparison.Ordinal))).Element("ModelCardWaiver")!;
        using var card = new TestCard("license: mit\n");
        card.Request.Strictness = "standard";
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB1043");

        card.WithItem("ModelCardWaiver", waiver.Attribute("Include")!.Value, ("Reason", waiver.Attribute("Reason")!.Value));

        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB1043" || finding.Code.StartsWith("MCB022", StringComparison.Ordinal));
    }

    [Fact]
    public void The_properties_on_the_page_give_the_quotation_on_it()
    {
        using var card = UpstreamCardText.Card();
        foreach (var property in XElement.Parse($"<Project>{Snippets.Of(Page, "xml")[0]}</Project>").Descendants().Where(element => !element.HasElements))
        {
            card.Request.Set(property.Name.LocalName["ModelCard".Length..], property.Value);
        }

        card.Text().ShouldContain(Snippets.Of(Page, "markdown")[0].TrimEnd('\n') + "\n");
    }

    [Fact]
    public void The_table_has_every_rule_with_its_level() =>
        Page.Split('\n').Where(line => line.StartsWith("| [MCB", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim() + line.Split('|')[3])
            .ShouldBe(CardRules.All.Where(rule => rule.Code.StartsWith("MCB43", StringComparison.Ordinal)).Select(rule => $"[{rule.Code}](rules/{rule.Code}.md) {rule.Level.ToString().ToLowerInvariant()} "));

    [Fact]
    public void Every_relation_on_the_page_is_one_of_the_Hub()
    {
        foreach (var relation in new[] { "quantized", "finetune", "adapter", "merge" })
        {
            using var card = UpstreamCardText.Card(sidecar: $"base_model_relation: {relation}\n");

            card.FrontMatter().ShouldContain("base_model: films/tone-base\n");
            Page.ShouldContain($"`{relation}`");
        }
    }

    [Fact]
    public void The_packages_on_the_page_of_files_are_known()
    {
        var section = RepositoryFiles.Read("docs/files.md").Split("\n## Packages and target framework\n")[1].Split("\n## ")[0];
        var list = section.Split("The packages are ")[1].Split("What a model file says")[0].Replace('\n', ' ');
        string? package = null;
        foreach (var word in list.Split('`').Where((_, index) => index % 2 == 1))
        {
            if (ModelPackages.IsKnown(word))
            {
                package = word;
            }
            else
            {
                ModelPackages.LibraryOf(package!).ShouldBe(word);
            }
        }

        Snippets.Of(section, "markdown")[0].ShouldContain("- Microsoft.ML 3.0.1\n");
    }
}
