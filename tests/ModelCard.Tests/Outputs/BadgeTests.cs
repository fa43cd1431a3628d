using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ModelCard.Outputs;
using ModelCard.Tests.Outputs.Charts;

namespace ModelCard.Tests.Outputs;

public sealed class BadgeTests
{
    [Theory]
    [InlineData(87)]
    [InlineData(100)]
    [InlineData(8)]
    [InlineData(null)]
    public void A_score_gives_the_badge_that_was_looked_at_and_approved(int? score) =>
        RepositoryFiles.ShouldHold($"tests/ModelCard.Tests/Goldens/Badges/{(score is { } percent ? percent.ToString(CultureInfo.InvariantCulture) : "none")}.svg", Badge.Write(score));

    [Fact]
    public void Every_score_is_readable_and_says_so_to_everybody()
    {
        for (var score = 0; score <= 100; score++)
        {
            var badge = XElement.Parse(Badge.Write(score));

            Contrast.Between(Badge.ColorOf(score), "#ffffff").ShouldBeGreaterThanOrEqualTo(4.5);
            badge.Attribute("role")!.Value.ShouldBe("img");
            badge.Attribute("aria-label")!.Value.ShouldBe($"model card: {score} % complete");
            badge.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ShouldBe(["model card", $"{score} %"]);
            badge.Descendants().Where(element => element.Attribute("textLength") is not null)
                .ShouldAllBe(text => Number(text, "x") + Number(text, "textLength") < Number(badge, "width"));
        }
    }

    [Fact]
    public void The_badge_shows_the_score_of_the_build()
    {
        using var card = new TestCard("model_summary: It tells penguins apart.\nlicense: mit\n");
        card.Request.Formats = "badge";

        var result = card.Build();

        var file = result.Files.ShouldHaveSingleItem();
        (file.Name, file.Kind).ShouldBe(("badge.svg", "badge"));
        file.Text.ShouldBe(Badge.Write(result.Check!.Score));
        result.Check.Score.ShouldBeInRange(1, 99);
    }

    [Fact]
    public void A_waiver_that_ends_changes_no_badge()
    {
        using var card = new TestCard("model_summary: It tells penguins apart.\nwaivers:\n  license: {reason: The lawyers are at it., expires: 2030-06-30}\n");
        card.Request.Formats = "badge";
        card.Request.Today = new DateTime(2030, 6, 30);
        var before = card.Build();
        card.Request.Today = new DateTime(2030, 7, 1);
        var after = card.Build();

        after.Files[0].Text.ShouldBe(before.Files[0].Text);
        after.Check!.Score.ShouldBeLessThan(before.Check!.Score);
    }

    [Fact]
    public void The_page_says_what_happens()
    {
        var page = RepositoryFiles.Read("docs/outputs.md");
        var rows = Regex.Matches(page, @"^\| (\d+) to (\d+) \| \w+, `(#[0-9a-f]{6})` \|$", RegexOptions.Multiline);

        rows.Sum(row => int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture) - int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture) + 1).ShouldBe(101);
        foreach (Match row in rows)
        {
            Badge.ColorOf(int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture)).ShouldBe(row.Groups[3].Value);
            Badge.ColorOf(int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture)).ShouldBe(row.Groups[3].Value);
        }

        page.ShouldContain("112 pixels wide for two digits and 20 high");
        Badge.Write(87).ShouldContain("width=\"112\" height=\"20\"");
        page.ShouldContain("`model card: 87 % complete`");
        OutputFormats.Find("badge").ShouldNotBeNull();
    }

    [Fact]
    public void Without_an_item_that_counts_the_badge_claims_nothing()
    {
        using var card = new TestCard("model_summary: It tells penguins apart.\nwaivers:\n  license: The lawyers are at it.\n");
        card.Write("own.yaml", "title: Own\nitems:\n- {title: License, answers: license}\n");
        card.Request.Checklist = "own.yaml";
        card.Request.Formats = "badge";

        card.Build().Files.ShouldHaveSingleItem().Text.ShouldBe(Badge.Write(null));
    }

    private static decimal Number(XElement element, string attribute) => decimal.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
