using ModelCard.Catalog;
using ModelCard.Tests.Docs;

namespace ModelCard.Tests.Checks;

/// <summary>A rule is its class and its page. Whatever else has to know it is generated from the two.</summary>
public sealed class RuleListTests
{
    [Fact]
    public void The_list_of_rules_is_that_of_their_classes() => RepositoryFiles.ShouldHold("src/ModelCard/Checks/CardRules.cs", RuleLists.OfRules(RuleLists.Found));

    [Fact]
    public void The_list_of_codes_is_that_of_their_pages() => RepositoryFiles.ShouldHold("src/ModelCard/Catalog/FindingCodes.All.cs", RuleLists.OfCodes(RulePages.Codes));

    [Fact]
    public void A_rule_has_a_code_of_its_own_with_a_page()
    {
        RuleLists.Found.Select(rule => rule.Code).ShouldBeUnique();
        RuleLists.Found.Select(rule => rule.Code).Except(RulePages.Codes).ShouldBeEmpty("add docs/rules/<code>.md");
    }

    [Fact]
    public void No_file_but_the_generated_list_names_a_rule_to_run_it()
    {
        var names = RuleLists.Found.Select(rule => rule.GetType().Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "ModelCard"), "*.cs", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "CardRules.cs"))
        {
            File.ReadAllText(file).Split("new ").Skip(1).Select(rest => rest.Split('(')[0]).Where(names.Contains).ShouldBeEmpty($"{file} lists a rule by hand");
        }
    }

    [Fact]
    public void A_code_is_a_constant_or_a_rules_own()
    {
        var constants = typeof(FindingCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        RulePages.Codes.Except(constants).Except(RuleLists.Found.Select(rule => rule.Code)).ShouldBeEmpty("a page without anything that reports its code");
    }

    // What CONTRIBUTING.md tells a newcomer to write is written here: a class and a page, and nothing else.
    [Fact]
    public void Adding_a_rule_takes_two_files()
    {
        var contributing = RepositoryFiles.Read("CONTRIBUTING.md");
        var rule = RuleSnippet.Compile(Snippets.Of(contributing, "csharp").ShouldHaveSingleItem());
        var page = Snippets.Of(contributing, "markdown").ShouldHaveSingleItem();

        page.ShouldStartWith($"# {rule.Code}: ");
        page.ShouldContain($"\nSeverity: Checklist level: {rule.Level.ToString().ToLowerInvariant()}\n");
        RulePages.Codes.ShouldNotContain(rule.Code, "the example of CONTRIBUTING.md has been taken; give it another code");
        var examples = RulePages.Examples(page);
        examples.Count(example => example.Fires).ShouldBeGreaterThanOrEqualTo(3);
        examples.Count(example => !example.Fires).ShouldBeGreaterThanOrEqualTo(3);
        foreach (var (fires, sidecar) in examples)
        {
            var findings = RuleSnippet.Check(rule, sidecar);
            (findings.Count > 0).ShouldBe(fires, sidecar);
            findings.ShouldAllBe(finding => finding.Code == rule.Code && finding.Message.EndsWith('.'));
        }

        // The files that follow, as MODELCARD_UPDATE=1 would write them.
        RuleLists.OfRules(RuleLists.Found.Append(rule)).ShouldContain($"        new {rule.GetType().Name}(),\n");
        RuleLists.OfCodes(RulePages.Codes.Append(rule.Code)).ShouldContain($"\"{rule.Code}\"");
        RulePages.Paragraph(page, "## Cause").ShouldNotBeEmpty();
        RulePages.Paragraph(page, "## How to fix it").ShouldNotBeEmpty();
        QualityTable.Row(rule, page, "").ShouldStartWith($"| [{rule.Code}](rules/{rule.Code}.md) | {RulePages.Title(page, rule.Code)} |");
    }
}
