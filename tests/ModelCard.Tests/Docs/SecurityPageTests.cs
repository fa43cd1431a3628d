namespace ModelCard.Tests.Docs;

/// <summary>The example of <c>docs/security.md</c>; that its promises name their tests is for <see cref="NamedTestsTests"/>.</summary>
public sealed class SecurityPageTests
{
    [Fact]
    public void The_sidecar_on_the_page_is_refused_in_the_words_on_it()
    {
        var texts = Snippets.Of(RepositoryFiles.Read("docs/security.md"), "text");
        using var card = new TestCard(texts[0]);

        var finding = card.Build().Findings.Where(finding => finding.Code == "MCB0007").ToList()[0];
        $"{finding.Code}: {finding.Message}".ShouldBe(texts[1].TrimEnd());
        finding.Line.ShouldBe(1);
    }
}
