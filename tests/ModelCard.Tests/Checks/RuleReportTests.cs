using ModelCard.Card;

namespace ModelCard.Tests.Checks;

/// <summary>Where findings of rules point, how many there are, how loud they are, and what of the surroundings they see.</summary>
public sealed class RuleReportTests
{
    [Fact]
    public void A_finding_points_to_the_line_of_a_section_file()
    {
        using var card = new TestCard();
        var path = card.Write("uses.md", "Sort film reviews by their tone.\n\n## More\n\nTODO: add the limits.\n");
        card.WithItem("ModelCardSection", "uses.md", ("Field", "direct_use"));
        card.Request.Strictness = "standard";

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB3001");

        (finding.File, finding.Line, finding.Column).ShouldBe((path, 5, 1));
        finding.Message.ShouldBe("A placeholder is left in direct_use: 'TODO: add the limits.'. Replace it with the answer, or take it out.");
    }

    [Fact]
    public void Many_of_one_kind_are_counted_after_the_fifth()
    {
        using var card = new TestCard("direct_use: \"" + string.Concat(Enumerable.Repeat("Sort reviews [TODO]\\n\\n", 8)) + "\"\n");
        card.Request.Strictness = "standard";

        var findings = card.Build().Findings.Where(finding => finding.Code == "MCB3001").ToList();

        findings.Count.ShouldBe(6);
        findings[^1].Message.ShouldBe("The card has 3 more places that MCB3001 reports, from here on. They are listed once those before are settled.");
    }

    [Theory]
    [InlineData("none", FindingSeverity.None)]
    [InlineData("warn", FindingSeverity.Message)]
    [InlineData("standard", FindingSeverity.Warning)]
    [InlineData("strict", FindingSeverity.Error)]
    public void Strictness_and_rules_make_a_finding_louder(string strictness, FindingSeverity severity)
    {
        using var card = new TestCard("direct_use: Sort reviews by tone [TODO].\n");
        card.Request.Strictness = strictness;

        card.Build().Findings.Where(finding => finding.Code == "MCB3001").Select(finding => finding.Severity).DefaultIfEmpty(FindingSeverity.None).ShouldBe([severity]);

        card.WithItem("ModelCardRule", "MCB3001", ("Severity", "warning"));
        card.Build().Findings.Single(finding => finding.Code == "MCB3001").Severity.ShouldBe(FindingSeverity.Warning);
    }

    [Theory]
    [InlineData("2.1.0", "2.0.0", true)]
    [InlineData("2.1", "2.2", true)]
    [InlineData("1.0.1", "v1.0.2", true)]
    [InlineData("2.1.0", "v2.1", false)]
    [InlineData("2.1.0+build7", "2.1.0", false)]
    [InlineData("1.0.0", "3.0.0", false)]
    [InlineData("2.1.0", "", false)]
    public void A_version_is_compared_with_the_package(string package, string model, bool fires)
    {
        using var card = new TestCard(model.Length > 0 ? $"model_version: '{model}'\n" : null);
        card.Request.Project.Metadata.Add(new("Version", package));
        card.Request.Strictness = "strict";

        card.Build().Findings.Any(finding => finding.Code == "MCB4030").ShouldBe(fires);
    }

    [Fact]
    public void A_linked_file_is_an_input_also_while_it_is_missing()
    {
        using var card = new TestCard("direct_use: See [the notes](docs/notes.md) for all the uses.\n");
        card.Request.Strictness = "strict";

        var before = card.Build();
        var path = card.Write("docs/notes.md", "Notes");
        var after = card.Build();

        before.Findings.ShouldContain(finding => finding.Code == "MCB3061");
        before.FilesRead.ShouldContain(path);
        after.Findings.ShouldNotContain(finding => finding.Code == "MCB3061");
        after.FilesRead.ShouldContain(path);
    }

    [Fact]
    public void A_link_out_of_the_project_is_not_followed()
    {
        using var card = new TestCard("direct_use: See [up](../secret.md), [root](/etc/passwd) and [drive](C:/x.md) for all the uses.\n");
        card.Request.Strictness = "strict";

        var result = card.Build();

        result.Findings.ShouldNotContain(finding => finding.Code == "MCB3061");
        result.FilesRead.ShouldNotContain(path => path.Contains("secret", StringComparison.Ordinal) || path.Contains("passwd", StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_is_not_repeated_in_the_message()
    {
        using var card = new TestCard("get_started_code: login(\"hf_QwErTyUiOpAsDfGhJkLzXcVbNm12345678\")\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB3080");

        finding.Severity.ShouldBe(FindingSeverity.Warning);
        finding.Message.ShouldContain("'hf_QwE…'");
        finding.Message.ShouldNotContain("OpAs");
    }
}
