using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// Results of lm-evaluation-harness. From 0.4 on the metric's key has a filter (<c>acc,none</c>) and <c>configs</c> tells the dataset; before, the task's name is all there is. What it tells of the machine is
/// not read.
/// </summary>
internal sealed class LmEvalReader : IArtifactReader
{
    private const string ErrorMark = "_stderr";

    public string Format => "lm-eval";

    public bool Recognizes(ArtifactHead head) =>
        JsonOutline.Of(head) is { } outline && outline.HasMap("results") && TaskHasMetrics(outline)
        && (outline.HasMap("versions") || outline.HasMap("configs") || outline.HasMap("config") || outline.HasMap("group_subtasks") || IsCut(head, outline));

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var map = ResultDocument.JsonMap(file);
        if (map.Find("results") is not CardMap results)
        {
            throw new ArtifactProblemException("has no map 'results'", line: 1);
        }

        var metrics = new MetricList(file);
        foreach (var task in results.Entries)
        {
            if (task.Value is CardMap values)
            {
                AddTask(map, task.Key, values, metrics);
            }
        }

        metrics.Write(facts);
        var details = facts.Inner();
        details.Add("Evaluated with", "lm-evaluation-harness");
        details.Add("Evaluated model", ModelOf(map));
        facts.AddMap("details", details);
        if (LimitOf(map) is { } limit)
        {
            file.Note($"The evaluation was limited ('limit' is {Finding.Quote(limit, 20)}): its figures are those of a part of each task and compare with no others. Evaluate without the limit, or keep the card's words on it.");
        }
    }

    private static void AddTask(CardMap map, string task, CardMap values, MetricList metrics)
    {
        var config = Inner(map, "configs", task) as CardMap;
        var name = NameOf(map, task, config);
        foreach (var entry in values.Entries)
        {
            var comma = entry.Key.IndexOf(',');
            var metric = comma < 0 ? entry.Key : entry.Key.Substring(0, comma);
            var filter = comma < 0 ? "none" : entry.Key.Substring(comma + 1);
            if (entry.Value is not CardScalar { Type: ScalarType.Integer or ScalarType.Float } value || metric.EndsWith(ErrorMark, StringComparison.Ordinal)
                || metrics.Stripped(entry.Key) is null || MetricFacts.IsNoMetric(metric))
            {
                continue;
            }

            metrics.Add(new MetricRow(MetricFacts.Id(metric) ?? metric, value)
            {
                Name = filter is "none" or "" ? metric : $"{metric} ({filter})",
                Dataset = ResultText.Of(config?.Find("dataset_path")) is { } path ? ResultText.LastSegmentOfFolder(path) : task,
                DatasetName = name,
                Config = ResultText.Of(config?.Find("dataset_name")),
                Split = ResultText.Of(config?.Find("test_split")) ?? ResultText.Of(config?.Find("validation_split")),
                SampleSize = ResultText.Whole((Inner(map, "n-samples", task) as CardMap)?.Find("effective")),
                StandardError = ErrorOf(values, comma < 0 ? metric + ErrorMark : $"{metric}{ErrorMark},{filter}"),
                HigherIsBetter = Direction(Inner(map, "higher_is_better", task) as CardMap, metric),
            });
        }
    }

    private static string? ErrorOf(CardMap values, string key) =>
        values.Find(key) is CardScalar { Type: ScalarType.Integer or ScalarType.Float } error && MetricList.NumberOf(error.Text) is >= 0 ? error.Text : null;

    // One function serves pass@1 and pass@10, and has its own name.
    private static string? Direction(CardMap? directions, string metric) =>
        (directions?.Find(metric) ?? (metric.StartsWith("pass@", StringComparison.Ordinal) ? directions?.Find("pass_at_k") : null)) is CardScalar { Type: ScalarType.Boolean } higher ? higher.Text : null;

    // How many examples the model was shown, and whether all of the task was run, belong to the figure: without them it compares with nothing.
    private static string NameOf(CardMap map, string task, CardMap? config)
    {
        var shots = ResultText.Whole(Inner(map, "n-shot", task) ?? config?.Find("num_fewshot") ?? Inner(map, "config", "num_fewshot"));
        var said = new List<string>();
        if (shots is not null)
        {
            said.Add(shots + "-shot");
        }

        if (LimitOf(map) is { } limit)
        {
            said.Add("limited to " + limit);
        }

        return said.Count > 0 ? $"{task} ({string.Join(", ", said)})" : task;
    }

    private static string? LimitOf(CardMap map) => ResultText.Of(Inner(map, "config", "limit"));

    private static string? ModelOf(CardMap map)
    {
        var name = ResultText.Of(map.Find("model_name"));
        foreach (var part in name is null ? (ResultText.Of(Inner(map, "config", "model_args")) ?? "").Split(',') : [])
        {
            name = part.StartsWith("pretrained=", StringComparison.Ordinal) ? part.Substring("pretrained=".Length) : name;
        }

        return name is null ? null : ResultText.LastSegment(name);
    }

    private static CardNode? Inner(CardMap map, string outer, string key) => (map.Find(outer) as CardMap)?.Find(key);

    // "results" of a task is a map of figures.
    private static bool TaskHasMetrics(JsonOutline outline) =>
        outline.Paths.Exists(static path => path.StartsWith("results/", StringComparison.Ordinal) && path.IndexOf('/', "results/".Length) > 0);

    // So many tasks that what follows them lies beyond the head.
    private static bool IsCut(ArtifactHead head, JsonOutline outline) =>
        head.Length > head.Bytes.Length && outline.Paths[outline.Paths.Count - 1].StartsWith("results/", StringComparison.Ordinal);
}
