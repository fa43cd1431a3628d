namespace ModelCard.Sources;

/// <summary>One node of the schema of a Parquet file (apache/parquet-format, parquet.thrift: SchemaElement), and what the row groups tell of it.</summary>
internal sealed class ParquetColumn
{
    private static readonly string[] Physical = ["bool", "int32", "int64", "int96", "float32", "float64", "binary", "fixed-length binary"];

    // ConvertedType, by its number.
    private static readonly string[] Converted =
    [
        "string", "map", "map", "list", "enum", "decimal", "date", "time", "time", "timestamp", "timestamp", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64", "json", "bson",
        "interval",
    ];

    // LogicalType, by the number of the field that is set.
    private static readonly string[] Logical =
        ["", "string", "map", "list", "enum", "decimal", "date", "time", "timestamp", "", "", "", "json", "bson", "uuid", "float16", "variant", "geometry", "geography"];

    public string Name { get; set; } = "";

    public long Children { get; set; }

    public long? PhysicalType { get; set; }

    public long? ConvertedType { get; set; }

    public int LogicalType { get; set; }

    /// <summary>Whether each row has several values of it (repetition type 2).</summary>
    public bool IsRepeated { get; set; }

    /// <summary>Records without a value in the row groups seen so far.</summary>
    public long Missing { get; set; }

    /// <summary>In how many row groups that number was stated.</summary>
    public long Counted { get; set; }

    /// <summary>The type in the words of the other formats.</summary>
    public string Type
    {
        get
        {
            var name = Word(Converted, ConvertedType) is { Length: > 0 } converted ? converted
                : Word(Logical, LogicalType) is { Length: > 0 } logical ? logical
                : Children > 0 ? "struct"
                : Word(Physical, PhysicalType);
            return IsRepeated && name is not "list" ? "list" : name;
        }
    }

    private static string Word(string[] words, long? index) => index is >= 0 && index < words.Length ? words[(int)index] : "";
}
