using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

/// <summary>The few lines on the page of a CI run.</summary>
public sealed class RunSummaryTests
{
    [Fact]
    public void It_says_score_roles_and_findings()
    {
        using var card = new TestCard("license: mit\npipeline_tag: tabular-classification\ndirect_use: Sorting penguins by four measurements.\nmetrics:\n- {type: accuracy, value: 0.9}\n");

        RunSummary.Write("Penguins", card.Build(), "bin/modelcard/Penguins/CHECKLIST.md").ShouldBe("""
            ### Model card of Penguins: 30 % complete

            Hugging Face model card: 5 of 21 items that apply are answered. No errors, 4 warnings.

            | role | answered | still needed |
            |---|---|---|
            | developer | 2 of 10 | **training parameters**, **datasets trained on**, library, results machine-readable, usage snippet, emissions, experiment tracking, widget examples |
            | sociotechnic | 0 of 2 | **limitations including bias**, ethical considerations |
            | project organizer | 3 of 9 | **the model**, tags, out-of-scope uses, contact, downstream uses, citation |

            Required items are in bold.

            What answers each item, and where it stands: `bin/modelcard/Penguins/CHECKLIST.md`


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Several_models_stand_in_one_table()
    {
        using var card = new TestCard().WithItem("ModelCardModel", "tiny").WithItem("ModelCardModel", "large", ("DirectUse", "Sorting penguins."));
        var result = card.Build();
        var missing = result.Models[1].Result.Findings.Count(finding => finding.Severity == ModelCard.Card.FindingSeverity.Warning);

        var text = RunSummary.Write("App", result, "");

        text.ShouldStartWith("### Model card of App\n\n| model | complete |");
        text.ShouldContain($"\n| tiny | {result.Models[0].Result.Check!.Score} % | 0 of ");
        text.ShouldContain($"\n| large | {result.Models[1].Result.Check!.Score} % | 0 of ");
        text.ShouldContain($"| no errors, {missing} warnings |\n");
        text.ShouldNotContain("CHECKLIST");
    }

    [Fact]
    public void A_card_that_could_not_be_checked_is_no_card_of_0_percent()
    {
        using var card = new TestCard("license: [mit\n");

        RunSummary.Write("App", card.Build(), "").ShouldBe("### Model card of App\n\nNot checked, because an input cannot be trusted: 1 error, no warnings.\n\n");
    }

    [Fact]
    public void Nothing_an_author_writes_is_markup()
    {
        using var card = new TestCard();
        card.Write("own.yaml", "title: '<script>alert(1)</script> | [x](javascript:y)'\nitems:\n- {title: \"a | b\\n\\n# c <img src=x onerror=y>\", answers: direct_use}\n- {title: '**bold** `code`', answers: license}\n");
        card.Request.Checklist = "own.yaml";

        var text = RunSummary.Write("A<b>|`c`", card.Build(), "a`b.md");

        text.Replace("\\<", "", StringComparison.Ordinal).ShouldNotContain('<');
        text.Split('\n').Single(line => line.StartsWith("| project organizer", StringComparison.Ordinal))
            .ShouldBe("| project organizer | 0 of 2 | **a \\| b  # c \\<img src=x onerror=y>**, **\\*\\*bold\\*\\* \\`code\\`** |");
        text.ShouldContain("`a'b.md`");
    }
}
