namespace ModelCard.Sources;

/// <summary>The readers of results.</summary>
internal static class ResultReaders
{
    public static IReadOnlyList<IArtifactReader> All { get; } =
    [
        new MbConfigReader(),
    ];
}
