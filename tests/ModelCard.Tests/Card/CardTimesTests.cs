using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Card;

public sealed class CardTimesTests
{
    [Theory]
    [InlineData("release_date: 2026-03-31", null, "2026-03-31T00:00:00Z", "2026-03-31T00:00:00Z")]
    [InlineData("release_date: 2026-03-31T12:30:01Z", null, "2026-03-31T12:30:01Z", "2026-03-31T12:30:01Z")]
    [InlineData("release_date: 2026-03-31", "1700000000", "2026-03-31T00:00:00Z", "2023-11-14T22:13:20Z")]
    [InlineData("license: mit", "0", null, "1970-01-01T00:00:00Z")]
    [InlineData("license: mit", " ", null, null)]
    public void The_source_says_when_a_file_was_made_and_the_card_when_the_model_came_out(string sidecar, string? epoch, string? released, string? created)
    {
        var (times, findings) = Read(sidecar, epoch);

        times.Released.ShouldBe(released);
        times.Created.ShouldBe(created);
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("release_date: spring", null)]
    [InlineData("release_date: 2026-02-30", null)]
    [InlineData("release_date: 2026-03-31T12:30:01+02:00", null)]
    [InlineData("release_date: [2026-03-31]", null)]
    [InlineData("license: mit", "yesterday")]
    [InlineData("license: mit", "-1")]
    [InlineData("license: mit", "253402300800")]
    public void What_is_no_time_is_said_and_left_out(string sidecar, string? epoch)
    {
        var (times, findings) = Read(sidecar, epoch);

        times.Created.ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0701");
    }

    [Fact]
    public void The_release_date_is_front_matter_and_no_unknown_key()
    {
        using var card = new TestCard("release_date: 2026-03-31\nlicense: mit\n");

        card.FrontMatter().ShouldContain("release_date: '2026-03-31'");
        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB0011", StringComparison.Ordinal));
    }

    private static (CardTimes Times, List<Finding> Findings) Read(string sidecar, string? epoch)
    {
        using var project = new TestCard(sidecar + "\n");
        var findings = new List<Finding>();
        var answers = SidecarSource.Read(Path.Combine(project.Request.ProjectDirectory, "modelcard.yaml"), findings);
        return (CardTimes.Of(CardMerge.Merge([answers]), epoch, findings), findings);
    }
}
