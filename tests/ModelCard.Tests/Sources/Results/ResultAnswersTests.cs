namespace ModelCard.Tests.Sources;

/// <summary>What results on disk bring to a card, and how they meet what its author wrote.</summary>
public sealed class ResultAnswersTests
{
    private const string Results = "{\n\"eval_accuracy\": 0.9312345678,\n\"eval_loss\": 0.21,\n\"train_runtime\": 7980.5,\n\"total_flos\": 1.136e17,\n\"epoch\": 3\n}";

    [Fact]
    public void A_results_file_fills_results_time_and_compute()
    {
        using var card = Card(Results);

        var text = card.Text();

        text.ShouldContain("| Metric | Value | Dataset | Split |\n|---|---|---|---|\n| accuracy | 0.9312 | Tickets | validation |\n| loss | 0.21 | Tickets | validation |\n");
        text.ShouldContain("- **Training time:** 2 h 13 min\n- **Epochs:** 3\n");
        text.ShouldContain("- **Hours used:** 2.22\n");
        text.ShouldContain("- **Training compute:** 1.14e17 floating-point operations");
        text.ShouldContain("    metrics:\n    - type: accuracy\n      value: 0.9312345678\n");
        text.ShouldContain("      type: contoso/tickets\n      name: Tickets\n      split: validation\n");
    }

