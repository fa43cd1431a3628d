using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Tests.Checks;

public sealed class RoleTests
{
    [Theory]
    [InlineData("developer", new[] { CardRole.Developer })]
    [InlineData("Project Organizer", new[] { CardRole.Organizer })]
    [InlineData("project-organizer;sociotechnic", new[] { CardRole.Sociotechnic, CardRole.Organizer })]
    [InlineData("", new[] { CardRole.Developer, CardRole.Sociotechnic, CardRole.Organizer })]
    [InlineData(" ; ", new[] { CardRole.Developer, CardRole.Sociotechnic, CardRole.Organizer })]
    public void A_check_is_limited_to_what_the_roles_own(string roles, CardRole[] owners)
    {
        using var card = new TestCard();
        card.Request.Role = roles;
        card.Build().Check!.Items.Select(item => item.Item.Owner).Distinct().Order().ShouldBe(owners);
    }

    [Fact]
    public void Score_and_findings_follow()
    {
        using var card = new TestCard("bias_risks_limitations: Knows films only.\nbias_recommendations: Look at its answers.\n");
        card.Request.Role = "sociotechnic";

        card.Build().Check!.Score.ShouldBe(100);
        card.Findings().ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_about_a_field_speaks_to_the_owner_of_the_field()
    {
        using var card = new TestCard("metrics: [{type: f1, value: 0.5}]\n");
        card.Request.Strictness = "standard";
        card.Request.Role = "developer";
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB2001");

        card.Request.Role = "organizer";
        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB2001");
    }

    [Theory]
    [InlineData("develper", "did you mean 'developer'?")]
    [InlineData("developer;boss", "'boss' is none of them")]
    public void An_unknown_role_is_an_error_that_names_the_known_ones(string roles, string part)
    {
        using var card = new TestCard();
        card.Request.Role = roles;

        var finding = card.Build().Findings.Single(finding => finding.Severity == FindingSeverity.Error);

        finding.Code.ShouldBe("MCB0202");
        finding.Message.ShouldContain(part);
        finding.Message.ShouldContain("developer, sociotechnic, organizer");
    }
}
