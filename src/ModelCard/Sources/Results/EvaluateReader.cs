namespace ModelCard.Sources;

/// <summary>What <c>evaluate.save()</c> of Hugging Face writes: the author's keys beside keys with <c>_</c> about the machine, which are not read.</summary>
internal sealed class EvaluateReader : IArtifactReader
{
    public string Format => "evaluate";

    public bool Recognizes(ArtifactHead head) => JsonOutline.Of(head) is { IsMap: true } outline && outline.Has("_evaluate_version") && outline.Has("_timestamp");

    public void Read(ArtifactFile file, FactsBuilder facts) => new MetricTree(file, isOwnKey: static key => key[0] != '_').Read(ResultDocument.JsonMap(file), facts);
}
