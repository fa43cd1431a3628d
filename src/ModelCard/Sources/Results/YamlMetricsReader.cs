namespace ModelCard.Sources;

/// <summary>YAML of names and numbers, flat or nested, as DVC takes it for metrics.</summary>
internal sealed class YamlMetricsReader : IArtifactReader
{
    public string Format => "yaml";

    public bool Recognizes(ArtifactHead head) => head.Extension is ".yaml" or ".yml" && head.Text.IndexOf(':') > 0;

    public void Read(ArtifactFile file, FactsBuilder facts) => new MetricTree(file).Read(ResultDocument.Yaml(file), facts);
}
