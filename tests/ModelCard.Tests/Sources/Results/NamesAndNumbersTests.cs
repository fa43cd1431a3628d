using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class NamesAndNumbersTests
{
    private const string Dvc = """
        {
          "step": 30,
          "train": {"accuracy": 0.99, "loss": 0.1},
          "test": {"avg_prec": 0.925, "roc_auc": 0.946, "true_positives": 13785},
          "metrics": {"mAP50(B)": 0.5},
          "params": {"lr": 0.01, "optimizer": "adam", "output_dir": "C:\\Users\\ada\\out", "user": "ada", "api_key": "s3cret"},
          "lr": {"pg0": 0.001},
          "val_f1-score": 0.9,
          "samples": 500,
          "ok": true,
          "when": "now"
        }
        """;

    [Theory]
    [InlineData("\"0,93\"")]
    [InlineData("\"93 %\"")]
    public void A_figure_written_as_text_is_left_out_with_a_word(string value)
    {
        var (_, facts, notes) = ResultFile.Read($"{{\"f1\": 0.9,\n\"accuracy\": {value},\n\"when\": \"2024-01-01\", \"recall\": \"unknown\"}}");

        ResultFile.Metrics(facts).ShouldBe("- f1 0.9");
        notes.ShouldHaveSingleItem().ShouldContain($"'accuracy' is the text '{value.Trim('"')}', which is no number");
    }

    [Fact]
    public void The_way_to_a_number_is_its_name_and_its_split()
    {
        var (format, facts, _) = ResultFile.Read(Dvc);

        format.ShouldBe("json");
        ResultFile.Metrics(facts).ShouldBe("""
            train accuracy 0.99
            train loss 0.1
            test avg_prec 0.925
            test roc_auc 0.946
            - mAP50(B) 0.5
            validation f1 0.9 sample_size=500
            """);
        ReadArtifact.Yaml((CardMap)facts.Find("hyperparameters")!).ShouldBe("lr: 0.01\noptimizer: adam\noutput_dir: out\n");
    }

    [Fact]
    public void YAML_is_read_as_JSON_is()
    {
        ResultFile.Format("train:\n  acc: 0.9\n", "metrics.yaml").ShouldBe("yaml");
        ResultFile.Metrics("train:\n  acc: 0.9\n  loss: .nan\nauc: 0.8\n", "metrics.yaml").ShouldBe("train accuracy 0.9\n- roc_auc 0.8");
    }

    [Fact]
    public void A_list_of_names_and_values_is_taken() =>
        ResultFile.Metrics("[{\"metric\": \"accuracy\", \"value\": 0.9, \"split\": \"test\", \"slice\": \"sex=female\"}, {\"name\": \"F1Score\", \"score\": 0.8, \"samples\": 10}, 3]")
            .ShouldBe("- f1 0.8 sample_size=10\ntest accuracy 0.9 slice=sex=female");

    [Theory]
    [InlineData("eval_accuracy", "accuracy", "validation")]
    [InlineData("val/accuracy", "accuracy", "validation")]
    [InlineData("dev.accuracy", "accuracy", "validation")]
    [InlineData("TestAccuracy", "Accuracy", "test")]
    [InlineData("training_accuracy_score", "accuracy_score", "train")]
    [InlineData("metrics/test/accuracy", "accuracy", "test")]
    [InlineData("accuracy_test", "accuracy", "test")]
    [InlineData("test", "", "test")]
    [InlineData("testament", "testament", null)]
    [InlineData("validity", "validity", null)]
    [InlineData("trainer", "trainer", null)]
    [InlineData("metrics/mAP50(B)", "mAP50(B)", null)]
    public void A_key_tells_metric_and_split(string key, string name, string? split)
    {
        MetricKey.Of(key).Name.ShouldBe(name);
        MetricKey.Of(key).Split.ShouldBe(split);
    }

    [Theory]
    [InlineData("AreaUnderRocCurve", "roc_auc", true)]
    [InlineData("MicroAccuracy", "accuracy", true)]
    [InlineData("MacroAccuracy", "balanced_accuracy", true)]
    [InlineData("f1-score", "f1", true)]
    [InlineData("acc", "accuracy", true)]
    [InlineData("RootMeanSquaredError", "rmse", false)]
    [InlineData("root_mean_squared_error", "rmse", false)]
    [InlineData("MeanAbsoluteError", "mae", false)]
    [InlineData("RSquared", "r_squared", true)]
    [InlineData("LogLoss", "log_loss", false)]
    [InlineData("LogLossReduction", "log_loss_reduction", true)]
    [InlineData("WER", "wer", false)]
    [InlineData("box_loss", null, false)]
    [InlineData("loss", null, false)]
    [InlineData("something_else", null, null)]
    public void Names_have_an_id_and_a_direction(string name, string? id, bool? isHigherBetter)
    {
        MetricFacts.Id(name).ShouldBe(id);
        MetricFacts.HigherIsBetter(name).ShouldBe(isHigherBetter);
    }

    [Theory]
    [InlineData("true_positives")]
    [InlineData("TruePositives")]
    [InlineData("TestSamples")]
    [InlineData("eval_samples_per_second")]
    [InlineData("learning_rate")]
    [InlineData("num_parameters")]
    [InlineData("system/cpu_utilization")]
    public void What_counts_or_times_is_no_metric(string name) => MetricFacts.IsNoMetric(name).ShouldBeTrue();

    [Theory]
    [InlineData("accuracy")]
    [InlineData("recall")]
    [InlineData("mape")]
    [InlineData("step_accuracy")]
    [InlineData("nDCG@10")]
    public void What_measures_is_one(string name) => MetricFacts.IsNoMetric(name).ShouldBeFalse();

    [Fact]
    public void What_is_no_number_is_noted_and_left_out()
    {
        var (_, facts, notes) = ResultFile.Read("{\"a\": NaN,\n\"b\": -Infinity,\n\"c\": 1e999,\n\"d\": 1}");

        ResultFile.Metrics(facts).ShouldBe("- d 1");
        notes.Select(note => note[..2]).ShouldBe(["1:", "2:", "3:"]);
    }

    [Fact]
    public void A_key_given_twice_has_its_last_value() => ResultFile.Metrics("{\"accuracy\": 0.1, \"accuracy\": 0.9}").ShouldBe("- accuracy 0.9");

    [Fact]
    public void Figures_of_all_the_data_are_kept_before_those_of_parts()
    {
        var rows = string.Concat(Enumerable.Range(0, 600).Select(i => $"accuracy,0.5,group {i}\n"));

        var (_, facts, notes) = ResultFile.Read("metric,value,group\n" + rows + "accuracy,0.9,all\n", "a.csv");

        ResultFile.Maps(facts).Count().ShouldBe(MetricList.MaximumMetrics);
        ResultFile.Metrics(facts).Split('\n')[0].ShouldBe("- accuracy 0.9");
        notes.ShouldHaveSingleItem().ShouldContain("It holds 601 figures, and the card takes 500");
    }

    [Theory]
    [InlineData("{\"model_type\": \"mt5\", \"d_ff\": 1024}", "config.json", "none")]
    [InlineData("<html>", "a.json", "none")]
    [InlineData("hello", "a.txt", "none")]
    [InlineData("{\"accuracy\": 0.9", "a.txt", "json")]
    [InlineData("{\"accuracy\": 0.9}", "a.csv", "json")]
    public void Content_tells_the_format_before_the_name(string text, string name, string format) => ResultFile.Format(text, name).ShouldBe(format);

    [Fact]
    public void What_is_too_large_or_cut_is_refused()
    {
        ResultFile.Refused("{\"accuracy\": 0.9,\n\"f1\": ").Line.ShouldBe(2);
        ResultFile.Refused("{\"a\": \"" + new string('a', ResultDocument.MaximumJson) + "\"}").IsLimit.ShouldBeTrue();
        ResultFile.Refused("a: \"" + new string('a', ResultDocument.MaximumYaml) + "\"\n", "a.yaml").IsLimit.ShouldBeTrue();
    }

    [Fact]
    public void A_file_without_a_figure_says_so() => ResultFile.Read("{\"samples\": 3, \"name\": \"x\"}").Notes.ShouldHaveSingleItem().ShouldContain("no figure that says how good the model is");

    [Fact]
    public void Mutated_files_are_read_or_refused()
    {
        ReaderFuzz.Run(new JsonMetricsReader(), [Encoding.UTF8.GetBytes(Dvc), "[{\"metric\": \"accuracy\", \"value\": 0.9}]"u8.ToArray()], "metrics.json").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(new YamlMetricsReader(), ["train:\n  acc: 0.9\n  loss: .nan\nparams: {lr: 0.1, path: /a/b}\n"u8.ToArray()], "metrics.yaml").Read.ShouldBeGreaterThan(0);
    }
}
