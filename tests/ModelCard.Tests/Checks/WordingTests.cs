using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard.Tests.Checks;

/// <summary>A message speaks of the place the author writes in: an item of the project, an entry of the sidecar, or a Markdown card, where there are neither.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("MCB2001", "The metric 'f1' is left out of model-index: it has no task and no dataset. Add task to the entry, and dataset as well.")]
    [InlineData("MCB3010", "The dataset 'Own reviews' has neither a link nor a description. Add url to the entry, or say in description what it is and why it is not public.")]
    [InlineData("MCB3011", "The dataset 'Own reviews' has no license. Add license to the entry, also where it is 'own data, not published'.")]
    [InlineData("MCB3012", "The dataset 'imdb' has no role, and counts as training data. Add role to the entry: train, validation or test.")]
    [InlineData("MCB3013", "The dataset 'Own reviews' has no size. Add rows to the entry: how many the model saw or was tested on.")]
    [InlineData("MCB3020", "The result 'f1' does not say on which data and which split it was measured. Add dataset to the entry, and split as well.")]
    [InlineData("MCB3003", "direct_use has 2 words, and 5 is the least that can answer. Say more: For what can the model be used as it is? Describe the task, the setting and the people it helps, as concretely as you can.")]
    public void In_a_sidecar_it_is_a_key(string code, string message)
    {
        using var card = new TestCard("direct_use: Sorts reviews.\ndatasets: [{id: Own reviews, role: train}, {id: imdb, split: test, rows: 5}]\nmetrics: [{type: f1, value: 0.9}]\n");
        Messages(card, code).ShouldContain(message);
    }

    [Theory]
    [InlineData("MCB2001", "The metric 'f1' is left out of model-index: it has no task and no dataset. Add Task to the item, and Dataset as well.")]
    [InlineData("MCB3010", "The dataset 'Own reviews' has neither a link nor a description. Add Url to the item, or say in Description what it is and why it is not public.")]
    [InlineData("MCB3011", "The dataset 'Own reviews' has no license. Add License to the item, also where it is 'own data, not published'.")]
    [InlineData("MCB3012", "The dataset 'imdb' has no role, and counts as training data. Add Role to the item: train, validation or test.")]
    [InlineData("MCB3013", "The dataset 'Own reviews' has no size. Add Rows to the item: how many the model saw or was tested on.")]
    [InlineData("MCB3020", "The result 'f1' does not say on which data and which split it was measured. Add Dataset to the item, and Split as well.")]
    [InlineData("MCB3003", "ModelCardDirectUse has 2 words, and 5 is the least that can answer. Say more: For what can the model be used as it is? Describe the task, the setting and the people it helps, as concretely as you can.")]
    public void In_a_project_it_is_a_property_or_an_item(string code, string message)
    {
        using var card = new TestCard().With("direct_use", "Sorts reviews.").WithItem("ModelCardDataset", "Own reviews", ("Role", "train"))
            .WithItem("ModelCardDataset", "imdb", ("Split", "test"), ("Rows", "5")).WithItem("ModelCardMetric", "f1", ("Value", "0.9"));
        Messages(card, code).ShouldContain(message);
    }

    [Theory]
    [InlineData("MCB2001", "The result 'f1' is not in 'model-index' (front matter), where the Hub reads results. Write it there, with its task and its dataset.")]
    [InlineData("MCB2010", "The Hub refuses the dataset 'Own reviews' in the front matter: it has white space in it, which no id on the Hub has. Write the id (owner/name); or, for data elsewhere, take it out and say in a section 'Training Data' what it is and where to get it.")]
    [InlineData("MCB3010", "The dataset 'Own reviews' has neither a link nor a description. Say in a section 'Training Data' what it is and where to get it, or why it is not public.")]
    [InlineData("MCB3003", "The text on 'Direct Use' has 2 words, and 5 is the least that can answer. Say more: For what can the model be used as it is? Describe the task, the setting and the people it helps, as concretely as you can.")]
    [InlineData("MCB3020", "The result 'f1' does not say on which data and which split it was measured. Fill in the column 'Dataset' of its table, or dataset of its entry in the front matter, and split as well.")]
    public void In_a_Markdown_card_it_is_a_section_or_front_matter(string code, string message)
    {
        using var card = Card("---\ndatasets: [Own reviews]\nmetrics: [{type: f1, value: 0.9}]\n---\n# A\n\n## Direct Use\n\nSorts reviews.\n");
        Messages(card, code).ShouldContain(message);
    }

    [Fact]
    public void Of_a_measured_result_it_is_the_item_that_names_the_file()
    {
        var measured = new Metric("f1", Origin.InFile(SourceKind.Measured, "metrics.json", 1, 1), []);
        Wording.Add(measured, "sample_size").ShouldBe("Add SampleSize to the item that names the file.");
        Wording.Attribute("sample_size", measured.Origin).ShouldBe("SampleSize");
    }

    [Fact]
    public void Of_an_id_in_front_matter_nothing_is_asked_that_can_not_be_said_there()
    {
        using var card = Card("---\ndatasets: [Own reviews, imdb]\n---\n# A\n\n## Training data\n\nReviews of films that our customers wrote in 2011.\n");
        card.Request.Strictness = "strict";
        card.Build().Findings.Select(finding => finding.Code).ShouldNotContain(code => code.StartsWith("MCB301", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_row_of_the_cards_own_table_the_column_is_named()
    {
        using var card = Card("# A\n\n## Training data\n\n| Dataset | Role | Split | Rows | License | Description |\n|---|---|---|---|---|---|\n| Own reviews | | train | | | |\n");
        Messages(card, "MCB3011").ShouldBe(["The dataset 'Own reviews' has no license. Fill in the column 'License' of its table, or license of its entry in the front matter, also where it is 'own data, not published'."]);
    }

    [Fact]
    public void No_message_about_a_Markdown_card_speaks_of_items_or_of_a_sidecar()
    {
        foreach (var text in RuleCaseTests.Cases.Select(data => (string)data[2]))
        {
            using var card = Card($"---\n{text}\n---\n# A\n");
            card.Request.Strictness = "strict";
            foreach (var finding in card.Build().Findings.Where(finding => finding.File.EndsWith("README.md", StringComparison.Ordinal)))
            {
                finding.Message.ShouldNotMatch("sidecar| the item|ModelCard(?!Rule|KnownIds)[A-Z]", $"{finding.Code}: {text}");
            }
        }
    }

    [Fact]
    public void What_is_left_out_is_counted_with_its_rule_and_its_place()
    {
        using var card = Card("# A\n\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"![](https://example.org/{i}.png)\n\n")));
        card.Request.Strictness = "strict";
        var last = card.Build().Findings.Last(finding => finding.Code == "MCB3063");
        (last.Line, last.Message).ShouldBe((13, "The card has 3 more places that MCB3063 reports, from here on. They are listed once those before are settled."));
    }

    [Fact]
    public void What_is_never_closed_is_quoted_and_points_to_its_line_in_the_file()
    {
        using var card = Card("# A\n\n## Direct Use\n\nSorts film reviews by their tone.\n\nLike this:\n\n```csharp\nvar tone = model.Predict(review);\n");
        var fence = card.Build().Findings.Single(finding => finding.Code == "MCB3090");
        (fence.Line, fence.Message).ShouldBe((9, "The text on 'Direct Use' opens a fence of code ('```csharp') and never closes it, so that all below it is code. Add a line with ``` where the code ends."));
    }

    [Fact]
    public void What_is_never_closed_in_a_sidecar_is_quoted_without_a_line_of_its_own_count()
    {
        using var card = new TestCard("license: mit\ntraining_data: |\n  Film reviews of 2011.\n\n  <!-- ask Ada about the license\n");
        var comment = card.Build().Findings.Single(finding => finding.Code == "MCB3090");
        (comment.Line, comment.Message).ShouldBe((2, "training_data opens a comment ('<!-- ask Ada about the license') and never closes it; the card shows it as text. Add --> where the comment ends."));
    }

    private static TestCard Card(string text)
    {
        var card = new TestCard();
        card.Write("README.md", text);
        card.Request.Sidecar = "README.md";
        return card;
    }

    private static IEnumerable<string> Messages(TestCard card, string code)
    {
        card.Request.Strictness = "strict";
        return card.Build().Findings.Where(finding => finding.Code == code).Select(finding => finding.Message);
    }
}
