namespace ModelCard.Tests.Sources.Models;

/// <summary>Files that the frameworks wrote themselves (<c>Written/README.md</c>), not a test's idea of them.</summary>
public sealed class WrittenByFrameworksTests
{
    private const string Folder = "tests/ModelCard.Tests/Sources/Models/Written/";

    [Fact]
    public void Weights_that_TorchSharp_saved_are_counted()
    {
        using var card = Bring("torchsharp.safetensors").WithItem("ModelCardModelFile", "torchsharp.safetensors");

        var text = card.Text();

        text.ShouldContain("- Parameters: 67\n");
        text.ShouldContain("- Tensors: 4\n");
        text.ShouldContain("| Quantization | None; the weights are float32 |");
    }

    [Fact]
    public void A_model_that_ML_NET_saved_says_what_it_is_and_how_it_is_loaded()
    {
        using var card = Bring("mlnet.zip").WithItem("ModelCardModelFile", "mlnet.zip");

        var text = card.Text();

        text.ShouldContain("- **Inputs:** Length: float32; Kind: string\n");
        text.ShouldContain("- **Outputs:** PredictedLabel: key(uint32); Score: float32 [3]\n");
        text.ShouldContain("- ML.NET version: 5.0.1\n");
        text.ShouldContain("context.Model.Load(\"mlnet.zip\", out var schema)");
    }

    [Fact]
    public void Of_a_model_that_ML_NET_converted_to_ONNX_the_outputs_are_those_that_answer()
    {
        using var card = Bring("mlnet-binary.onnx").WithItem("ModelCardModelFile", "mlnet-binary.onnx");

        var text = card.Text();

        text.ShouldContain("- **Outputs:** CatE.output: float32 [?, 4]; Features.output: float32 [?, 9]; PredictedLabel.output: bool [?, 1]; Score.output: float32 [?, 1]; Probability.output: float32 [?, 1]\n");
        text.ShouldContain("- Outputs that repeat an input or are not used: 8\n");
        text.ShouldContain("Console.WriteLine(\"probabilityOutput: \"");
        text.ShouldNotContain("\"Flag.output\"");
    }

    [Fact]
    public void Metrics_that_ML_NET_wrote_are_results_by_class_without_what_was_not_asked_for()
    {
        using var card = Bring("mlnet-metrics.json").WithItem("ModelCardMetricsFile", "mlnet-metrics.json", ("DatasetName", "Flowers"), ("Split", "test"));

        var text = card.Text();

        text.ShouldContain("| LogLoss | 0.01221 | Flowers | test |\n| LogLossReduction | 0.9889 | Flowers | test |\n| MacroAccuracy | 1 | Flowers | test |\n| MicroAccuracy | 1 | Flowers | test |\n\n");
        text.ShouldContain("| Flowers | test | 2 | 0.009232 | 1 | 1 |\n");
        text.ShouldNotContain("TopK", Case.Sensitive);
    }

    private static TestCard Bring(string file)
    {
        var card = new TestCard();
        card.WriteBytes(file, File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, Folder + file)));
        return card;
    }
}
