using ModelCard.Tests.Sources.Models;

namespace ModelCard.Tests.Sources;

/// <summary>What a reader of the card sees of GGUF files, of ML.NET's archives and of Model Builder's file.</summary>
public sealed class ModelCardOfFilesTests
{
    [Fact]
    public void A_card_of_a_quantized_language_model()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "small.gguf");
        Write(card, "small.gguf", GgufBytes.Llama().Text("general.name", "Small").Text("general.license", "apache-2.0").Number("general.file_type", 15).Texts("general.tags", "text-generation")
            .Texts("general.languages", "en").Number("general.base_model.count", 1).Text("general.base_model.0.repo_url", "https://huggingface.co/example/small")
            .Number("llama.context_length", 4096).Number("llama.block_count", 2).Tensor("a", 12, 144, 256).Tensor("b", 14, 210, 256).File());
        var text = card.Text();
        foreach (var line in new[] { "license: apache-2.0\n", "library_name: gguf\n", "pipeline_tag: text-generation\n", "base_model:\n- example/small\n", "Q4_K_M", "4,096", "5.53" })
        {
            text.ShouldContain(line);
        }
    }

    [Fact]
    public void A_card_of_a_model_of_ML_NET()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "taxi.zip");
        Write(card, "taxi.zip", MlNetReaderTests.Taxi('/').File());
        var text = card.Text();
        foreach (var line in new[] { "library_name: ml.net\n", "pipeline_tag: tabular-regression\n", "FastTree", "OneHotEncoding × 2", "Vendor: string; ", "Stops: float32 [4]", "Label: Fare", "4.0.1" })
        {
            text.ShouldContain(line);
        }
    }

    [Fact]
    public void A_card_of_a_search_by_Model_Builder()
    {
        using var card = new TestCard().WithItem("ModelCardMetricsFile", "flowers.mbconfig");
        card.Write("flowers.mbconfig", Results.MbConfigReaderTests.Newest);
        var text = card.Text();
        foreach (var line in new[]
        {
            "library_name: ml.net\n", "pipeline_tag: tabular-classification\n", "multiclass classification by LightGbmMulti (ML.NET)", "From `flowers.csv`, as ML.NET Model Builder was given it.",
            "- Features: `length, garden`", "OneHotEncoding → Concatenate → LightGbmMulti", "0.9325", "validation (10% hold-out)", "NumberOfLeaves", "is a validation score",
        })
        {
            text.ShouldContain(line);
        }

        text.ShouldNotContain("somebody");
    }

    private static void Write(TestCard card, string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(card.Request.ProjectFile)!, name), bytes);
}
