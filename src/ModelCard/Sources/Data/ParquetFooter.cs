namespace ModelCard.Sources;

/// <summary>What was read of a Parquet file's footer so far.</summary>
internal sealed class ParquetFooter
{
    public ParquetFooter(ThriftReader thrift, long start)
    {
        Thrift = thrift;
        Start = start;
    }

    public ThriftReader Thrift { get; }

    /// <summary>The byte at which it begins.</summary>
    public long Start { get; }

    /// <summary>All elements of the schema, the root first.</summary>
    public List<ParquetColumn> Schema { get; } = [];

    /// <summary>The elements right below the root.</summary>
    public List<ParquetColumn> Columns { get; } = [];

    public Dictionary<string, string> Features { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The number of rows; the smallest number until it was read.</summary>
    public long Rows { get; set; } = long.MinValue;

    public long RowGroups { get; set; }

    public string? Writer { get; set; }
}
