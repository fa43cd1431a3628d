using System.Buffers.Binary;
using System.Text;

namespace PenguinOnnx;

/// <summary>
/// Runs the file that was written, so that the figures of the card are those of the file and not of the weights it was made from. It knows the four operators of this model; an application takes ONNX Runtime.
/// </summary>
internal sealed class OnnxFile
{
    private readonly List<(string Type, string Output, List<string> Inputs)> _nodes = [];
    private readonly Dictionary<string, float[]> _weights = new(StringComparer.Ordinal);
    private string _input = "";

    public static OnnxFile Read(string path)
    {
        var file = new OnnxFile();
        foreach (var (field, graph) in Fields(File.ReadAllBytes(path)))
        {
            if (field == 7)
            {
                file.ReadGraph(graph);
            }
        }

        return file;
    }

    /// <summary>The probability of each class for one row of measurements.</summary>
    public float[] Run(float[] row)
    {
        var values = new Dictionary<string, float[]>(_weights, StringComparer.Ordinal) { [_input] = row };
        foreach (var (type, output, inputs) in _nodes)
        {
            var first = values[inputs[0]];
            values[output] = type switch
            {
                "Sub" => Each(first, values[inputs[1]], (a, b) => a - b),
                "Div" => Each(first, values[inputs[1]], (a, b) => a / b),
                "Gemm" => Gemm(first, values[inputs[1]], values[inputs[2]]),
                "Softmax" => Softmax(first),
                _ => throw new InvalidDataException($"{type} is no operator of this model."),
            };
        }

        return values[_nodes[^1].Output];
    }

    private void ReadGraph(byte[] graph)
    {
        foreach (var (field, bytes) in Fields(graph))
        {
            var parts = field is 1 or 5 or 11 ? Fields(bytes) : [];
            if (field == 1)
            {
                _nodes.Add((Text(parts, 4), Text(parts, 2), [.. parts.Where(part => part.Field == 1).Select(part => Encoding.UTF8.GetString(part.Bytes))]));
            }
            else if (field == 5)
            {
                var raw = parts.First(part => part.Field == 9).Bytes;
                var values = new float[raw.Length / sizeof(float)];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = BinaryPrimitives.ReadSingleLittleEndian(raw.AsSpan(i * sizeof(float)));
                }

                _weights[Text(parts, 8)] = values;
            }
            else if (field == 11)
            {
                _input = Text(parts, 1);
            }
        }
    }

    private static string Text(List<(int Field, byte[] Bytes)> parts, int field) => Encoding.UTF8.GetString(parts.First(part => part.Field == field).Bytes);

    private static List<(int Field, byte[] Bytes)> Fields(byte[] message)
    {
        var fields = new List<(int, byte[])>();
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            if ((key & 7) == 2)
            {
                var length = (int)Varint(message, ref at);
                fields.Add(((int)(key >> 3), message[at..(at + length)]));
                at += length;
            }
            else
            {
                Varint(message, ref at);
            }
        }

        return fields;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private static float[] Each(float[] a, float[] b, Func<float, float, float> operation) => [.. a.Zip(b, operation)];

    private static float[] Gemm(float[] row, float[] weights, float[] bias)
    {
        var scores = (float[])bias.Clone();
        for (var i = 0; i < weights.Length; i++)
        {
            scores[i / row.Length] += weights[i] * row[i % row.Length];
        }

        return scores;
    }

    private static float[] Softmax(float[] scores)
    {
        var largest = scores.Max();
        var exponentials = Array.ConvertAll(scores, score => MathF.Exp(score - largest));
        var sum = exponentials.Sum();
        return Array.ConvertAll(exponentials, value => value / sum);
    }
}
