namespace ModelCard.Sources;

/// <summary>The readers of data.</summary>
internal static class DataReaders
{
    public static IReadOnlyList<IArtifactReader> All { get; } = [];
}
