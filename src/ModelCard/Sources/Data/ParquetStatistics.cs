namespace ModelCard.Sources;

/// <summary>Reads how many values are missing from the statistics of a row group (parquet.thrift: ColumnChunk, ColumnMetaData, Statistics).</summary>
internal static class ParquetStatistics
{
    private const int LongestName = 64 * 1024;

    /// <summary>Reads the chunks of a row group.</summary>
    /// <param name="footer">The footer, whose columns take the numbers.</param>
    /// <param name="chunks">How many chunks follow.</param>
    public static void Read(ParquetFooter footer, long chunks)
    {
        // Chunks come in the order of the schema, so that the next column is the one in most cases.
        var next = 0;
        for (long i = 0; i < chunks; i++)
        {
            var id = 0;
            while (footer.Thrift.Next(ref id, out var type))
            {
                if (id == 3 && type == ThriftReader.Struct)
                {
                    ReadColumn(footer, ref next);
                }
                else
                {
                    footer.Thrift.Skip(type);
                }
            }
        }
    }

    private static void ReadColumn(ParquetFooter footer, ref int next)
    {
        string? name = null;
        long? missing = null;
        var id = 0;
        while (footer.Thrift.Next(ref id, out var type))
        {
            if (id == 3 && type == ThriftReader.List)
            {
                name = ReadPath(footer.Thrift);
            }
            else if (id == 12 && type == ThriftReader.Struct)
            {
                missing = ReadStatistics(footer.Thrift);
            }
            else
            {
                footer.Thrift.Skip(type);
            }
        }

        if (name is not null && missing is >= 0 && Find(footer.Columns, name, ref next) is { } column && column.Missing <= footer.Rows - missing)
        {
            column.Missing += missing.Value;
            column.Counted++;
        }
    }

    // The path of a column that is not nested has one part; no other one can be counted in records.
    private static string? ReadPath(ThriftReader thrift)
    {
        var count = thrift.ListHead(out var element);
        string? name = null;
        for (long i = 0; i < count; i++)
        {
            if (element == ThriftReader.Binary && count == 1)
            {
                name = thrift.Text(LongestName, "the path of a column");
            }
            else
            {
                thrift.Skip(element);
            }
        }

        return name;
    }

    private static long? ReadStatistics(ThriftReader thrift)
    {
        long? missing = null;
        var id = 0;
        while (thrift.Next(ref id, out var type))
        {
            if (id == 3 && type == ThriftReader.Int64)
            {
                missing = thrift.Integer();
            }
            else
            {
                thrift.Skip(type);
            }
        }

        return missing;
    }

    private static ParquetColumn? Find(List<ParquetColumn> columns, string name, ref int next)
    {
        for (var tried = 0; tried < Math.Min(columns.Count, 64); tried++)
        {
            var index = (next + tried) % columns.Count;
            if (string.Equals(columns[index].Name, name, StringComparison.Ordinal))
            {
                next = index + 1;
                return columns[index];
            }
        }

        return null;
    }
}
