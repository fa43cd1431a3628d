using System.Xml.Linq;
using ModelCard.Card;
using ModelCard.Checks;
using ModelCard.Sources;

namespace ModelCard.Tests.Docs;

public sealed class LockPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/lock.md");

    [Fact]
    public void The_table_has_every_rule_with_its_title_and_its_level() =>
        Page.Split('\n').Where(line => line.StartsWith("| [MCB", StringComparison.Ordinal)).ShouldBe(CardRules.All.Where(rule => rule.Code.StartsWith("MCB41", StringComparison.Ordinal)).Select(rule =>
            $"| [{rule.Code}](rules/{rule.Code}.md) | {RepositoryFiles.Read($"docs/rules/{rule.Code}.md").Split('\n')[0][$"# {rule.Code}: ".Length..]} | {rule.Level.ToString().ToLowerInvariant()} |"));

    [Fact]
    public void The_lock_file_of_the_page_is_read()
    {
        using var card = new TestCard();
        card.Write("modelcard.lock", Snippets.Of(Page, "yaml").ShouldHaveSingleItem());
        var findings = new List<Finding>();

        var state = LockSource.Read(card.Request.ProjectDirectory, "", [], findings).ShouldNotBeNull();

        findings.ShouldBeEmpty();
        state.Files.Select(file => file.Path).ShouldBe(["metrics.json", "model.onnx"]);
        state.Has("results", "9b76499c7e82dccc").ShouldBeTrue();
    }

    [Fact]
    public void The_settings_of_the_page_are_accepted()
    {
        using var card = new TestCard();
        foreach (var property in Snippets.Of(Page, "xml").SelectMany(xml => XElement.Parse($"<Project>{xml}</Project>").DescendantsAndSelf()).Where(element => !element.HasElements))
        {
            if (property.Attribute("Include") is null)
            {
                card.Request.Set(property.Name.LocalName["ModelCard".Length..], property.Value);
            }
        }

        card.Request.Provenance.ShouldBe("true");
        card.Build().Findings.Where(finding => finding.Code == "MCB0202").ShouldBeEmpty();
    }

    [Fact]
    public void Every_watched_field_is_on_the_page()
    {
        foreach (var field in TypedStatement.Fields)
        {
            Page.ShouldContain($"`{field}`");
        }
    }
}
