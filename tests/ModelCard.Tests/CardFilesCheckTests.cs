using ModelCard.Card;

namespace ModelCard.Tests;

public sealed class CardFilesCheckTests
{
    [Fact]
    public void Each_card_is_checked_by_itself_and_the_findings_come_in_the_order_of_the_paths()
    {
        using var project = new TestCard();
        var second = project.Write("cards/b.md", "---\nlicense: mit\n---\n# B\n\n## Intended uses\n\nTODO\n");
        var first = project.Write("cards/a.md", "---\na: [\n---\n");

        var result = CardFilesCheck.Run(project.Request, [second, first, second]);

        result.Cards.Select(card => card.File).ShouldBe([first, second]);
        result.Cards[0].Findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0402");
        var finding = result.Cards[1].Findings.Single(finding => finding.Code == "MCB1020");
        (finding.File, finding.Line, finding.Severity).ShouldBe((second, 8, FindingSeverity.Warning));
        result.Cards[1].Findings.ShouldNotContain(finding => finding.Message.Contains("ModelCard", StringComparison.Ordinal), "no property answers for a card that is only checked");
        result.Summary(project.Request.ProjectDirectory).ShouldBe($"2 cards: 0 complete, mean score {result.Cards[1].Score} %, 1 that cannot be read");
    }

    [Fact]
    public void The_settings_of_the_project_count_for_every_card()
    {
        using var project = new TestCard();
        project.Request.Strictness = "strict";
        project.Request.MinimumScore = "90";
        project.WithItem("ModelCardRule", "license", ("Severity", "none"));
        var card = project.Write("a.md", "# A\n");

        var findings = CardFilesCheck.Run(project.Request, [card]).Cards[0].Findings;

        findings.ShouldNotContain(finding => finding.Code == "MCB1010");
        findings.Single(finding => finding.Code == "MCB1000").File.ShouldBe(card);
        findings.Single(finding => finding.Code == "MCB1020").Severity.ShouldBe(FindingSeverity.Error);
    }

    [Fact]
    public void A_wrong_setting_is_said_once_and_no_card_is_checked()
    {
        using var project = new TestCard(project: "<Project>\n  <PropertyGroup>\n    <ModelCardStrictness>loud</ModelCardStrictness>\n  </PropertyGroup>\n</Project>\n");
        project.Request.Strictness = "loud";

        var result = CardFilesCheck.Run(project.Request, [project.Write("a.md", "# A\n"), project.Write("b.md", "# B\n")]);

        var finding = result.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.File, finding.Line).ShouldBe(("MCB0202", project.Request.ProjectFile, 3));
        result.Cards.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("loud", "'loud' is none of them.")]
    [InlineData("Strickt", "'Strickt' is none of them; did you mean 'strict'?")]
    public void A_strictness_that_is_none_is_told_with_the_nearest(string strictness, string end)
    {
        using var project = new TestCard();
        project.Request.Strictness = strictness;

        project.Build().Findings.ShouldContain(finding => finding.Code == "MCB0202" && finding.Message == "ModelCardStrictness is one of none, warn, standard, strict; " + end);
    }

    [Fact]
    public void A_thousand_cards_in_parallel_say_what_each_says_alone()
    {
        using var project = new TestCard();
        var files = Enumerable.Range(0, 1000).Select(i => project.Write($"cards/{i:0000}.md", $"---\nlicense: mit\n---\n# Card {i}\n\n## Limitations\n\n{(i % 3 == 0 ? "TODO" : "Knows " + i)}\n")).ToList();

        var together = CardFilesCheck.Run(project.Request, files);

        together.Summary(project.Request.ProjectDirectory).ShouldStartWith("1,000 cards: 0 complete, mean score ");
        foreach (var i in new[] { 0, 1, 500, 999 })
        {
            var alone = CardFilesCheck.Run(project.Request, [files[i]]).Cards[0];
            together.Cards[i].Findings.Select(Describe).ShouldBe(alone.Findings.Select(Describe));
            together.Cards[i].Score.ShouldBe(alone.Score);
        }
    }

    private static string Describe(LocatedFinding finding) => $"{finding.File}({finding.Line},{finding.Column}) {finding.Severity} {finding.Code} {finding.Message}";
}
