namespace ModelCard.Sources;

/// <summary>The readers of results. The first that recognizes a file reads it, so that formats with marks of their own stand before those that take any names and numbers.</summary>
internal static class ResultReaders
{
    public static IReadOnlyList<IArtifactReader> All { get; } =
    [
        new MbConfigReader(),
        new TrainerStateReader(),
        new LmEvalReader(),
        new ClassificationReportReader(),
        new EvaluateReader(),
        new MlNetMetricsReader(),
        new TransformersResultsReader(),
        new MlFlowReader(),
        new EvalResultsReader(),
        new AutoGluonReader(),
        new KerasLogReader(),
        new CsvMetricsReader(),
        new JsonMetricsReader(),
        new YamlMetricsReader(),
    ];
}
