using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard.Tests.Checks;

public sealed class WaiverTests
{
    private static readonly DateTime Today = new(2026, 11, 21);

    [Theory]
    [InlineData("direct_use: Decided by the board in spring.\n")]
    [InlineData("MCB1020: Decided by the board in spring.\n")]
    [InlineData("direct_use: {reason: Decided by the board in spring., expires: 2026-11-21}\n")]
    [InlineData("direct_use: {reason: Decided by the board in spring., expires: 2099-01-31}\n")]
    public void A_waived_item_leaves_both_sums_and_is_not_reported(string waiver)
    {
        using var plain = new TestCard("license: mit\n");
        using var card = new TestCard($"license: mit\nwaivers:\n  {waiver}");
        card.Request.Today = Today;

        var result = card.Build();

        result.Findings.ShouldNotContain(finding => finding.Code == "MCB1020");
        result.Findings.ShouldNotContain(finding => finding.Code.StartsWith("MCB02", StringComparison.Ordinal));
        result.Check!.Items.Single(item => item.Item.Title == "intended uses").Status.ShouldBe(ItemStatus.Waived);
        result.Check.Score.ShouldBeGreaterThan(plain.Build().Check!.Score);
        card.Text().ShouldNotContain("Decided by the board");
    }

    [Fact]
    public void An_item_of_the_project_does_the_same_and_wins_over_the_sidecar()
    {
        using var card = new TestCard("waivers: {direct_use: From the sidecar.}\n");
        card.WithItem("ModelCardWaiver", "direct_use", ("Reason", "From the project."), ("Expires", "2026-11-20"));
        card.Request.Today = Today;

        card.Findings().ShouldContain(finding => finding.StartsWith("MCB1020", StringComparison.Ordinal));
        card.Build().Findings.Single(finding => finding.Code == "MCB0224").File.ShouldBe(card.Request.ProjectFile);
    }

    [Fact]
    public void An_expired_waiver_brings_its_finding_back_and_says_so()
    {
        using var card = new TestCard("waivers:\n  direct_use: {reason: Decided by the board., expires: 2026-11-20}\n");
        card.Request.Today = Today;

        var findings = card.Build().Findings;

        findings.ShouldContain(finding => finding.Code == "MCB1020");
        var ended = findings.Single(finding => finding.Code == "MCB0224");
        ended.Message.ShouldBe("The waiver of 'direct_use' ended on 2026-11-20, and what it excused is reported again. Answer that, or give a later date with a reason that still holds.");
        (ended.Severity, ended.Line, ended.Column).ShouldBe((FindingSeverity.Warning, 2, 3));
    }

    [Fact]
    public void Without_a_day_no_waiver_ends()
    {
        using var card = new TestCard("waivers:\n  direct_use: {reason: Decided by the board., expires: 1999-01-01}\n");
        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB1020" || finding.Code == "MCB0224");
    }

    [Theory]
    [InlineData("direct_use: Sorts mail.\nwaivers: {direct_use: Not yet.}\n", 2, 11)]
    [InlineData("waivers:\n  benchmark_comparisons: Nobody asks here.\n", 2, 3)]
    [InlineData("waivers:\n  MCB2001: There is no metric at all.\n", 2, 3)]
    public void A_waiver_that_excuses_nothing_is_reported(string sidecar, int line, int column)
    {
        using var card = new TestCard(sidecar);
        var unused = card.Build().Findings.Single(finding => finding.Code == "MCB0225");
        (unused.Severity, unused.Line, unused.Column).ShouldBe((FindingSeverity.Warning, line, column));

        card.Request.Role = "sociotechnic";
        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0225", "a limited check cannot tell");
    }

    [Fact]
    public void A_finding_of_a_rule_is_waived_by_its_code()
    {
        using var card = new TestCard("metrics: [{type: f1, value: 0.5}]\n");
        card.Findings().ShouldNotContain("MCB0225(1,1)");
        card.Request.Strictness = "strict";
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB2001");

        card.WithItem("ModelCardWaiver", "MCB2001", ("Reason", "The task has no name on the Hub."));

        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB2001" || finding.Code == "MCB0225");
    }

