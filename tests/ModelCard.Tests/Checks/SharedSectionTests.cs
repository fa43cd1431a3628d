namespace ModelCard.Tests.Checks;

/// <summary>A section of a Markdown card that answers two fields is one text: what is wrong with it is said once, and it is no copy of itself.</summary>
public sealed class SharedSectionTests
{
    [Fact]
    public void What_is_wrong_with_a_section_for_two_fields_is_said_once()
    {
        var findings = Findings("# A\n\n## Training and evaluation data\n\nMore information needed\n\nTake film reviews of 2011, in English only. TODO\n");

        findings.ShouldHaveSingleItem().ShouldBe("MCB3001(5,1)");
    }

    [Fact]
    public void A_section_that_is_a_placeholder_is_one_placeholder() =>
        Findings("# A\n\n## Evaluation data and factors\n\nMore information needed\n").Count.ShouldBeLessThanOrEqualTo(1);

    [Fact]
    public void A_section_for_two_fields_is_no_copy_and_names_no_risk_for_sure() =>
        Findings("# A\n\n## Intended uses & limitations\n\nThe model could be used for protein features or be tuned on other tasks, as some have seen.\n").ShouldBeEmpty();

    [Fact]
    public void Two_sections_with_one_text_are_a_copy() =>
        Findings("# A\n\n## Intended uses\n\nSorts film reviews by their tone, in English only.\n\n## Limitations\n\nSorts film reviews by their tone, in English only.\n")
            .ShouldContain("MCB3005(9,1)");

    [Fact]
    public void A_label_with_its_unit_gives_the_figure_its_unit()
    {
        using var card = Card("# A\n\n## Environmental Impact\n\n- CO2 Emissions (in grams): 1.2933\n");

        card.FrontMatter().ShouldContain("emissions: 1.2933");
        Findings("# A\n\n## Environmental Impact\n\n- CO2 Emissions (in grams): 1.2933\n").ShouldNotContain(finding => finding.StartsWith("MCB3051", StringComparison.Ordinal));
    }

    private static TestCard Card(string text)
    {
        var card = new TestCard();
        card.Write("README.md", text);
        card.Request.Sidecar = "README.md";
        return card;
    }

    private static List<string> Findings(string text)
    {
        using var card = Card(text);
        card.Request.Strictness = "standard";
        return [.. card.Findings().Where(finding => finding.StartsWith("MCB3001", StringComparison.Ordinal) || finding.StartsWith("MCB3005", StringComparison.Ordinal)
            || finding.StartsWith("MCB304", StringComparison.Ordinal) || finding.StartsWith("MCB3051", StringComparison.Ordinal))];
    }
}
