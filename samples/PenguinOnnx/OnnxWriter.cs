using System.Text;

namespace PenguinOnnx;

/// <summary>
/// As much of the protocol buffers' wire format as an ONNX file of four nodes needs. The numbers of the fields are those of
/// <see href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</see>.
/// </summary>
internal sealed class OnnxWriter
{
    private const int FloatType = 1, IntegerAttribute = 2;
    private readonly List<byte> _bytes = [];

    public static byte[] Model(string producer, int opset, OnnxWriter graph, params (string Key, string Value)[] metadata)
    {
        var model = new OnnxWriter().Integer(1, 8).Text(2, producer).Message(7, graph).Message(8, new OnnxWriter().Text(1, "").Integer(2, opset));
        foreach (var (key, value) in metadata)
        {
            model.Message(14, new OnnxWriter().Text(1, key).Text(2, value));
        }

        return model._bytes.ToArray();
    }

    public OnnxWriter Node(string type, string output, params string[] inputs)
    {
        var node = new OnnxWriter();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        return Message(1, node.Text(2, output).Text(3, output).Text(4, type));
    }

    public OnnxWriter Gemm(string output, string input, string weight, string bias)
    {
        // The weights lie class by class, so that the product needs them turned.
        var transposed = new OnnxWriter().Text(1, "transB").Integer(3, 1).Integer(20, IntegerAttribute);
        return Message(1, new OnnxWriter().Text(1, input).Text(1, weight).Text(1, bias).Text(2, output).Text(3, output).Text(4, "Gemm").Message(5, transposed));
    }

    public OnnxWriter Name(string name) => Text(2, name);

    public OnnxWriter Weights(string name, int[] shape, float[] values)
    {
        var tensor = new OnnxWriter();
        foreach (var length in shape)
        {
            tensor.Integer(1, length);
        }

        var raw = new byte[values.Length * sizeof(float)];
        for (var i = 0; i < values.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian(raw.AsSpan(i * sizeof(float)), values[i]);
        }

        return Message(5, tensor.Integer(2, FloatType).Text(8, name).Bytes(9, raw));
    }

    public OnnxWriter Input(string name, int width) => Message(11, Value(name, width));

    public OnnxWriter Output(string name, int width) => Message(12, Value(name, width));

    private static OnnxWriter Value(string name, int width)
    {
        var shape = new OnnxWriter().Message(1, new OnnxWriter().Text(2, "batch")).Message(1, new OnnxWriter().Integer(1, width));
        var tensor = new OnnxWriter().Integer(1, FloatType).Message(2, shape);
        return new OnnxWriter().Text(1, name).Message(2, new OnnxWriter().Message(1, tensor));
    }

    private OnnxWriter Message(int field, OnnxWriter message) => Bytes(field, message._bytes.ToArray());

    private OnnxWriter Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    private OnnxWriter Bytes(int field, byte[] bytes)
    {
        Varint((ulong)(field << 3) | 2);
        Varint((ulong)bytes.Length);
        _bytes.AddRange(bytes);
        return this;
    }

    private OnnxWriter Integer(int field, long value)
    {
        Varint((ulong)(field << 3));
        Varint((ulong)value);
        return this;
    }

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }
}
