namespace ModelCard.Sources;

/// <summary>The readers of logs of emissions.</summary>
internal static class EmissionReaders
{
    public static IReadOnlyList<IArtifactReader> All { get; } =
    [
        new CodeCarbonReader(),
    ];
}
