using System.Reflection;
using System.Xml.Linq;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

public sealed class FindingCodeTests
{
    public static TheoryData<string> Codes => [.. FindingCodes.All];

    [Fact]
    public void Every_constant_is_in_the_list_and_no_two_codes_are_alike()
    {
        var constants = typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();

        constants.Except(FindingCodes.All).ShouldBeEmpty();
        constants.ShouldBeUnique();
        FindingCodes.All.ShouldBeUnique();
        FindingCodes.All.Intersect(CardFields.All.Select(field => field.Code)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_belongs_to_a_code() =>
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(FindingCodes.All.Concat(CardFields.All.Select(field => field.Code)), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_says_cause_reason_fix_and_suppression(string code)
    {
        var page = RepositoryFiles.Read($"docs/rules/{code}.md");

        page.ShouldStartWith($"# {code}: ");
        string[] opening = code == FindingCodes.WidgetMissing ? ["## What is missing", "## Why a reader needs it"] : ["## Cause", "## Why it matters"];
        foreach (var heading in opening.Concat(["## How to fix it", "## How to suppress it"]))
        {
            page.ShouldContain($"\n{heading}\n\n");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_examples_of_a_page_are_read_without_a_finding(string code)
    {
        var page = RepositoryFiles.Read($"docs/rules/{code}.md");
        foreach (var xml in Snippets.Of(page, "xml"))
        {
            XElement.Parse($"<Project>{xml}</Project>").Elements().ShouldNotBeEmpty();
        }

        foreach (var template in Snippets.Of(page, "scriban"))
        {
            using var rendered = new TestCard("license: mit\n");
            rendered.Write("card.md", template);
            rendered.Request.Template = "card.md";
            rendered.Text().ShouldNotBeEmpty();
        }

        foreach (var yaml in Snippets.Of(page, "yaml"))
        {
            using var card = new TestCard(yaml);
            card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB0", StringComparison.Ordinal)).ShouldBeEmpty(yaml);
        }
    }

    [Fact]
    public void A_help_link_leads_to_the_page_of_its_code() =>
        FindingCodes.HelpLink("MCB0001").ShouldEndWith("/docs/rules/MCB0001.md");
}