    [Fact]
    public void One_part_of_an_item_can_be_waived_and_the_rest_is_still_asked()
    {
        using var card = new TestCard("license: other\nwaivers: {license_name: The name is under discussion.}\n");
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB1090" || finding.Code == "MCB1091");

        using var linked = new TestCard("license: other\nlicense_link: LICENSE.md\nwaivers: {license_name: The name is under discussion.}\n");
        linked.Build().Check!.Items.Single(item => item.Item.Title == "license name and link").Status.ShouldBe(ItemStatus.Waived);
    }

    [Theory]
    [InlineData("waivers: [direct_use]\n", "MCB0010", "waivers takes a map of finding codes or fields")]
    [InlineData("waivers: [{id: direct_use, reason: x}]\n", "MCB0010", "not a list")]
    [InlineData("waivers: direct_use\n", "MCB0010", "not a single value")]
    [InlineData("waivers: {direct_use: [why]}\n", "MCB0010", "not a list")]
    [InlineData("waivers: {direct_use: {reason: {a: b}}}\n", "MCB0010", "one value")]
    [InlineData("waivers: {direct_use: {reason: Later., expire: 2027-01-01}}\n", "MCB0012", "did you mean 'expires'")]
    [InlineData("waivers: {direct_use: }\n", "MCB0221", "gives no reason")]
    [InlineData("waivers: {direct_use: TODO}\n", "MCB0221", "gives no reason")]
    [InlineData("waivers: {direct_use: {expires: 2027-01-01}}\n", "MCB0221", "gives no reason")]
    [InlineData("waivers: {direct_uze: Later.}\n", "MCB0222", "did you mean 'direct_use'?")]
    [InlineData("waivers: {MCB9020: Later.}\n", "MCB0222", "did you mean")]
    [InlineData("waivers: {everything: Later.}\n", "MCB0222", "Name a code such as MCB1020")]
    [InlineData("waivers: {MCB0011: Later.}\n", "MCB0222", "Correct the input")]
    [InlineData("waivers: {MCB9999: Later.}\n", "MCB0222", "cannot be waived")]
    [InlineData("waivers: {mcb1000: Later.}\n", "MCB0222", "minimum score")]
    [InlineData("waivers: {direct_use: {reason: Later., expires: 31.12.2027}}\n", "MCB0223", "such as 2027-06-30")]
    [InlineData("waivers: {direct_use: {reason: Later., expires: 2027-02-30}}\n", "MCB0223", "no date")]
    [InlineData("waivers: {direct_use: One., MCB1020: Two.}\n", "MCB0015", "given twice")]
    public void A_wrong_waiver_is_named_at_its_line(string sidecar, string code, string part)
    {
        using var card = new TestCard("license: mit\n" + sidecar);
        var finding = card.Build().Findings.Single(finding => finding.Code == code);
        finding.Line.ShouldBe(2);
        finding.Message.ShouldContain(part, customMessage: finding.Message);
    }

    [Fact]
    public void Waivers_do_not_reach_findings_about_inputs()
    {
        using var card = new TestCard("color: red\n");
        card.WithItem("ModelCardWaiver", "MCB0011", ("Reason", "We like it."));
        card.WithItem("ModelCardWaiver", "direct_use", ("Reason", "Later."), ("Until", "2027-01-01"));

        var codes = card.Build().Findings.Select(finding => finding.Code);

        codes.ShouldContain("MCB0011");
        codes.ShouldContain("MCB0222");
        codes.ShouldContain("MCB0012");
    }

    [Fact]
    public void The_result_tells_when_it_changes_by_itself()
    {
        using var card = new TestCard("""
            waivers:
              direct_use: {reason: Later., expires: 2026-11-20}
              license: {reason: Later., expires: 2027-03-31}
              tags: {reason: Later., expires: 2026-12-31}
              library_name: Later.
            """);
        card.Request.Today = Today;
        card.Build().ChangesOn.ShouldBe(new DateTime(2027, 1, 1));

        card.Request.Today = new DateTime(2027, 4, 1);
        card.Build().ChangesOn.ShouldBeNull();
    }
}
