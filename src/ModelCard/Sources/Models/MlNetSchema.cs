using System.Globalization;
using System.Text;

namespace ModelCard.Sources;

/// <summary>The columns of a data set in ML.NET's binary form (IDV), which archives keep empty to remember a schema.</summary>
internal sealed class MlNetSchema
{
    private const int HeadSize = 256;
    private const int LargestTable = 2 * 1024 * 1024;
    private const ulong Signature = 0x00425644004C4D43;
    private const int MostColumns = 10_000;
    private const int LongestName = 1000;
    private const int MostDimensions = 16;
    private const int DeepestType = 4;

    private const string Types =
        "Single float32|Double float64|SByte int8|Byte uint8|Int16 int16|UInt16 uint16|Int32 int32|UInt32 uint32|Int64 int64|UInt64 uint64|Boolean bool|DvBool bool|TextSpan string|"
        + "R4 float32|R8 float64|I1 int8|U1 uint8|I2 int16|U2 uint16|I4 int32|U4 uint32|I8 int64|U8 uint64|DateTime datetime|DateTimeZone datetimeoffset|DateTimeOffset datetimeoffset|TimeSpan timespan";

    private readonly byte[] _bytes;
    private int _at;

    private MlNetSchema(byte[] bytes) => _bytes = bytes;

    /// <summary>The columns in their order.</summary>
    public List<Column> Columns { get; } = [];

    /// <summary>Reads a schema from an archive.</summary>
    /// <returns>The schema; <see langword="null"/> where the entry is not there or is none.</returns>
    public static MlNetSchema? Read(MlNetArchive archive, string name)
    {
        if (archive.Read(name, 0, HeadSize) is not { Length: HeadSize } head || BitConverter.ToUInt64(head, 0) != Signature)
        {
            return null;
        }

        var table = BitConverter.ToInt64(head, 24);
        var tail = BitConverter.ToInt64(head, 32);
        var count = BitConverter.ToInt32(head, 48);
        if (table < HeadSize || tail <= table || count is < 0 or > MostColumns
            || archive.Read(name, table, (int)Math.Min(tail - table, LargestTable)) is not { } bytes)
        {
            return null;
        }

        var schema = new MlNetSchema(bytes);
        for (var i = 0; i < count; i++)
        {
            if (schema.ReadColumn() is not { } column)
            {
                return null;
            }

            schema.Columns.Add(column);
        }

        return schema;
    }

    public Column? Find(string? name) => Columns.Find(column => string.Equals(column.Name, name, StringComparison.Ordinal));

    private Column? ReadColumn()
    {
        if (ReadText() is not { Length: > 0 } name || ReadType(0) is not { } column)
        {
            return null;
        }

        column.Name = name;
        // Compression, rows a block, and two places, of which nothing is needed.
        _at++;
        if (ReadLength() is null || _at > _bytes.Length - 16)
        {
            return null;
        }

        _at += 16;
        return column;
    }

    private Column? ReadType(int depth)
    {
        if (depth > DeepestType || ReadText() is not { } name || ReadLength() is not { } size || size > _bytes.Length - _at)
        {
            return null;
        }

        var end = _at + size;
        var column = name switch
        {
            "VBuffer" => ReadVector(depth + 1),
            "Key2" or "Key" => ReadKey(name == "Key2", depth + 1),
            _ => new Column(TypeName(name)),
        };
        _at = end;
        return column;
    }

    private Column? ReadVector(int depth)
    {
        if (ReadType(depth) is not { } column || Number() is not { } count || count is < 0 or > MostDimensions)
        {
            return null;
        }

        // Without dimensions the length differs from row to row.
        column.Shape = count == 0 ? ["?"] : [];
        for (var i = 0; i < count; i++)
        {
            if (Number() is not { } dimension || dimension < 0)
            {
                return null;
            }

            column.Shape.Add(dimension == 0 ? "?" : dimension.ToString(CultureInfo.InvariantCulture));
            column.Slots = i == 0 ? dimension : column.Slots * dimension;
            column.Slots = column.Slots > int.MaxValue ? 0 : column.Slots;
        }

        return column;
    }

    private Column? ReadKey(bool hasCount, int depth)
    {
        if (ReadType(depth) is not { } inner)
        {
            return null;
        }

        var column = new Column("key(" + inner.Type + ")");
        if (hasCount && _at <= _bytes.Length - 8 && BitConverter.ToUInt64(_bytes, _at) is var count and > 0 and <= int.MaxValue)
        {
            column.Keys = (long)count;
        }

        return column;
    }

    private int? Number()
    {
        if (_at > _bytes.Length - 4)
        {
            return null;
        }

        _at += 4;
        return BitConverter.ToInt32(_bytes, _at - 4);
    }

    // Seven bits a byte, the lowest first.
    private int? ReadLength()
    {
        long length = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (_at >= _bytes.Length)
            {
                return null;
            }

            var part = _bytes[_at++];
            length |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return length <= int.MaxValue ? (int)length : null;
            }
        }

        return null;
    }

    private string? ReadText()
    {
        if (ReadLength() is not { } length || length > LongestName || length > _bytes.Length - _at)
        {
            return null;
        }

        _at += length;
        return Encoding.UTF8.GetString(_bytes, _at - length, length);
    }

    private static string TypeName(string name)
    {
        foreach (var row in Types.Split('|'))
        {
            if (row.StartsWith(name + " ", StringComparison.Ordinal))
            {
                return row.Substring(name.Length + 1);
            }
        }

        return name.Length is > 0 and <= 40 ? name : "unknown";
    }

    /// <summary>A column of a schema.</summary>
    public sealed class Column
    {
        public Column(string type) => Type = type;

        public string Name { get; set; } = "";

        /// <summary>The type of an element, such as <c>float32</c>.</summary>
        public string Type { get; }

        /// <summary>The dimensions of a vector, <c>?</c> for one that differs; <see langword="null"/> for a single value.</summary>
        public List<string>? Shape { get; set; }

        /// <summary>How many elements a vector has; 0 where that differs.</summary>
        public long Slots { get; set; }

        /// <summary>How many values a key can have; 0 where nothing tells.</summary>
        public long Keys { get; set; }
    }
}
