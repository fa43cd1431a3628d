using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Checks;

/// <summary>Projects whose own program writes the files the card is made from.</summary>
public sealed class FirstBuildTests
{
    [Fact]
    public void A_limit_does_not_stop_the_build_of_the_program_that_writes_the_results()
    {
        using var card = new TestCard("license: mit\n").WithItem("ModelCardMetricsFile", "results.json").WithItem("ModelCardMetric", "accuracy", ("Minimum", "0.9"));

        card.Build().Findings.Single(finding => finding.Code == "MCB4203").Severity.ShouldBe(FindingSeverity.Warning);

        card.Write("results.json", "{\"f1\": 0.95}");
        card.Build().Findings.Single(finding => finding.Code == "MCB4203").Severity.ShouldBe(FindingSeverity.Error);

        card.Write("results.json", "{\"accuracy\": 0.89}");
        card.Build().Findings.Single(finding => finding.Code == "MCB4201").Severity.ShouldBe(FindingSeverity.Error);

        card.Write("results.json", "{\"accuracy\": 0.9}");
        card.Build().Findings.ShouldNotContain(finding => finding.Code.StartsWith("MCB42", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_datasets_that_are_parts_of_one_file_have_no_number_of_rows_the_file_could_tell()
    {
        using var card = new TestCard("license: mit\n")
            .WithItem("ModelCardDataset", "Birds", ("Role", "train"), ("Split", "train"), ("Rows", "2"), ("File", "birds.csv"))
            .WithItem("ModelCardDataset", "Birds", ("Role", "test"), ("Split", "test"), ("Rows", "1"), ("File", "birds.csv"));
        card.Write("birds.csv", "species,mass\nAdelie,1\nGentoo,2\nGentoo,3\n");

        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB4113");

        card.Request.Project.Items.RemoveAt(1);
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB4113");
    }

    [Fact]
    public void The_results_of_a_card_of_our_own_are_read_back_whatever_columns_their_table_has()
    {
        using var card = new TestCard("license: mit\n")
            .WithItem("ModelCardMetric", "accuracy", ("Value", "0.9"), ("Split", "test"))
            .WithItem("ModelCardMetric", "f1", ("Value", "0.8"), ("Split", "test"), ("Baseline", "0.5"));

        var back = MarkdownCardSource.ReadText(card.Text(), "/README.md", []).Metrics.Where(metric => metric.HasValue);

        back.Select(metric => (metric.Type, metric.Value!.Text, metric.Split, metric.Baseline)).ShouldBe([("accuracy", "0.9", "test", null), ("f1", "0.8", "test", "0.5")]);
    }
}
