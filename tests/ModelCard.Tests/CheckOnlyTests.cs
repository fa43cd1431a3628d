namespace ModelCard.Tests;

/// <summary>A check that writes nothing says all that a build would say.</summary>
public sealed class CheckOnlyTests
{
    [Theory]
    [InlineData("sections: [{title: Safety, after: nowhere, text: Some words.}]", "MCB0016")]
    [InlineData("license: MIT", "MCB2002")]
    public void What_only_writing_the_card_shows_is_said_too(string sidecar, string code)
    {
        using var card = new TestCard(sidecar + "\n");
        card.Request.CheckOnly = true;

        var result = card.Build();

        result.Findings.ShouldContain(finding => finding.Code == code);
        result.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_template_that_fails_is_said_too()
    {
        using var card = new TestCard();
        card.Write("own.md", "{{ if }}");
        card.Request.Template = "own.md";
        card.Request.CheckOnly = true;

        card.Findings().ShouldContain(finding => finding.StartsWith("MCB0103(1,", StringComparison.Ordinal));
    }

    [Fact]
    public void The_committed_copy_is_left_alone()
    {
        using var card = new TestCard();
        card.Request.CommittedFile = "README.md";
        card.Request.CheckOnly = true;

        card.Build().Committed.ShouldBeEmpty();
    }
}
