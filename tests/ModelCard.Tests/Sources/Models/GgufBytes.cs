using System.Text;

namespace ModelCard.Tests.Sources.Models;

/// <summary>Writes GGUF files byte by byte.</summary>
internal sealed class GgufBytes
{
    private readonly List<byte> _values = [];
    private readonly List<byte> _tensors = [];
    private ulong _valueCount;
    private ulong _tensorCount;
    private ulong _end;

    public uint Version { get; init; } = 3;

    public uint Alignment { get; init; } = 32;

    /// <summary>What the header says instead of the true counts.</summary>
    public ulong? StatedValues { get; init; }

    public ulong? StatedTensors { get; init; }

    public static GgufBytes Llama() => new GgufBytes().Text("general.architecture", "llama");

    public GgufBytes Text(string key, string text) => Value(key, 8, writer => String(writer, text));

    public GgufBytes Number(string key, uint number) => Value(key, 4, writer => writer.Write(number));

    public GgufBytes Texts(string key, params string[] texts) => Value(key, 9, writer =>
    {
        writer.Write(8u);
        writer.Write((ulong)texts.Length);
        foreach (var text in texts)
        {
            String(writer, text);
        }
    });

    public GgufBytes Value(string key, uint type, Action<BinaryWriter> write)
    {
        _values.AddRange(Bytes(writer =>
        {
            String(writer, key);
            writer.Write(type);
            write(writer);
        }));
        _valueCount++;
        return this;
    }

    /// <summary>A tensor behind the one before.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The id of its type.</param>
    /// <param name="bytes">How many bytes its weights take.</param>
    /// <param name="dimensions">Its dimensions, fastest first.</param>
    public GgufBytes Tensor(string name, uint type, ulong bytes, params ulong[] dimensions)
    {
        TensorAt(name, type, _end, dimensions);
        _end = (_end + bytes + Alignment - 1) / Alignment * Alignment;
        return this;
    }

    public GgufBytes TensorAt(string name, uint type, ulong offset, params ulong[] dimensions)
    {
        _tensors.AddRange(Bytes(writer =>
        {
            String(writer, name);
            writer.Write((uint)dimensions.Length);
            foreach (var dimension in dimensions)
            {
                writer.Write(dimension);
            }

            writer.Write(type);
            writer.Write(offset);
        }));
        _tensorCount++;
        return this;
    }

    /// <summary>The header and as many bytes of weights as it asks for.</summary>
    public byte[] File()
    {
        var header = Header();
        var file = new byte[((header.Length + (int)Alignment - 1) / (int)Alignment * (int)Alignment) + (int)_end];
        header.CopyTo(file, 0);
        return file;
    }

    public byte[] Header() => Bytes(writer =>
    {
        writer.Write("GGUF"u8);
        writer.Write(Version);
        writer.Write(StatedTensors ?? _tensorCount);
        writer.Write(StatedValues ?? _valueCount);
        writer.Write(_values.ToArray());
        writer.Write(_tensors.ToArray());
    });

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static void String(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }
}
