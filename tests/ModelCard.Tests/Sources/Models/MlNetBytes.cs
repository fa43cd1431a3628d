using System.IO.Compression;
using System.Text;

namespace ModelCard.Tests.Sources.Models;

/// <summary>Writes archives as ML.NET does: components with their head and texts, empty data sets for schemas.</summary>
internal sealed class MlNetBytes
{
    private readonly List<(string Name, byte[] Bytes)> _entries = [];

    public char Separator { get; init; } = '\\';

    public CompressionLevel Compression { get; init; } = CompressionLevel.Optimal;

    public static MlNetBytes Version(string text) => new MlNetBytes().Add("TrainingInfo/Version.txt", Encoding.UTF8.GetBytes(text + "\r\n"));

    public MlNetBytes Add(string name, byte[] bytes)
    {
        _entries.Add((name, bytes));
        return this;
    }

    /// <summary>A component.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="loader">Its loader's name.</param>
    /// <param name="data">Its own data: numbers, most of them references to texts.</param>
    /// <param name="texts">Its texts.</param>
    public MlNetBytes Key(string folder, string loader, int[]? data = null, params string[] texts) => Add(folder + "/Model.key", KeyBytes(loader, data ?? [], texts));

    public MlNetBytes Schema(string name, params (string Name, string Type, int[]? Dimensions)[] columns) => Add(name, SchemaBytes(columns));

    public byte[] File()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _entries)
            {
                using var entry = archive.CreateEntry(name.Replace('/', Separator), Compression).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] KeyBytes(string loader, int[] data, params string[] texts) => Bytes(writer =>
    {
        var chars = texts.SelectMany(Encoding.Unicode.GetBytes).ToArray();
        long model = 256;
        var table = model + (data.Length * 4);
        var start = table + (texts.Length * 8);
        writer.Write(0x4C45444F4D004C4DUL);
        writer.Write(0x00010002u);
        writer.Write(0x00010002u);
        foreach (var number in new[] { model, data.Length * 4, table, texts.Length * 8, start, chars.Length })
        {
            writer.Write(number);
        }

        writer.Write("SIGNATUR"u8);
        writer.Write(0x00010001u);
        writer.Write(0x00010001u);
        writer.Write(Encoding.ASCII.GetBytes(loader.PadRight(24, '\0')));
        writer.Write(new byte[256 - 0x68]);
        Array.ForEach(data, writer.Write);
        var end = 0L;
        foreach (var text in texts)
        {
            end += Encoding.Unicode.GetByteCount(text);
            writer.Write(end);
        }

        writer.Write(chars);
    });

    public static byte[] SchemaBytes(params (string Name, string Type, int[]? Dimensions)[] columns) => Bytes(writer =>
    {
        var table = Bytes(inner =>
        {
            foreach (var (name, type, dimensions) in columns)
            {
                inner.Write(name);
                inner.Write(Codec(type, dimensions));
                inner.Write((byte)1);
                inner.Write((byte)1);
                inner.Write(0L);
                inner.Write(0L);
            }
        });
        writer.Write(0x00425644004C4D43UL);
        writer.Write(0x0001000100010006UL);
        writer.Write(0x0001000100010006UL);
        writer.Write(256L);
        writer.Write(256L + table.Length);
        writer.Write(0L);
        writer.Write(columns.Length);
        writer.Write(new byte[256 - 52]);
        writer.Write(table);
        writer.Write(0x434D4C0044564200UL);
    });

    public static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    // 'Key2:9' is a key of nine values.
    private static byte[] Codec(string type, int[]? dimensions) => Bytes(writer =>
    {
        var parts = type.Split(':');
        var parameters = dimensions is not null
            ? Bytes(inner =>
            {
                inner.Write(Codec(type, null));
                inner.Write(dimensions.Length);
                Array.ForEach(dimensions, inner.Write);
            })
            : parts.Length > 1
                ? Bytes(inner =>
                {
                    inner.Write(Codec("UInt32", null));
                    inner.Write(ulong.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
                })
                : [];
        writer.Write(dimensions is not null ? "VBuffer" : parts[0]);
        writer.Write7BitEncodedInt(parameters.Length);
        writer.Write(parameters);
    });
}
