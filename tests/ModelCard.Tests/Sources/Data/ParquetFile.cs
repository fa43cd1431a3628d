using System.Text;

namespace ModelCard.Tests.Sources.Data;

/// <summary>Writes Parquet files without data: a footer in Thrift's compact protocol between the two magic numbers.</summary>
internal static class ParquetFile
{
    public static byte[] Of(byte[] footer, string magic = "PAR1") =>
        [.. Encoding.ASCII.GetBytes(magic), .. footer, .. BitConverter.GetBytes(footer.Length), .. Encoding.ASCII.GetBytes(magic)];

    /// <summary>A structure: its fields in the order of their numbers, and the stop byte.</summary>
    public static byte[] Struct(params (int Id, int Type, byte[] Value)[] fields)
    {
        var bytes = new List<byte>();
        var last = 0;
        foreach (var (id, type, value) in fields)
        {
            bytes.Add((byte)(((id - last) << 4) | type));
            bytes.AddRange(value);
            last = id;
        }

        return [.. bytes, 0];
    }

    public static byte[] Number(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    public static byte[] Text(string text) => [.. Varint((ulong)Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    public static byte[] List(int type, params byte[][] items) =>
        [.. items.Length < 15 ? [(byte)((items.Length << 4) | type)] : (byte[])[(byte)(0xF0 | type), .. Varint((ulong)items.Length)], .. items.SelectMany(item => item)];

    public static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value > 127; value >>= 7)
        {
            bytes.Add((byte)(value | 128));
        }

        return [.. bytes, (byte)value];
    }

    /// <summary>An element of the schema.</summary>
    public static byte[] Element(string name, int? type = null, int? children = null, int? converted = null, int? repetition = null, int? logical = null)
    {
        var fields = new List<(int, int, byte[])>();
        void Add(int id, int? value)
        {
            if (value is { } number)
            {
                fields.Add((id, 5, Number(number)));
            }
        }

        Add(1, type);
        Add(3, repetition);
        fields.Add((4, 8, Text(name)));
        Add(5, children);
        Add(6, converted);
        if (logical is { } field)
        {
            fields.Add((10, 12, Struct((field, 12, Struct()))));
        }

        return Struct([.. fields]);
    }

    /// <summary>A row group with the number of missing values of each column.</summary>
    public static byte[] RowGroup(params (string Column, long? Missing)[] columns) =>
        Struct((1, 9, List(12, [.. columns.Select(column => Struct((2, 6, Number(4)), (3, 12, Chunk(column.Column, column.Missing))))])), (2, 6, Number(100)));

    private static byte[] Chunk(string column, long? missing) =>
        missing is { } count
            ? Struct((1, 5, Number(1)), (3, 9, List(8, Text(column))), (12, 12, Struct((1, 8, Text("secret largest value")), (3, 6, Number(count)))))
            : Struct((1, 5, Number(1)), (3, 9, List(8, Text(column))));
}
