using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard.Tests.Checks;

public sealed class CardCheckTests
{
    [Fact]
    public void The_score_is_the_answered_weight_over_the_applicable_weight()
    {
        // Of huggingface, with nothing but a name, apply: 8 required, 8 recommended, 3 optional.
        using var card = new TestCard();
        var check = card.Build().Check!;

        Count(check, ItemLevel.Required).ShouldBe((1, 8));
        Count(check, ItemLevel.Recommended).ShouldBe((0, 8));
        Count(check, ItemLevel.Optional).ShouldBe((0, 3));
        check.Score.ShouldBe(100 * 3 / ((8 * 3) + (8 * 2) + 3));
    }

    [Theory]
    [InlineData("pipeline_tag: text-classification\n", "language", true)]
    [InlineData("pipeline_tag: automatic-speech-recognition\n", "language", true)]
    [InlineData("pipeline_tag: tabular-classification\n", "language", false)]
    [InlineData("license: other\n", "license name and link", true)]
    [InlineData("license: mit\n", "license name and link", false)]
    [InlineData("base_model_relation: finetune\n", "base model", true)]
    [InlineData("co2_training_type: fine-tuning\n", "base model", true)]
    [InlineData("license: mit\n", "base model", false)]
    [InlineData("base_model_relation: quantized\n", "datasets trained on", false)]
    [InlineData("base_model_relation: finetune\n", "datasets trained on", true)]
    [InlineData("metrics: [{type: f1, value: 1}]\n", "results machine-readable", true)]
    [InlineData("metrics: [f1]\n", "results machine-readable", false)]
    [InlineData("co2_emitted: 1 g\n", "emissions: source", true)]
    [InlineData("license: mit\n", "emissions: source", false)]
    [InlineData("pipeline_tag: tabular-classification\n", "widget examples", true)]
    [InlineData("pipeline_tag: graph-ml\n", "widget examples", false)]
    public void An_item_applies_only_where_its_condition_holds(string sidecar, string item, bool applies)
    {
        using var card = new TestCard(sidecar);
        (card.Build().Check!.Items.Single(result => result.Item.Title == item).Status != ItemStatus.NotApplicable).ShouldBe(applies);
    }

    [Theory]
    [InlineData("annotated", "language(s)", "pipeline_tag: translation\n", "pipeline_tag: tabular-regression\n")]
    [InlineData("imageomics", "General: Language(s)", "pipeline_tag: translation\n", "pipeline_tag: image-classification\n")]
    [InlineData("imageomics", "Details: Fine-tuned from", "base_model: gpt2\n", "license: mit\n")]
    [InlineData("imageomics", "Details: Fine-tuned from", "base_model_relation: adapter\n", "base_model_relation: quantized\n")]
    [InlineData("huggingface", "base model", "base_model_relation: merge\n", "pipeline_tag: translation\n")]
    [InlineData("imageomics", "General: Datasets", "license: mit\n", "base_model_relation: quantized\n")]
    [InlineData("imageomics", "Training: Training Data", "base_model: gpt2\n", "base_model_relation: merge\n")]
    [InlineData("imageomics", "Training: link to dataset card or source", "license: mit\n", "base_model_relation: merge\n")]
    [InlineData("mitchell", "Training data", "license: mit\n", "base_model_relation: quantized\n")]
    [InlineData("kaggle", "training hardware and software", "license: mit\n", "base_model_relation: quantized\n")]
    [InlineData("kaggle", "demographic data or attributes", "datasets: [{id: a, sensitive: names of people}]\n", "datasets: [{id: a, sensitive: 'no'}]\n")]
    [InlineData("kaggle", "privacy techniques", "affected_groups: Tenants.\n", "license: mit\n")]
    [InlineData("kaggle", "fairness definition", "demographic_groups: Adults.\n", "demographic_groups: 'None: only penguins are in the data'\n")]
    [InlineData("annotated", "cloud provider", "cloud_region: westeurope\n", "hardware_type: CPU\n")]
    [InlineData("annotated", "results cover the factors", "testing_factors: Age.\n", "license: mit\n")]
    [InlineData("annotated", "carbon emitted", "license: mit\n", "base_model_relation: quantized\n")]
    [InlineData("huggingface", "emissions: location", "co2_emitted: 1 g\n", "co2_emitted: TBD\n")]
    [InlineData("huggingface", "license name and link", "license: OTHER\n", "license: apache-2.0\n")]
    [InlineData("huggingface", "widget examples", "pipeline_tag: text-generation\n", "license: mit\n")]
    [InlineData("huggingface", "results machine-readable", "metrics: [{type: f1, value: 1}]\n", "results: Good.\n")]
    public void Every_condition_works_both_ways(string checklist, string item, string sidecar, string otherwise)
    {
        foreach (var (text, applies) in new[] { (sidecar, true), (otherwise, false) })
        {
            using var card = new TestCard(text);
            card.Request.Checklist = checklist;
            (card.Build().Check!.Checklists[0].Items.Single(result => result.Item.Title == item).Status != ItemStatus.NotApplicable).ShouldBe(applies, text);
        }
    }

