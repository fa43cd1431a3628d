using System.Text;

namespace ModelCard.Tests.Sources;

/// <summary>Writes messages of Protocol Buffers field by field, which is all an ONNX file is.</summary>
internal sealed class OnnxBytes
{
    private readonly List<byte> _bytes = [];

    public byte[] Bytes => [.. _bytes];

    public static OnnxBytes Model(long irVersion, OnnxBytes graph) => new OnnxBytes().Number(1, irVersion).Text(2, "pytorch").Text(3, "2.5.1").Message(7, graph).Message(8, Opset("", 16));

    public static OnnxBytes Opset(string domain, long version) => new OnnxBytes().Text(1, domain).Number(2, version);

    public static OnnxBytes Pair(string key, string value) => new OnnxBytes().Text(1, key).Text(2, value);

    public static OnnxBytes Node(string name, string domain = "", params OnnxBytes[] attributes)
    {
        var node = new OnnxBytes().Text(4, name).Text(7, domain);
        foreach (var attribute in attributes)
        {
            node.Message(5, attribute);
        }

        return node;
    }

    /// <summary>A tensor of float32 (type 1) or another type, with as many bytes of data as it needs unless told otherwise.</summary>
    public static OnnxBytes Tensor(string name, int type, long[] sizes, int data)
    {
        var tensor = new OnnxBytes();
        foreach (var size in sizes)
        {
            tensor.Number(1, size);
        }

        return tensor.Number(2, type).Text(8, name).Raw(9, new byte[data]);
    }

    public static OnnxBytes External(string name, long[] sizes, params (string Key, string Value)[] place)
    {
        var tensor = new OnnxBytes();
        foreach (var size in sizes)
        {
            tensor.Number(1, size);
        }

        tensor.Number(2, 1).Text(8, name).Number(14, 1);
        foreach (var (key, value) in place)
        {
            tensor.Message(13, Pair(key, value));
        }

        return tensor;
    }

    /// <summary>An input or output; dimensions are numbers, names, or empty for unknown ones.</summary>
    public static OnnxBytes Value(string name, int type, params string[] dimensions) => Value(name, new OnnxBytes().Message(1, TensorType(type, dimensions)));

    public static OnnxBytes Value(string name, OnnxBytes type) => new OnnxBytes().Text(1, name).Message(2, type);

    public static OnnxBytes TensorType(int type, params string[] dimensions)
    {
        var shape = new OnnxBytes();
        foreach (var dimension in dimensions)
        {
            shape.Message(1, long.TryParse(dimension, out var size) ? new OnnxBytes().Number(1, size) : dimension.Length > 0 ? new OnnxBytes().Text(2, dimension) : new OnnxBytes());
        }

        return new OnnxBytes().Number(1, type).Message(2, shape);
    }

    public OnnxBytes Number(int field, long value) => Varint((ulong)(field << 3)).Varint(unchecked((ulong)value));

    public OnnxBytes Text(int field, string text) => Raw(field, Encoding.UTF8.GetBytes(text));

    public OnnxBytes Message(int field, OnnxBytes message) => Raw(field, message.Bytes);

    public OnnxBytes Raw(int field, byte[] bytes)
    {
        Varint((ulong)((field << 3) | 2)).Varint((ulong)bytes.Length);
        _bytes.AddRange(bytes);
        return this;
    }

    public OnnxBytes Add(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public OnnxBytes Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
        return this;
    }
}
