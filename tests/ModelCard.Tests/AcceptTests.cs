using ModelCard.Card;

namespace ModelCard.Tests;

public sealed class AcceptTests
{
    // As long as a file is not measured here, the lock file stands in for it.
    private const string Lock =
        "version: 1\nfiles:\n- path: metrics.json\n  role: results\n  format: test\n  size: 7\n  sha256: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n"
        + "- path: model.onnx\n  role: model\n  format: onnx\n  size: 5\n  sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  facts:\n    parameters: 10\n";

    [Fact]
    public void A_file_that_cannot_be_measured_here_keeps_its_entry_and_one_the_project_dropped_loses_it()
    {
        using var card = new TestCard("results: F1 is 0.9\n");
        card.Write("modelcard.lock", Lock);
        card.WithItem("ModelCardModelFile", "model.onnx");

        var text = Accept(card, out var summary).Files.ShouldHaveSingleItem().Text;

        text.ShouldContain("- path: model.onnx\n  role: model\n  format: onnx\n  size: 5\n  sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  facts:\n    parameters: 10\n");
        text.ShouldNotContain("metrics.json");
        text.ShouldContain("\n  texts:\n    results: '9b76499c7e82dccc'\n");
        summary.ShouldBe("0 files accepted, 1 file not measured here kept as before");
    }

    [Fact]
    public void A_damaged_file_keeps_the_entry_it_had()
    {
        using var card = new TestCard();
        card.Write("modelcard.lock", Lock);
        card.Write("model.onnx", "no model");
        card.WithItem("ModelCardModelFile", "model.onnx", ("Format", "none"));

        Accept(card, out _).Files.ShouldHaveSingleItem().Text.ShouldContain("    parameters: 10\n");
    }

    [Fact]
    public void An_error_of_an_input_stops_it()
    {
        using var card = new TestCard("results: [\n");
        card.Write("modelcard.lock", Lock);
        card.WithItem("ModelCardModelFile", "model.onnx");

        var result = Accept(card, out _);

        result.Files.ShouldBeEmpty();
        result.Findings.ShouldContain(finding => finding.Code == "MCB0005");
    }

    [Fact]
    public void A_gate_does_not_stop_it()
    {
        using var card = new TestCard("metrics: [{type: f1, value: 0.5, minimum: 0.9}]\n");
        card.Write("modelcard.lock", Lock);
        card.WithItem("ModelCardModelFile", "model.onnx");
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB4201" && finding.Severity == FindingSeverity.Error);

        Accept(card, out _).Files.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_project_without_files_is_told_what_to_name()
    {
        using var card = new TestCard("results: F1 is 0.9\n");

        var result = Accept(card, out _);

        result.Files.ShouldBeEmpty();
        var finding = result.Findings.Single(finding => finding.Code == "MCB0611");
        finding.Message.ShouldContain("<ModelCardModelFile Include=\"model.onnx\" />");
        finding.Severity.ShouldBe(FindingSeverity.Warning);
    }

    [Fact]
    public void A_file_that_is_nowhere_is_told_apart_from_no_file()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardModelFile", "model.onnx");

        Accept(card, out _).Findings.Single(finding => finding.Code == "MCB0611").Message.ShouldContain("none of the files the project names could be measured here");
    }

    [Fact]
    public void Each_model_has_its_own_entries_in_one_file()
    {
        using var card = new TestCard();
        card.Write("modelcard.lock", Lock.Replace("  role: model\n", "  model: cats\n  role: model\n", StringComparison.Ordinal)
            + "- path: model.onnx\n  model: dogs\n  role: model\n  format: onnx\n  size: 5\n  sha256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc\n");
        card.WithItem("ModelCardModel", "dogs", ("Results", "F1 is 0.8")).WithItem("ModelCardModel", "cats", ("Results", "F1 is 0.9"));
        card.WithItem("ModelCardModelFile", "model.onnx", ("Model", "cats;dogs"));

        var text = Accept(card, out var summary).Files.ShouldHaveSingleItem().Text;

        text.ShouldContain("- path: model.onnx\n  model: cats\n  role: model\n  format: onnx\n  size: 5\n  sha256: aaaa");
        text.ShouldContain("- path: model.onnx\n  model: dogs\n  role: model\n  format: onnx\n  size: 5\n  sha256: cccc");
        text.ShouldContain("statements:\n- model: cats\n");
        text.ShouldContain("\n- model: dogs\n");
        summary.ShouldBe("0 files accepted, 2 files not measured here kept as before");
    }

    [Fact]
    public void Accepting_what_was_accepted_changes_nothing()
    {
        using var card = new TestCard("results: F1 is 0.9\nmetrics: [{type: f1, value: 0.9}]\n");
        card.Write("modelcard.lock", Lock);
        card.WithItem("ModelCardModelFile", "model.onnx").WithItem("ModelCardMetricsFile", "metrics.json");
        var first = Accept(card, out _).Files[0].Text;
        card.Write("modelcard.lock", first);

        Accept(card, out _).Files[0].Text.ShouldBe(first);
    }

    [Theory]
    [InlineData("MaximumSliceGap", "five")]
    [InlineData("MaximumSliceGap", "-0.1")]
    [InlineData("RegressionTolerance", "0,05")]
    [InlineData("Provenance", "yes")]
    public void A_setting_that_is_no_number_is_an_error(string name, string value)
    {
        using var card = new TestCard();
        card.Request.Set(name, value);

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0202" && finding.Message.StartsWith("ModelCard" + name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_gate_holds_whatever_the_strictness_and_a_rule_makes_it_less()
    {
        using var card = new TestCard("metrics: [{type: f1, value: 0.5, minimum: 0.9}]\n");
        card.Request.Strictness = "none";
        card.Build().Findings.Single(finding => finding.Code == "MCB4201").Severity.ShouldBe(FindingSeverity.Error);

        card.WithItem("ModelCardRule", "MCB4201", ("Severity", "warning"));

        card.Build().Findings.Single(finding => finding.Code == "MCB4201").Severity.ShouldBe(FindingSeverity.Warning);
        card.Build().Files.ShouldNotBeEmpty();
    }

    private static CardResult Accept(TestCard card, out string summary)
    {
        var result = CardAccept.Run(card.Request, out summary);
        card.Request.Accepting = null;
        return result;
    }
}
