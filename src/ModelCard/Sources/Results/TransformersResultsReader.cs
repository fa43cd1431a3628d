using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// What the Trainer of transformers writes as <c>all_results.json</c>, <c>eval_results.json</c>, <c>train_results.json</c>, <c>test_results.json</c> and <c>predict_results.json</c>: one flat map whose keys
/// begin with the split. No unit and no dataset is in it.
/// </summary>
internal sealed class TransformersResultsReader : IArtifactReader
{
    private static readonly string[] Prefixes = ["eval_", "train_", "test_", "predict_"];
    private static readonly string[] Marks = ["_runtime", "_samples_per_second", "_steps_per_second", "_samples", "_loss"];

    public string Format => "transformers-results";

    public bool Recognizes(ArtifactHead head)
    {
        if (JsonOutline.Of(head) is not { } outline || !outline.IsFlat())
        {
            return false;
        }

        foreach (var key in outline.Paths)
        {
            foreach (var prefix in Prefixes)
            {
                if (key.StartsWith(prefix, StringComparison.Ordinal) && (outline.Has("epoch") || Array.Exists(Marks, mark => key.EndsWith(mark, StringComparison.Ordinal))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var map = ResultDocument.JsonMap(file);
        var metrics = new MetricList(file);
        foreach (var entry in map.Entries)
        {
            metrics.AddKey(entry.Key, entry.Value, sampleSizes: split => SampleSize(map, split));
        }

        metrics.Write(facts);
        WriteTraining(map, facts);
    }

    /// <summary>Writes what a log of training says about the training itself.</summary>
    /// <param name="map">The log, with the keys of the Trainer.</param>
    /// <param name="facts">Takes <c>training</c>, <c>runtime_seconds</c> and <c>flops</c>.</param>
    /// <param name="steps">The number of steps, where it is known from elsewhere.</param>
    public static void WriteTraining(CardMap map, FactsBuilder facts, CardNode? steps = null)
    {
        var training = facts.Inner();
        Add(training, "Epochs", map.Find("epoch"));
        Add(training, "Steps", steps);
        Add(training, "Training samples", map.Find("train_samples"));
        Add(training, "Samples per second", map.Find("train_samples_per_second"));
        Add(training, "Steps per second", map.Find("train_steps_per_second"));
        facts.AddMap("training", training);
        Add(facts, "runtime_seconds", map.Find("train_runtime"));
        Add(facts, "flops", map.Find("total_flos"));
    }

    private static void Add(FactsBuilder facts, string name, CardNode? value)
    {
        if (value is CardScalar { Type: ScalarType.Integer or ScalarType.Float } scalar && MetricList.NumberOf(scalar.Text) is > 0)
        {
            facts.AddNumber(name, scalar.Text);
        }
    }

    private static string? SampleSize(CardMap map, string? split) => split switch
    {
        "validation" => ResultText.Whole(map.Find("eval_samples")),
        "test" => ResultText.Whole(map.Find("test_samples") ?? map.Find("predict_samples")),
        "train" => ResultText.Whole(map.Find("train_samples")),
        _ => null,
    };
}
