using System.Globalization;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// Reads the footer of a Parquet file (apache/parquet-format, README.md and parquet.thrift): the number of rows, the columns with their types, and how many values are missing where the
/// statistics say so. No data is read, and of the statistics neither the smallest nor the largest value.
/// </summary>
internal sealed class ParquetReader : IArtifactReader
{
    private const int MostColumns = 100_000;
    private const int LongestName = 64 * 1024;
    private const int LongestFeatures = 4 * 1024 * 1024;

    private readonly Origin _origin = Origin.InFile(SourceKind.Measured, "", 0, 0);

    public string Format => "parquet";

    public bool Recognizes(ArtifactHead head) => head.StartsWith("PAR1") || head.StartsWith("PARE");

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var footer = Footer(file);
        var id = 0;
        while (footer.Thrift.Next(ref id, out var type))
        {
            switch (id, type)
            {
                case (2, ThriftReader.List):
                    ReadSchema(footer);
                    break;
                case (3, ThriftReader.Int64):
                    footer.Rows = footer.Thrift.Integer();
                    break;
                case (4, ThriftReader.List):
                    ReadRowGroups(footer);
                    break;
                case (5, ThriftReader.List):
                    ReadKeyValues(footer, file);
                    break;
                case (6, ThriftReader.Binary):
                    footer.Writer = footer.Thrift.Text(LongestName, "the name of the program that wrote it");
                    break;
                default:
                    footer.Thrift.Skip(type);
                    break;
            }
        }

        if (footer.Rows < 0)
        {
            throw new ArtifactProblemException(footer.Rows == long.MinValue ? "does not say in its footer how many rows it has" : $"says in its footer that it has {footer.Rows} rows", footer.Start);
        }

