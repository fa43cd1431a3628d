using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class MlFlowTests
{
    private const string Meta = """
        artifact_uri: file:///C:/Users/ada/mlruns/0/abc/artifacts
        end_time: 1700000090000
        entry_point_name: ''
        experiment_id: '0'
        lifecycle_stage: active
        run_id: abc
        run_name: calm-ant-1
        start_time: 1700000000000
        status: 3
        user_id: ada
        """;

    private static TestCard Run()
    {
        var card = new TestCard();
        card.Write("mlruns/0/abc/meta.yaml", Meta);
        card.Write("mlruns/0/abc/metrics/val_accuracy", "1700000001000 0.5 1\n1700000003000 0.93 3\n1700000002000 0.7 2\n");
        card.Write("mlruns/0/abc/metrics/test/rmse", "1700000001000 2.5 0 m-123\n1700000001000 2.25 0 m-123\n");
        card.Write("mlruns/0/abc/metrics/loss", "1700000001000 nan 0\n");
        card.Write("mlruns/0/abc/metrics/system/cpu_utilization_percentage", "1700000001000 70 0\n");
        card.Write("mlruns/0/abc/params/learning_rate", "0.001");
        card.Write("mlruns/0/abc/params/data_path", "/home/ada/data.csv");
        card.Write("mlruns/0/abc/tags/mlflow.user", "ada");
        return card;
    }

    [Theory]
    [InlineData("mlruns/0/abc")]
    [InlineData("mlruns/0/abc/meta.yaml")]
    public void A_run_is_read_from_its_folder(string path)
    {
        using var card = Run();
        card.WithItem("ModelCardMetricsFile", path, ("Dataset", "tickets"));

        var text = card.Text();

        text.ShouldContain("| rmse | 2.25 | tickets | test |\n");
        text.ShouldContain("| val_accuracy | 0.93 | tickets | validation |\n".Replace("val_accuracy", "accuracy"));
        text.ShouldContain("- **learning_rate:** 0.001\n");
        text.ShouldContain("- **data_path:** data.csv\n");
        text.ShouldContain("- **Time of the run:** 1 min 30 s\n");
        text.ShouldNotContain("ada");
        text.ShouldNotContain("cpu");
        text.ShouldNotContain("calm-ant");
    }

    [Fact]
    public void A_figure_that_is_no_number_is_noted()
    {
        using var card = Run();
        card.WithItem("ModelCardMetricsFile", "mlruns/0/abc");

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0606" && finding.Message.Contains("The value of 'loss' is nan"));
    }

    [Fact]
    public void A_figure_is_found_in_its_own_file()
    {
        using var card = Run();
        card.Write("mlruns/0/abc/metrics/wer", "1 7.5 0\n1 -93 1\n");
        card.WithItem("ModelCardMetricsFile", "mlruns/0/abc");

        var finding = card.Build().Findings.First(found => found.Message.Contains("The value -93 of 'wer' cannot be"));

        finding.File.ShouldEndWith("wer");
        finding.Line.ShouldBe(2);
    }

    [Fact]
    public void Of_a_long_metric_the_end_is_read()
    {
        using var card = Run();
        card.Write("mlruns/0/abc/metrics/reward", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"1700000001000 {i}.5 {i}\n")));
        card.WithItem("ModelCardMetricsFile", "mlruns/0/abc");

        card.Text().ShouldContain("| reward | 59999.5 |");
    }

    [Fact]
    public void Mutated_files_are_read_or_refused() => ReaderFuzz.Run(new MlFlowReader(), [Encoding.UTF8.GetBytes(Meta)], "meta.yaml").Read.ShouldBeGreaterThan(0);
}
