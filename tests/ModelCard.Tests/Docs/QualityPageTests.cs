using ModelCard.Checks;
using ModelCard.Tests.Checks;

namespace ModelCard.Tests.Docs;

public sealed class QualityPageTests
{
    [Fact]
    public void The_example_of_the_page_is_what_a_build_says()
    {
        var page = RepositoryFiles.Read("docs/quality.md");
        using var card = new TestCard(Snippets.Of(page, "yaml").ShouldHaveSingleItem());

        card.Build().Findings.Select(finding => $"{finding.Code}: {finding.Message}").ShouldContain(Snippets.Of(page, "text").ShouldHaveSingleItem().TrimEnd());
    }

    [Fact]
    public void The_table_has_every_rule_with_its_title_and_its_level()
    {
        var rules = RuleLists.Found.Where(rule => rule.Code.StartsWith("MCB3", StringComparison.Ordinal) || rule.Code.StartsWith("MCB40", StringComparison.Ordinal));

        RepositoryFiles.ShouldHold("docs/quality.md", QualityTable.Update(RepositoryFiles.Read("docs/quality.md"), rules.OrderBy(rule => rule.Code, StringComparer.Ordinal)));
    }

    [Fact]
    public void A_page_names_the_level_of_its_rule()
    {
        foreach (var rule in CardRules.All)
        {
            RepositoryFiles.Read($"docs/rules/{rule.Code}.md").ShouldContain($"\nSeverity: Checklist level: {Level(rule)}\n", customMessage: rule.Code);
        }
    }

    private static string Level(CardRule rule) => rule.Level.ToString().ToLowerInvariant();
}
