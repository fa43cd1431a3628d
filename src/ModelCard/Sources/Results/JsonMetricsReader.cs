namespace ModelCard.Sources;

/// <summary>Any JSON of names and numbers, flat or nested: the metrics of DVC and DVCLive, and what people write by hand.</summary>
internal sealed class JsonMetricsReader : IArtifactReader
{
    // A model's configuration is full of numbers, and none is a result.
    private static readonly string[] OtherFiles = ["model_type", "architectures", "transformers_version", "weight_map", "cells", "$schema", "dependencies", "runtimeTarget"];

    public string Format => "json";

    public bool Recognizes(ArtifactHead head) => JsonOutline.Of(head) is { } outline && !Array.Exists(OtherFiles, outline.Has);

    public void Read(ArtifactFile file, FactsBuilder facts) => new MetricTree(file).Read(ResultDocument.Json(file), facts);
}
