using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class ReportTests
{
    private const string Report = """
        {
          "cat": {"precision": 0.8, "recall": 0.7, "f1-score": 0.75, "support": 10.0},
          "accuracy": {"precision": 0.6, "recall": 0.5, "f1-score": 0.55, "support": 9.0},
          "nobody": {"precision": 0.0, "recall": 0.0, "f1-score": 0.0, "support": 0.0},
          "micro avg": {"precision": 0.7, "recall": 0.6, "f1-score": 0.65, "support": 19.0},
          "macro avg": {"precision": 0.71, "recall": 0.61, "f1-score": 0.66, "support": 19.0}
        }
        """;

    private const string MlNet = """
        {
          "trainer": "FastTree",
          "testSamples": 250,
          "metrics": {
            "areaUnderRocCurve": "NaN",
            "accuracy": 0.91,
            "f1Score": 0.9,
            "logLoss": 0.3,
            "logLossReduction": 0.5,
            "entropy": 1.0,
            "perClassLogLoss": [0.2, 0.4],
            "confusionMatrix": {"perClassPrecision": [0.9, 0.8], "counts": [[1, 2], [3, 4]], "numberOfClasses": 2}
          }
        }
        """;

    [Fact]
    public void Classes_are_slices_with_their_samples_even_one_that_is_called_accuracy()
    {
        var (format, facts, notes) = ResultFile.Read(Report);

        format.ShouldBe("classification-report");
        ResultFile.Metrics(facts).ShouldBe("""
            - precision_macro 0.71 sample_size=19
            - recall_macro 0.61 sample_size=19
            - f1_macro 0.66 sample_size=19
            - precision_micro 0.7 sample_size=19
            - recall_micro 0.6 sample_size=19
            - f1_micro 0.65 sample_size=19
            - precision 0.8 slice=class=cat sample_size=10
            - recall 0.7 slice=class=cat sample_size=10
            - f1 0.75 slice=class=cat sample_size=10
            - precision 0.6 slice=class=accuracy sample_size=9
            - recall 0.5 slice=class=accuracy sample_size=9
            - f1 0.55 slice=class=accuracy sample_size=9
            """);
        notes.ShouldHaveSingleItem().ShouldBe("4: results.json: The class 'nobody' has no samples; its figures say nothing and are left out.");
    }

    [Fact]
    public void Accuracy_over_all_has_all_the_samples() =>
        ResultFile.Metrics("""
            {"0": {"precision": 1, "recall": 1, "f1-score": 1, "support": 3}, "accuracy": 0.9, "weighted avg": {"precision": 1, "recall": 1, "f1-score": 1, "support": 3}}
            """).ShouldStartWith("- accuracy 0.9 sample_size=3\n- precision_weighted 1");

    [Fact]
    public void Metrics_of_ML_NET_are_known_in_any_case_and_depth()
    {
        var (format, facts, notes) = ResultFile.Read(MlNet);

        format.ShouldBe("mlnet-metrics");
        ResultFile.Metrics(facts).ShouldBe("""
            - accuracy 0.91
            - f1 0.9
            - log_loss 0.3
            - log_loss_reduction 0.5
            - log_loss 0.2 slice=class=0
            - log_loss 0.4 slice=class=1
            - precision 0.9 slice=class=0
            - precision 0.8 slice=class=1
            """);
        notes.ShouldHaveSingleItem().ShouldStartWith("5: results.json: The value of 'areaUnderRocCurve' is NaN, which is no number.");
    }

    [Theory]
    [InlineData("{\"MicroAccuracy\": 0.9, \"MacroAccuracy\": 0.8, \"TopKPredictionCount\": 3, \"TopKAccuracyForAllK\": [0.9, 0.95]}", "- accuracy 0.9\n- balanced_accuracy 0.8\n- top_1_accuracy 0.9\n- top_2_accuracy 0.95")]
    [InlineData("{\"MicroAccuracy\": 0.9, \"TopKAccuracy\": 0, \"TopKPredictionCount\": 0, \"TopKAccuracyForAllK\": null}", "- accuracy 0.9")]
    [InlineData("{\"MicroAccuracy\": 0.9, \"TopKAccuracy\": 0.95, \"TopKPredictionCount\": 2, \"TopKAccuracyForAllK\": [0.9, 0.95]}", "- accuracy 0.9\n- top_1_accuracy 0.9\n- top_2_accuracy 0.95")]
    [InlineData("{\"Test\": {\"MicroAccuracy\": 0.9, \"topKAccuracy\": 0.97, \"topKPredictionCount\": 5}}", "test accuracy 0.9\ntest top_5_accuracy 0.97")]
    [InlineData("{\"AreaUnderRocCurve\": 0.6, \"DetectionRateAtFalsePositiveCount\": 0.2}", "- roc_auc 0.6\n- detection_rate_at_false_positive_count 0.2")]
    [InlineData("{\"AreaUnderRocCurve\": 0.9, \"PositivePrecision\": 0.8, \"NegativePrecision\": 1, \"ConfusionMatrix\": {\"PerClassPrecision\": [0.8, 1], \"PerClassRecall\": [1, 0.9], \"NumberOfClasses\": 2}}", "- roc_auc 0.9\n- positive_precision 0.8\n- negative_precision 1")]
    [InlineData("{\"Test\": {\"RSquared\": 0.9, \"RootMeanSquaredError\": 2.5, \"LossFunction\": 6.25, \"MeanAbsoluteError\": 1}}", "test r_squared 0.9\ntest rmse 2.5\ntest loss 6.25\ntest mae 1")]
    [InlineData("{\"NormalizedDiscountedCumulativeGains\": [0.5, 0.6], \"DiscountedCumulativeGains\": [1.5]}", "- ndcg@1 0.5\n- ndcg@2 0.6\n- discounted_cumulative_gain@1 1.5")]
    [InlineData("{\"AverageDistance\": 4.1, \"DaviesBouldinIndex\": 0.7, \"NormalizedMutualInformation\": 0.8}", "- average_distance 4.1\n- davies_bouldin_index 0.7\n- normalized_mutual_information 0.8")]
    public void Each_task_of_ML_NET_has_its_ids(string text, string expected)
    {
        ResultFile.Format(text).ShouldBe("mlnet-metrics");
        ResultFile.Metrics(text).ShouldBe(expected);
    }

    [Fact]
    public void Of_saved_evaluations_the_keys_about_the_machine_are_not_read()
    {
        var text = "{\"accuracy\": 0.9, \"experiment\": \"run 1\", \"_timestamp\": \"2024\", \"_evaluate_version\": \"0.4\", \"_interpreter_path\": \"/home/ada/python\", \"_port\": 3}";

        ResultFile.Format(text).ShouldBe("evaluate");
        ResultFile.Metrics(text).ShouldBe("- accuracy 0.9");
        ReadArtifact.Yaml(ResultFile.Read(text).Facts).ShouldNotContain("ada");
    }

    [Fact]
    public void Results_of_the_Hub_have_dataset_task_and_source()
    {
        var text = """
            # results
            - dataset:
                id: Idavidrein/gpqa
                task_id: gpqa_diamond
                revision: abc123
              value: 41.2
              date: "2026-01-02"
              source: {url: https://example.com/run, name: Run, user: ada}
              notes: no tools
            - dataset:
                id: cais/hle
              value: 20.9
            - value: 3
            """;
        var (format, facts, notes) = ResultFile.Read(text, "gpqa.yaml");

        format.ShouldBe("eval-results");
        ResultFile.Metrics(facts).ShouldBe("""
            - score 41.2 dataset=Idavidrein/gpqa config=gpqa_diamond revision=abc123 source_name=Run source_url=https://example.com/run
            - score 20.9 dataset=cais/hle
            """);
        ReadArtifact.Yaml(facts).ShouldContain("gpqa_diamond (no tools)");
        notes.ShouldHaveSingleItem().ShouldStartWith("13: ");
    }

    [Fact]
    public void What_is_not_YAML_or_no_list_is_refused_at_its_line()
    {
        ResultFile.Refused("- dataset: {id: a/b}\n  value: [1\n", "a.yaml").Line.ShouldBeGreaterThan(0);
        ResultFile.Refused("a: 1\n", "a.yaml", ("Format", "eval-results")).Message.ShouldBe("holds no list of results");
        ResultFile.Refused("", "a.yaml", ("Format", "yaml")).Message.ShouldBe("is empty");
    }

    [Fact]
    public void Mutated_files_are_read_or_refused()
    {
        ReaderFuzz.Run(new ClassificationReportReader(), [Encoding.UTF8.GetBytes(Report)], "report.json").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(new MlNetMetricsReader(), [Encoding.UTF8.GetBytes(MlNet)], "metrics.json").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(new EvaluateReader(), ["{\"accuracy\": 0.9, \"_timestamp\": 1, \"_evaluate_version\": \"0.4\"}"u8.ToArray()], "result.json").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(new EvalResultsReader(), ["- dataset:\n    id: a/b\n    task_id: c\n  value: 1.5\n  source: {url: u, name: n}\n  notes: x\n"u8.ToArray()], "a.yaml").Read.ShouldBeGreaterThan(0);
    }
}
