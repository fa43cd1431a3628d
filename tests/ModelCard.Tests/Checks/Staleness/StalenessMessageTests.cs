using ModelCard.Tests.Sources;

namespace ModelCard.Tests.Checks.Staleness;

/// <summary>What rules about files say, as one who sees nothing but the line reads it.</summary>
public sealed class StalenessMessageTests
{
    [Fact]
    public void One_file_as_training_and_test_data_is_said_once_and_in_a_whole_sentence()
    {
        using var card = new TestCard();
        card.Write("birds.csv", "species,mass\nwren,9\nrobin,18\n");
        card.WithItem("ModelCardDataset", "birds", ("Role", "train"), ("File", "birds.csv"));
        card.WithItem("ModelCardDataset", "birds", ("Role", "test"), ("File", "birds.csv"));

        var findings = card.Build().Findings;

        findings.ShouldContain(finding => finding.Message.StartsWith("The test data 'birds.csv' is the file on which the model was trained: what", StringComparison.Ordinal));
        findings.ShouldNotContain(finding => finding.Message.Contains("has the same text as", StringComparison.Ordinal));
    }

    [Fact]
    public void Shapes_and_indices_are_not_called_weights()
    {
        using var card = new TestCard("quantization: int8\n");
        card.WriteBytes("flowers.onnx", OnnxReaderTests.Classifier().Bytes);

        var findings = card.WithItem("ModelCardModelFile", "flowers.onnx").Build().Findings;

        findings.ShouldContain(finding => finding.Message.Contains("'flowers.onnx' has weights in float32. ", StringComparison.Ordinal));
    }
}
