namespace ModelCard.Sources;

/// <summary>The readers of data.</summary>
internal static class DataReaders
{
    public static IReadOnlyList<IArtifactReader> All { get; } =
    [
        new ParquetReader(),
        new CroissantReader(),
        new DatasetInfosReader(),
        new DatasetCardReader(),
        new JsonLinesReader(),
        new JsonArrayReader(),
        new DelimitedReader(isTabs: true),
        new DelimitedReader(isTabs: false),
    ];
}