    [Theory]
    [InlineData("model_size: 85 MB\n", "kaggle", "model size")]
    [InlineData("model_size: 85 MB\n", "imageomics", "Technical: Model Size")]
    [InlineData("metrics: [{type: f1, value: 0.5}]\n", "imageomics", "Evaluation: Results")]
    [InlineData("metrics: [{type: f1, value: 0.5, slice: age=65+}]\n", "kaggle", "subgroup analysis")]
    [InlineData("metrics: [{type: f1, value: 0.5, baseline: 0.4}]\n", "imageomics", "Evaluation: Benchmark Comparisons")]
    [InlineData("metrics: [{type: f1, value: 0.5, decision_threshold: 0.5}]\n", "mitchell", "Metrics with decision thresholds and variation")]
    [InlineData("datasets: [{id: a, role: train}, {id: a, role: test}]\n", "kaggle", "train / test / dev split")]
    [InlineData("datasets: [{id: a, role: test}]\n", "mitchell", "Evaluation data")]
    public void Structured_data_answers_what_prose_would(string sidecar, string checklist, string item)
    {
        using var card = new TestCard(sidecar);
        card.Request.Checklist = checklist;
        card.Build().Check!.Items.Single(result => result.Item.Title == item).Status.ShouldBe(ItemStatus.Answered);
    }

    [Theory]
    [InlineData("model_description: Text.\n", "the model")]
    [InlineData("results: Text.\n", "evaluation results")]
    [InlineData("metrics: [{type: f1, value: 0.5}]\n", "evaluation results")]
    [InlineData("datasets: [imdb]\n", "datasets trained on")]
    [InlineData("training_data: Text.\n", "datasets trained on")]
    [InlineData("bias_recommendations: Text.\n", "ethical considerations")]
    [InlineData("paper: https://arxiv.org/abs/1810.03993\n", "citation")]
    public void Several_fields_can_answer_one_item(string sidecar, string item)
    {
        using var card = new TestCard(sidecar);
        card.Build().Check!.Items.Single(result => result.Item.Title == item).Status.ShouldBe(ItemStatus.Answered);
    }

    [Theory]
    [InlineData("metrics: [f1]\n", "evaluation results")]
    [InlineData("datasets: [{id: imdb, role: test}]\n", "datasets trained on")]
    [InlineData("model_summary: TODO\n", "the model")]
    [InlineData("model_summary:\n", "the model")]
    public void What_only_looks_like_an_answer_is_none(string sidecar, string item)
    {
        using var card = new TestCard(sidecar);
        card.Build().Check!.Items.Single(result => result.Item.Title == item).Status.ShouldBe(ItemStatus.Missing);
    }

