using ModelCard.Card;

namespace ModelCard.Tests;

/// <summary>A rule that a project lowers stops nothing: the build succeeds and has all its files.</summary>
public sealed class LoweredRuleTests
{
    [Theory]
    [InlineData("warning")]
    [InlineData("message")]
    [InlineData("none")]
    public void A_limit_that_only_warns_leaves_every_file(string severity)
    {
        using var card = Missed();
        card.WithItem("ModelCardRule", "MCB4201", ("Severity", severity));
        card.Request.Formats = "markdown;json;sarif";
        card.Request.Project.Fields.Add(new("model_id", "m"));
        card.Request.CommittedFile = "MODEL.md";

        var result = card.Build();

        result.Findings.ShouldNotContain(finding => finding.Severity == FindingSeverity.Error);
        result.Files.Select(file => file.Name).ShouldBe(["README.md", "modelcard.json", "modelcard.mct.json", "modelcard.sarif"], ignoreOrder: true);
        result.Committed.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_committed_card_is_verified_though_a_limit_only_warns()
    {
        using var card = Missed();
        card.WithItem("ModelCardRule", "MCB4201", ("Severity", "warning"));
        card.Write("MODEL.md", "hello stale\n");
        card.Request.CommittedFile = "MODEL.md";
        card.Request.Verify = "true";

        card.Build().Findings.ShouldContain(finding => finding.Severity == FindingSeverity.Error && finding.Code.StartsWith("MCB03", StringComparison.Ordinal));
    }

    [Fact]
    public void A_limit_that_fails_leaves_no_file()
    {
        using var card = Missed();
        card.Request.Formats = "markdown;json";

        card.Build().Files.ShouldBeEmpty();
    }

    private static TestCard Missed() => new TestCard().WithItem("ModelCardMetric", "accuracy", ("Value", "0.8"), ("Minimum", "0.9"), ("Dataset", "d"), ("Split", "test"));
}
