using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard.Tests.Checks;

/// <summary>What an honest "not applicable" does to the check and to the card.</summary>
public sealed class NotApplicableAnswerTests
{
    private const string Reason = "the model was made by hand and never trained";

    [Theory]
    [InlineData("direct_use", "intended uses")]
    [InlineData("co2_emitted", "emissions")]
    [InlineData("datasets", "datasets trained on")]
    [InlineData("metrics", "evaluation results")]
    [InlineData("training_hyperparameters", "training parameters")]
    [InlineData("tags", "tags")]
    public void With_a_reason_the_item_leaves_both_sums(string field, string item)
    {
        using var without = new TestCard("model_summary: A model.\n");
        using var with = new TestCard($"model_summary: A model.\n{field}: 'Not applicable: {Reason}'\n");

        var declared = with.Build().Check!.Items.Single(result => result.Item.Title == item);

        declared.Status.ShouldBe(ItemStatus.DeclaredNotApplicable);
        with.Build().Check!.Score.ShouldBeGreaterThan(without.Build().Check!.Score);
        with.Findings(FindingSeverity.Error).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_holds_in_the_project()
    {
        using var card = new TestCard();
        card.With("training_hyperparameters", "Not applicable: " + Reason).With("tags", "N/A because it is internal; nobody searches for it").With("hours_used", "None: it was made by hand");

        var items = card.Build().Check!.Items;

        items.Count(item => item.Status == ItemStatus.DeclaredNotApplicable).ShouldBe(2);
        card.Findings(FindingSeverity.Error).ShouldBeEmpty();
        card.Text().ShouldContain("**Not applicable:** " + Reason);
    }

    [Theory]
    [InlineData("N/A", "Asked for intended uses, the card says 'N/A' and gives no reason. Say why in at least 5 words ('Not applicable: …'), or answer it: ModelCardDirectUse in the project, or direct_use in modelcard.yaml.")]
    [InlineData("'None: see paper'", "Asked for intended uses, the card says 'None' with a reason of 2 words. Say why in at least 5 words ('Not applicable: …'), or answer it: ModelCardDirectUse in the project, or direct_use in modelcard.yaml.")]
    public void Without_a_reason_it_is_missing_and_the_message_says_what_is_asked(string text, string message)
    {
        using var card = new TestCard($"license: mit\ndirect_use: {text}\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB1020");

        finding.Message.ShouldBe(message);
        (finding.Line, finding.Column).ShouldBe((2, 1));
    }

    [Fact]
    public void The_message_is_about_the_part_that_is_missing()
    {
        using var card = new TestCard("license: other\nlicense_name: contoso\nlicense_link: n/a\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB1091");

        finding.Message.ShouldStartWith("Asked for the name of the license and a link to it, the card says 'n/a' and gives no reason.");
        finding.Message.ShouldNotContain("license_name");
        finding.Line.ShouldBe(3);
    }

    [Fact]
    public void Prose_that_only_begins_like_one_is_an_answer()
    {
        using var card = new TestCard("direct_use: None of the uses below needs a person to watch.\n");
        card.Build().Check!.Items.Single(item => item.Item.Title == "intended uses").Status.ShouldBe(ItemStatus.Answered);
    }

    [Fact]
    public void A_declared_base_model_makes_no_fine_tuned_model_and_no_front_matter()
    {
        using var card = new TestCard("base_model: N/A because it was trained from scratch\nlicense: mit\nlanguage: 'Not applicable: it reads tables with numbers only'\n");
        card.Request.Checklist = "huggingface;imageomics";

        card.Build().Check!.Items.Single(item => item.Item.Title == "base model").Status.ShouldBe(ItemStatus.NotApplicable);
        card.FrontMatter().ShouldNotContain("base_model");
        card.FrontMatter().ShouldNotContain("language");
        card.Text().ShouldContain("N/A because it was trained from scratch");
    }

    [Fact]
    public void A_declared_dataset_is_no_dataset()
    {
        using var card = new TestCard("license: mit\ndatasets: 'Not applicable: " + Reason + "'\nvisualizations: 'None: there is nothing to show yet'\n");

        card.FrontMatter().ShouldNotContain("datasets");
        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0017");
    }
}
