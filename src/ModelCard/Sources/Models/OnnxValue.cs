using System.Globalization;
using System.Text;

namespace ModelCard.Sources;

/// <summary>An input or output of an ONNX graph: its name, its type in words, and its shape where that is known.</summary>
internal sealed class OnnxValue
{
    private const int MaximumDepth = 8;
    private const int MostDimensions = 32;

    private OnnxValue(string name, string type, string? shape)
    {
        Name = name;
        Type = type;
        Shape = shape;
    }

    public string Name { get; }

    /// <summary>Such as <c>float32</c> or <c>sequence(map(int64, float32))</c>.</summary>
    public string Type { get; }

    /// <summary>Such as <c>[batch, 25]</c>, with <c>?</c> for an unknown dimension; <see langword="null"/> for unknown rank and for what is no tensor.</summary>
    public string? Shape { get; }

    /// <summary>Reads a <c>ValueInfoProto</c>.</summary>
    public static OnnxValue Read(ProtobufReader wire, long end)
    {
        var name = "";
        (string Type, string? Shape) type = ("unknown", null);
        while (wire.Next(end))
        {
            switch (wire.Field, wire.WireType)
            {
                case (1, ProtobufReader.Bytes):
                    name = wire.ReadText(200, end);
                    break;
                case (2, ProtobufReader.Bytes):
                    type = ReadType(wire, wire.Enter(end), 0);
                    break;
                default:
                    wire.Skip(end);
                    break;
            }
        }

        return new OnnxValue(name, type.Type, type.Shape);
    }

    private static (string Type, string? Shape) ReadType(ProtobufReader wire, long end, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new ArtifactProblemException($"has types nested more than {MaximumDepth} deep", wire.Position, isLimit: true);
        }

        (string Type, string? Shape) type = ("unknown", null);
        while (wire.Next(end))
        {
            switch (wire.Field, wire.WireType)
            {
                case (1, ProtobufReader.Bytes):
                    type = ReadTensor(wire, wire.Enter(end));
                    break;
                case (4, ProtobufReader.Bytes):
                    type = ($"sequence({ReadInner(wire, wire.Enter(end), 1, depth)})", null);
                    break;
                case (5, ProtobufReader.Bytes):
                    type = (ReadMap(wire, wire.Enter(end), depth), null);
                    break;
                case (7, ProtobufReader.Bytes):
                    type = ("opaque", null);
                    wire.Skip(end);
                    break;
                case (8, ProtobufReader.Bytes):
                    var sparse = ReadTensor(wire, wire.Enter(end));
                    type = ($"sparse({sparse.Type})", sparse.Shape);
                    break;
                case (9, ProtobufReader.Bytes):
                    type = ($"optional({ReadInner(wire, wire.Enter(end), 1, depth)})", null);
                    break;
                default:
                    wire.Skip(end);
                    break;
            }
        }

        return type;
    }

    private static string ReadInner(ProtobufReader wire, long end, int field, int depth)
    {
        var inner = "unknown";
        while (wire.Next(end))
        {
            if (wire.Field == field && wire.WireType == ProtobufReader.Bytes)
            {
                inner = ReadType(wire, wire.Enter(end), depth + 1).Type;
            }
            else
            {
                wire.Skip(end);
            }
        }

        return inner;
    }

    private static string ReadMap(ProtobufReader wire, long end, int depth)
    {
        string key = "unknown", value = "unknown";
        while (wire.Next(end))
        {
            switch (wire.Field, wire.WireType)
            {
                case (1, ProtobufReader.Number):
                    key = ElementTypes.OfOnnx(wire.ReadInt64(end));
                    break;
                case (2, ProtobufReader.Bytes):
                    value = ReadType(wire, wire.Enter(end), depth + 1).Type;
                    break;
                default:
                    wire.Skip(end);
                    break;
            }
        }

        return $"map({key}, {value})";
    }

    private static (string Type, string? Shape) ReadTensor(ProtobufReader wire, long end)
    {
        var type = "undefined";
        string? shape = null;
        while (wire.Next(end))
        {
            switch (wire.Field, wire.WireType)
            {
                case (1, ProtobufReader.Number):
                    type = ElementTypes.OfOnnx(wire.ReadInt64(end));
                    break;
                case (2, ProtobufReader.Bytes):
                    shape = ReadShape(wire, wire.Enter(end));
                    break;
                default:
                    wire.Skip(end);
                    break;
            }
        }

        return (type, shape);
    }

    private static string ReadShape(ProtobufReader wire, long end)
    {
        var shape = new StringBuilder("[");
        var count = 0;
        while (wire.Next(end))
        {
            if (wire is not { Field: 1, WireType: ProtobufReader.Bytes })
            {
                wire.Skip(end);
                continue;
            }

            var dimension = ReadDimension(wire, wire.Enter(end));
            if (++count <= MostDimensions)
            {
                shape.Append(count > 1 ? ", " : "").Append(dimension);
            }
            else if (count == MostDimensions + 1)
            {
                shape.Append(", …");
            }
        }

        return shape.Append(']').ToString();
    }

    private static string ReadDimension(ProtobufReader wire, long end)
    {
        var dimension = "?";
        while (wire.Next(end))
        {
            switch (wire.Field, wire.WireType)
            {
                // Some exporters write -1 for a size that is not known.
                case (1, ProtobufReader.Number):
                    var size = wire.ReadInt64(end);
                    dimension = size < 0 ? "?" : size.ToString(CultureInfo.InvariantCulture);
                    break;
                case (2, ProtobufReader.Bytes):
                    // ", " separates dimensions; a formula in a name goes without its blanks.
                    var name = wire.ReadText(60, end).Replace(", ", ",").Replace('[', '(').Replace(']', ')').Trim();
                    dimension = name.Length == 0 ? "?" : name;
                    break;
                default:
                    wire.Skip(end);
                    break;
            }
        }

        return dimension;
    }
}
