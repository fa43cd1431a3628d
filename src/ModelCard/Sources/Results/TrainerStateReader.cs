using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// <c>trainer_state.json</c> of transformers: the log of a training. The figures are those of the step whose value the Trainer calls its best; where it calls none so, those of the last evaluation.
/// </summary>
internal sealed class TrainerStateReader : IArtifactReader
{
    // The Trainer writes the largest number it knows where the steps decide.
    private const double MostEpochs = 1e9;

    private static readonly string[] Metrics = ["eval_", "test_", "predict_"];

    public string Format => "trainer-state";

    public bool Recognizes(ArtifactHead head) => JsonOutline.Of(head) is { } outline && outline.HasList("log_history");

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var map = ResultDocument.JsonMap(file);
        if (map.Find("log_history") is not CardList log)
        {
            throw new ArtifactProblemException("has no list 'log_history'", line: 1);
        }

        var evaluations = new List<CardMap>();
        CardMap? end = null;
        foreach (var item in log.Items)
        {
            if (item is CardMap entry)
            {
                end = entry.Find("train_runtime") is null ? end : entry;
                if (HasMetric(entry))
                {
                    evaluations.Add(entry);
                }
            }
        }

        var metrics = new MetricList(file);
        var chosen = Best(map, evaluations) ?? (evaluations.Count > 0 ? evaluations[evaluations.Count - 1] : null);
        foreach (var entry in evaluations)
        {
            // Several datasets are evaluated at one step, each with an entry of its own.
            if (ReferenceEquals(entry, chosen) || (ResultText.Of(entry.Find("step")) is { } step && step == ResultText.Of(chosen!.Find("step"))))
            {
                AddMetrics(entry, metrics);
            }
        }

        if (metrics.Count > 0 || file.Option("Prefix").Length > 0)
        {
            metrics.Write(facts);
        }

        WriteSettings(map, facts);
        TransformersResultsReader.WriteTraining(Training(map, end), facts, map.Find("global_step"));
        WriteDetails(chosen, evaluations.Count, facts);
    }

    private static bool HasMetric(CardMap entry)
    {
        foreach (var pair in entry.Entries)
        {
            if (Array.Exists(Metrics, prefix => pair.Key.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // The best value has no name: it is found by its digits, and by the step in the name of its checkpoint where several have it.
    private static CardMap? Best(CardMap map, List<CardMap> evaluations)
    {
        var best = ResultText.Of(map.Find("best_metric")) is { } text ? MetricList.NumberOf(text) : null;
        var checkpoint = ResultText.Of(map.Find("best_model_checkpoint")) is { } path ? StepOf(path) : ResultText.Of(map.Find("best_global_step"));
        CardMap? byValue = null;
        CardMap? byStep = null;
        foreach (var entry in evaluations)
        {
            var isStep = checkpoint is not null && ResultText.Of(entry.Find("step")) == checkpoint;
            byStep = isStep ? byStep ?? entry : byStep;
            if (best is not null && HasValue(entry, best.Value))
            {
                if (isStep)
                {
                    return entry;
                }

                byValue ??= entry;
            }
        }

        return byStep ?? byValue;
    }

    private static string? StepOf(string checkpoint)
    {
        var at = checkpoint.LastIndexOf("checkpoint-", StringComparison.Ordinal);
        var step = at < 0 ? "" : checkpoint.Substring(at + "checkpoint-".Length).TrimEnd('/', '\\');
        return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? step : null;
    }

    private static bool HasValue(CardMap entry, double value)
    {
        foreach (var pair in entry.Entries)
        {
            if (Array.Exists(Metrics, prefix => pair.Key.StartsWith(prefix, StringComparison.Ordinal)) && pair.Value is CardScalar scalar && MetricList.NumberOf(scalar.Text) is { } number && number.Equals(value))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddMetrics(CardMap entry, MetricList metrics)
    {
        foreach (var pair in entry.Entries)
        {
            if (Array.Exists(Metrics, prefix => pair.Key.StartsWith(prefix, StringComparison.Ordinal)))
            {
                metrics.AddKey(pair.Key, pair.Value);
            }
        }
    }

    private static void WriteSettings(CardMap map, FactsBuilder facts)
    {
        var settings = facts.Inner();
        if (ResultText.Of(map.Find("num_train_epochs")) is { } epochs && MetricList.NumberOf(epochs) is > 0 and < MostEpochs)
        {
            settings.AddNumber("num_train_epochs", epochs);
        }

        foreach (var name in new[] { "max_steps", "train_batch_size" })
        {
            if (ResultText.Whole(map.Find(name)) is { } number && number != "0")
            {
                settings.AddNumber(name, number);
            }
        }

        facts.AddMap("hyperparameters", settings);
    }

    // The last entry of a training that came to its end has its time; what stands at the top counts for what that does not say.
    private static CardMap Training(CardMap map, CardMap? end)
    {
        var entries = new List<CardEntry>();
        foreach (var key in new[] { "epoch", "total_flos", "train_runtime", "train_samples_per_second", "train_steps_per_second" })
        {
            if ((map.Find(key) ?? end?.Find(key)) is { } value)
            {
                entries.Add(new CardEntry(key, value.Origin, value));
            }
        }

        return new CardMap(entries, map.Origin);
    }

    private static void WriteDetails(CardMap? chosen, int evaluations, FactsBuilder facts)
    {
        var details = facts.Inner();
        if (evaluations > 1 && ResultText.Whole(chosen!.Find("step")) is { } step)
        {
            details.AddNumber("Evaluated at step", step);
            details.Add("Evaluations in the log", evaluations);
        }

        facts.AddMap("details", details);
    }
}