        Write(footer, facts);
        DatasetBeside.Complete(file, facts);
    }

    // The last eight bytes: the length of the footer before them, and the magic number.
    private static ParquetFooter Footer(ArtifactFile file)
    {
        var stream = file.Stream;
        if (stream.Length < 12)
        {
            throw new ArtifactProblemException($"has {stream.Length} bytes, and the smallest Parquet file has 12", stream.Length);
        }

        stream.MoveTo(stream.Length - 8, "the end of the footer");
        var length = stream.ReadUInt32("the length of the footer");
        var magic = Encoding.ASCII.GetString(stream.ReadBytes(4, 4, "the last four bytes"));
        if (magic == "PARE")
        {
            throw new ArtifactProblemException("has an encrypted footer, which nobody can read without its key; write it with a plaintext footer, or name an unencrypted copy", stream.Length - 4);
        }

        if (magic != "PAR1")
        {
            throw new ArtifactProblemException("does not end with PAR1; it was probably not copied or written to its end", stream.Length - 4);
        }

        if (length > stream.Length - 12)
        {
            throw new ArtifactProblemException($"is said to have a footer of {length} bytes, and it has {stream.Length} in all", stream.Length - 8);
        }

        var start = stream.Length - 8 - length;
        stream.MoveTo(start, "the footer");
        return new ParquetFooter(new ThriftReader(stream, "the footer"), start);
    }

    private static void ReadSchema(ParquetFooter footer)
    {
        var count = Structures(footer, "the schema");
        if (count > MostColumns)
        {
            throw new ArtifactProblemException($"has a schema of {count} elements; at most {MostColumns} are read", footer.Start, isLimit: true);
        }

        for (long i = 0; i < count; i++)
        {
            footer.Schema.Add(ReadElement(footer.Thrift));
        }

        // The root names no column; the columns are its children, each followed by what is below it.
        var at = 1;
        while (at < footer.Schema.Count)
        {
            footer.Columns.Add(footer.Schema[at]);
            for (long below = 1; below > 0 && at < footer.Schema.Count; at++)
            {
                below += Math.Min(footer.Schema[at].Children, MostColumns) - 1;
            }
        }
    }

    private static ParquetColumn ReadElement(ThriftReader thrift)
    {
        var column = new ParquetColumn();
        var id = 0;
        while (thrift.Next(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftReader.Int32):
                    column.PhysicalType = thrift.Integer();
                    break;
                case (3, ThriftReader.Int32):
                    column.IsRepeated = thrift.Integer() == 2;
                    break;
                case (4, ThriftReader.Binary):
                    column.Name = thrift.Text(LongestName, "the name of a column");
                    break;
                case (5, ThriftReader.Int32):
                    column.Children = Math.Max(0, thrift.Integer());
                    break;
                case (6, ThriftReader.Int32):
                    column.ConvertedType = thrift.Integer();
                    break;
                case (10, ThriftReader.Struct):
                    var logical = 0;
                    while (thrift.Next(ref logical, out var inner))
                    {
                        column.LogicalType = logical;
                        thrift.Skip(inner);
                    }

                    break;
                default:
                    thrift.Skip(type);
                    break;
            }
        }

        return column;
    }

    private static void ReadRowGroups(ParquetFooter footer)
    {
        footer.RowGroups = Structures(footer, "the list of row groups");
        for (long i = 0; i < footer.RowGroups; i++)
        {
            var id = 0;
            while (footer.Thrift.Next(ref id, out var type))
            {
                if (id == 1 && type == ThriftReader.List)
                {
                    ParquetStatistics.Read(footer, Structures(footer, "the list of columns"));
                }
                else
                {
                    footer.Thrift.Skip(type);
                }
            }
        }
    }

    private void ReadKeyValues(ParquetFooter footer, ArtifactFile file)
    {
        var count = Structures(footer, "the metadata");
        for (long i = 0; i < count; i++)
        {
            var id = 0;
            var isFeatures = false;
            while (footer.Thrift.Next(ref id, out var type))
            {
                if (type != ThriftReader.Binary)
                {
                    footer.Thrift.Skip(type);
                    continue;
                }

                var length = footer.Thrift.Length();
                if (id == 1 && length == 11)
                {
                    isFeatures = Encoding.ASCII.GetString(footer.Thrift.Bytes(length, 11, "the name of metadata")) == "huggingface";
                }
                else if (id == 2 && isFeatures && length <= LongestFeatures)
                {
                    ReadFeatures(footer, footer.Thrift.Bytes(length, LongestFeatures, "the features"), file);
                }
                else
                {
                    footer.Thrift.SkipBytes(length);
                }
            }
        }
    }

    // {"info": {"features": {…}}}, as the library datasets writes it.
    private void ReadFeatures(ParquetFooter footer, byte[] json, ArtifactFile file)
    {
        try
        {
            var info = (JsonText.Read(json, _origin) as CardMap)?.Find("info") as CardMap;
            footer.Features = HubFeatures.Read(info?.Find("features"));
        }
        catch (ArtifactProblemException problem)
        {
            file.Note($"The features of the library datasets in its footer cannot be used: the text {problem.Message}. The types of the columns are those of the schema.");
        }
    }

    private static long Structures(ParquetFooter footer, string what)
    {
        var count = footer.Thrift.ListHead(out var element);
        return count == 0 || element == ThriftReader.Struct ? count : throw new ArtifactProblemException($"has values of the type {element} in {what}", footer.Start);
    }

    private static void Write(ParquetFooter footer, FactsBuilder facts)
    {
        facts.Add("rows", footer.Rows);
        var columns = new ColumnFacts();
        foreach (var column in footer.Columns)
        {
            var type = footer.Features.TryGetValue(column.Name, out var feature) ? feature : column.Type;
            var isCounted = column.Children == 0 && !column.IsRepeated && column.Counted == footer.RowGroups;
            columns.Add(column.Name, type, isCounted ? column.Missing : null);
        }

        columns.Write(facts);
        var details = facts.Inner();
        details.Add("Row groups", footer.RowGroups.ToString(CultureInfo.InvariantCulture));
        details.Add("Written by", footer.Writer);
        facts.AddMap("details", details);
    }
}