    [Fact]
    public void With_several_checklists_an_item_counts_once_at_its_strictest_level()
    {
        using var card = new TestCard();
        card.Request.Checklist = "huggingface;imageomics";
        var items = card.Build().Check!.Items;

        var tags = items.Single(result => result.Item.Answers == "tags");
        tags.Level.ShouldBe(ItemLevel.Required, "imageomics requires what huggingface recommends");
        items.Count(result => result.Item.Answers == "direct_use").ShouldBe(1);
    }

    [Fact]
    public void A_message_names_the_property_and_the_key_and_points_to_the_place()
    {
        using var card = new TestCard("direct_use: '[More Information Needed]'\n");

        var findings = card.Build().Findings;

        var placeholder = findings.Single(finding => finding.Code == "MCB1020");
        placeholder.Message.ShouldBe("The card has only a placeholder for intended uses ('[More Information Needed]'). Replace it: ModelCardDirectUse in the project, or direct_use in modelcard.yaml.");
        (placeholder.Line, placeholder.Column).ShouldBe((1, 1));
        findings.Single(finding => finding.Code == "MCB1010").Message.ShouldBe("The card lacks a license. Add ModelCardLicense to the project, or license to modelcard.yaml.");
    }

    [Fact]
    public void A_rule_makes_one_finding_louder_and_nothing_else()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardRule", "direct_use", ("Severity", "error"));
        card.WithItem("ModelCardRule", "MCB1028", ("Severity", "none"));
        card.WithItem("ModelCardRule", "direct_uze", ("Severity", "error"));
        card.WithItem("ModelCardRule", "license", ("Severity", "loud"));

        var findings = card.Build().Findings;

        findings.Single(finding => finding.Code == "MCB1020").Severity.ShouldBe(FindingSeverity.Error);
        findings.ShouldNotContain(finding => finding.Code == "MCB1028");
        findings.Single(finding => finding.Code == "MCB1010").Severity.ShouldBe(FindingSeverity.Warning);
        findings.Where(finding => finding.Code == "MCB0203").Select(finding => finding.Message).ShouldBe(
        [
            "ModelCardRule 'direct_uze' is neither a finding code nor a field; did you mean 'direct_use'?",
            "ModelCardRule 'license' has the Severity 'loud'; it is one of none, message, warning, error.",
        ]);
    }

    [Theory]
    [InlineData("Template", "hugginface", "MCB0101")]
    [InlineData("Template", "missing/card.md", "MCB0101")]
    [InlineData("Checklist", "hugginface", "MCB0201")]
    [InlineData("Strictness", "harsh", "MCB0202")]
    [InlineData("Formats", "markdown;pdf", "MCB0202")]
    [InlineData("MinimumScore", "101", "MCB0202")]
    [InlineData("MinimumScore", "most", "MCB0202")]
    public void A_setting_nobody_knows_is_an_error(string setting, string value, string code)
    {
        using var card = new TestCard();
        typeof(CardRequest).GetProperty(setting)!.SetValue(card.Request, value);

        card.Findings(FindingSeverity.Error).ShouldHaveSingleItem().ShouldStartWith(code);
        card.Build().Files.ShouldBeEmpty();
    }

    [Fact]
    public void Metrics_that_model_index_cannot_hold_are_named()
    {
        using var card = new TestCard("metrics:\n- {type: f1, value: 0.5}\n- {type: accuracy, value: 0.9, task: text-classification, dataset: imdb}\n- {type: bleu, value: 3, task: translation}\n- rouge\n");
        card.Request.Strictness = "standard";

        card.Build().Findings.Where(finding => finding.Code == "MCB2001").Select(finding => $"{finding.Line} {finding.Message.Split(". ")[0]}").ShouldBe(
        [
            "2 The metric 'f1' is left out of model-index: it has no task and no dataset",
            "4 The metric 'bleu' is left out of model-index: it has no dataset",
        ]);
    }

    private static (int Answered, int Applicable) Count(CheckResult check, ItemLevel level)
    {
        var applicable = check.Items.Where(item => item.Level == level && item.Status != ItemStatus.NotApplicable).ToList();
        return (applicable.Count(item => item.Status == ItemStatus.Answered), applicable.Count);
    }
}
