using ModelCard.Checks;

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
        var page = RepositoryFiles.Read("docs/quality.md");
        var rows = page.Split('\n').Where(line => line.StartsWith("| [MCB", StringComparison.Ordinal)).Select(line => string.Join('|', line.Split('|').Take(4)).Trim());

        rows.ShouldBe(QualityRules.All.Concat(AgreementRules.All).Select(rule =>
            $"| [{rule.Code}](rules/{rule.Code}.md) | {RepositoryFiles.Read($"docs/rules/{rule.Code}.md").Split('\n')[0][$"# {rule.Code}: ".Length..]} | {Level(rule)}"));
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
