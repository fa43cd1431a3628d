namespace ModelCard.Sources;

/// <summary>The readers of model files.</summary>
internal static class ModelReaders
{
    public static IReadOnlyList<IArtifactReader> All { get; } =
    [
        new MlNetReader(),
        new GgufReader(),
    ];
}