    [Fact]
    public void The_line_of_a_figure_is_where_a_finding_points()
    {
        using var card = Card(Results.Replace("0.9312345678", "93.1"));

        var finding = card.Build().Findings.First(found => found.Message.StartsWith("The value 93.1 of 'accuracy' cannot be", StringComparison.Ordinal));

        Path.GetFileName(finding.File).ShouldBe("all_results.json");
        finding.Line.ShouldBe(2);
        finding.Message.ShouldContain("ModelCardMetric 'accuracy' with Unit=\"%\" and no Value");

        card.WithItem("ModelCardMetric", "accuracy", ("Unit", "%"));
        card.Text().ShouldContain("| accuracy | 93.1 % | Tickets | validation |");
        card.Build().Findings.ShouldNotContain(found => found.Message.StartsWith("The value 93.1", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_of_a_file_that_lack_the_same_are_one_finding()
    {
        using var card = new TestCard();
        card.Write("results.json", "{\n\"accuracy\": 0.9,\n\"f1\": 0.8,\n\"recall\": 0.7\n}");
        card.WithItem("ModelCardMetricsFile", "results.json", ("Task", "text-classification"));

        var finding = card.Build().Findings.Where(found => found.Code == "MCB2001").ShouldHaveSingleItem();

        finding.Line.ShouldBe(2);
        finding.Message.ShouldBe("3 metrics of the file, from 'accuracy' here on, are left out of model-index: they have no dataset. Add Dataset to the item that names the file.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Split=validation")]
    [InlineData("Dataset=contoso/tickets")]
    [InlineData("Task=text-classification;Split=validation;Dataset=contoso/tickets")]
    public void A_metric_without_a_value_joins_the_one_measured_metric_that_fits(string stated)
    {
        using var card = Card(Results);
        card.WithItem("ModelCardMetric", "accuracy", [("Baseline", "0.5"), .. Pairs(stated)]);

        card.Text().ShouldContain("| accuracy | 0.9312 | Tickets | validation | 0.5 |\n");
        Rows(card.Text(), "accuracy").ShouldBe(1);
    }

    [Theory]
    [InlineData("Split=test")]
    [InlineData("Slice=sex=female")]
    [InlineData("Dataset=other")]
    public void A_metric_that_says_otherwise_joins_none(string stated)
    {
        using var card = Card(Results);
        card.WithItem("ModelCardMetric", "accuracy", [("Baseline", "0.5"), .. Pairs(stated)]);

        card.Text().ShouldContain("| accuracy | 0.9312 | Tickets | validation |\n");
    }

    [Fact]
    public void Where_two_measured_metrics_fit_nobody_can_tell_which_is_meant()
    {
        using var card = Card("{\"eval_accuracy\": 0.9, \"test_accuracy\": 0.8, \"epoch\": 1}");
        card.WithItem("ModelCardMetric", "accuracy", ("Baseline", "0.5"));
        card.Text().ShouldNotContain("Baseline");

        card.WithItem("ModelCardMetric", "accuracy", ("Split", "test"), ("Baseline", "0.6"));
        card.Text().ShouldContain("| accuracy | 0.8 | Tickets | test | 0.6 |\n");
    }

    [Fact]
    public void A_name_in_the_sidecar_and_a_minimum_in_the_project_say_something_of_one_value()
    {
        using var card = new TestCard("metrics: [accuracy]\n");
        card.Write("r.json", "{\"accuracy\": 0.9}");
        card.WithItem("ModelCardMetricsFile", "r.json", ("Split", "test"));
        card.WithItem("ModelCardMetric", "accuracy", ("Split", "test"), ("Minimum", "0.8"), ("Baseline", "0.5"));

        var text = card.Text();

        text.ShouldContain("| accuracy | 0.9 | test | 0.5 |\n");
        Rows(text, "accuracy").ShouldBe(1);
        text.ShouldContain("\n\naccuracy\n");
    }

    [Fact]
    public void Another_spelling_of_the_metric_joins_too()
    {
        using var card = new TestCard();
        card.Write("r.json", "{\"AreaUnderRocCurve\": 0.9}");
        card.WithItem("ModelCardMetricsFile", "r.json");
        card.WithItem("ModelCardMetric", "auc", ("Name", "Area under the curve"));

        card.Text().ShouldContain("| Area under the curve | 0.9 |\n");
    }

    [Fact]
    public void A_typed_value_stays_beside_a_measured_one_of_other_data_and_wins_over_the_same()
    {
        using var card = Card(Results);
        card.WithItem("ModelCardMetric", "accuracy", ("Value", "0.95"));
        card.Text().ShouldContain("| accuracy | 0.95 |  |  |\n");
        Rows(card.Text(), "accuracy").ShouldBe(2);

        card.WithItem("ModelCardMetric", "accuracy", ("Value", "0.99"), ("Split", "validation"), ("Dataset", "contoso/tickets"), ("Task", "text-classification"));
        card.Text().ShouldNotContain("0.9312");
    }

    [Fact]
    public void The_results_of_a_training_count_before_its_log()
    {
        using var card = new TestCard();
        card.Write("trainer_state.json", "{\"log_history\": [{\"eval_wer\": 24.97, \"eval_cer\": 9.5, \"step\": 1}], \"global_step\": 1}");
        card.Write("all_results.json", "{\"eval_wer\": 24.878, \"epoch\": 1}");
        card.WithItem("ModelCardMetricsFile", "trainer_state.json");
        card.WithItem("ModelCardMetricsFile", "all_results.json");

        card.Text().ShouldContain("| cer | 9.5 | validation |\n| wer | 24.878 | validation |\n");
        card.Text().ShouldNotContain("24.97");
    }

    [Fact]
    public void A_standard_error_gives_an_interval_that_stays_within_the_metric()
    {
        using var card = new TestCard();
        card.Write("r.csv", "metric,value,stderr\naccuracy,0.99,0.01\nmae,5,0.5\n");
        card.WithItem("ModelCardMetricsFile", "r.csv");

        card.Text().ShouldContain("| accuracy | 0.99 | 0.9704 to 1 (95 %) |\n| mae | 5 | 4.02 to 5.98 (95 %) |\n");
    }

    [Fact]
    public void Classes_stand_in_a_table_of_their_own_with_a_column_a_metric()
    {
        var classes = string.Concat(Enumerable.Range(0, 10).Select(i => $"\"c{i}|\": {{\"precision\": 0.8{i}, \"recall\": 0.7{i}, \"f1-score\": 0.7533333333, \"support\": {i + 1}.0}},"));
        using var card = Card($"{{{classes} \"accuracy\": 0.9, \"macro avg\": {{\"precision\": 0.8, \"recall\": 0.7, \"f1-score\": 0.75, \"support\": 55.0}}}}", ("Split", "test"));

        var text = card.Text();

        text.ShouldContain("| accuracy | 0.9 | Tickets | test |  |\n| Precision (macro) | 0.8 | Tickets | test | 55 |\n");
        text.ShouldContain("\nBy class:\n\n| Dataset | Split | Class | Precision | Recall | F1 | Samples |\n|---|---|---|---|---|---|---|\n| Tickets | test | c0\\| | 0.80 | 0.70 | 0.7533 | 1 |\n");
    }

    [Fact]
    public void Many_tasks_stand_in_one_row_each_with_their_intervals()
    {
        var tasks = string.Join(",", Enumerable.Range(0, 65).Select(i => $"\"task{i}\": {{\"acc\": 0.5, \"acc_stderr\": 0.05, \"acc_norm\": 0.6, \"acc_norm_stderr\": 0.05}}"));
        using var card = new TestCard();
        card.Write("r.json", $"{{\"results\": {{{tasks}}}, \"versions\": {{}}, \"config\": {{\"num_fewshot\": 5}}}}");
        card.WithItem("ModelCardMetricsFile", "r.json");

        var text = card.Text();

        text.ShouldContain("| Dataset | acc | acc_norm |\n|---|---|---|\n| task0 (5-shot) | 0.5 (0.402 to 0.598) | 0.6 (0.502 to 0.698) |\n");
        text.ShouldContain("| task64 (5-shot) | 0.5 (0.402 to 0.598) | 0.6 (0.502 to 0.698) |\n\nIn parentheses: the interval at 95 %.\n");
    }

    [Fact]
    public void Many_results_with_nothing_in_common_keep_a_row_each()
    {
        using var card = new TestCard();
        card.Write("r.json", "{" + string.Join(",", Enumerable.Range(0, 20).Select(i => $"\"figure {i}\": {i}")) + "}");
        card.WithItem("ModelCardMetricsFile", "r.json");

        card.Text().ShouldContain("| Metric | Value |\n|---|---|\n| figure 0 | 0 |\n");
    }

    [Fact]
    public void Settings_of_a_log_are_hyperparameters_below_what_the_author_wrote()
    {
        const string State = "{\"log_history\": [], \"global_step\": 10, \"max_steps\": 10, \"num_train_epochs\": 2, \"train_batch_size\": 8}";
        using var card = Card(State);
        card.Text().ShouldContain("- **num_train_epochs:** 2\n- **max_steps:** 10\n- **train_batch_size:** 8\n");
        card.Text().ShouldContain("- **Steps:** 10\n");

        card.With("training_hyperparameters", "{epochs: 3}");
        card.Text().ShouldNotContain("max_steps");
    }

    private static TestCard Card(string results, params (string Name, string Value)[] options)
    {
        var card = new TestCard();
        card.Write("all_results.json", results);
        return card.WithItem("ModelCardMetricsFile", "all_results.json", [("Dataset", "contoso/tickets"), ("DatasetName", "Tickets"), ("Task", "text-classification"), .. options]);
    }

    private static int Rows(string text, string metric) => text.Split('\n').Count(line => line.StartsWith($"| {metric} |", StringComparison.Ordinal));

    private static (string, string)[] Pairs(string stated) =>
        [.. stated.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]))];
}
