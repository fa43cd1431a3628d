namespace ModelCard.Sources;

/// <summary>Reads what a tensor of ONNX says about itself: name, type and size. Its values are passed over.</summary>
internal sealed class OnnxTensorReader
{
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    private readonly ProtobufReader _wire;
    private readonly OnnxExternalData _external;
    private readonly byte[] _name = new byte[1024];

    public OnnxTensorReader(ProtobufReader wire, OnnxExternalData external)
    {
        _wire = wire;
        _external = external;
    }

    /// <summary>The number of the element type.</summary>
    public long Type { get; private set; }

    /// <summary>How many elements the tensor has.</summary>
    public long Elements { get; private set; }

    /// <summary>A hash of its name (FNV-1a).</summary>
    public ulong Name { get; private set; }

    /// <summary>How many tensors hold another number of bytes than their sizes ask for.</summary>
    public long Contradictions { get; private set; }

    /// <summary>Reads a <c>TensorProto</c>.</summary>
    public void Read(long end)
    {
        var at = _wire.Position;
        long type = 0, elements = 1, bytes = -1;
        var isExternal = false;
        ulong name = HashStart;
        OnnxExternalData.Place? place = null;
        while (_wire.Next(end))
        {
            switch (_wire.Field, _wire.WireType)
            {
                case (1, ProtobufReader.Number):
                    elements = Multiply(elements, _wire.ReadInt64(end), at);
                    break;
                case (1, ProtobufReader.Bytes):
                    var listEnd = _wire.Enter(end);
                    while (_wire.Position < listEnd)
                    {
                        elements = Multiply(elements, _wire.ReadInt64(listEnd), at);
                    }

                    break;
                case (2, ProtobufReader.Number):
                    type = _wire.ReadInt64(end);
                    break;
                case (8, ProtobufReader.Bytes):
                    name = ReadHash(end);
                    break;
                case (9, ProtobufReader.Bytes):
                    var dataEnd = _wire.Enter(end);
                    bytes = dataEnd - _wire.Position;
                    _wire.MoveTo(dataEnd);
                    break;
                case (13, ProtobufReader.Bytes):
                    place ??= new OnnxExternalData.Place();
                    OnnxExternalData.ReadEntry(_wire, _wire.Enter(end), place);
                    break;
                case (14, ProtobufReader.Number):
                    isExternal = _wire.ReadInt64(end) == 1;
                    break;
                default:
                    _wire.Skip(end);
                    break;
            }
        }

        Type = type;
        Elements = elements;
        Name = name;
        var expected = Size(elements, ElementTypes.BitsOf(ElementTypes.OfOnnx(type)), at);
        if (isExternal)
        {
            _external.Add(place, expected);
        }
        else if (bytes >= 0 && expected >= 0 && bytes != expected)
        {
            Contradictions++;
        }
    }

    /// <summary>The hash of the text that is the value of the field.</summary>
    public ulong ReadHash(long end)
    {
        var count = _wire.ReadInto(_name, end);
        var hash = HashStart;
        for (var i = 0; i < count; i++)
        {
            hash = unchecked((hash ^ _name[i]) * HashFactor);
        }

        return hash;
    }

    // -1 where the type does not tell.
    private static long Size(long elements, int bits, long at)
    {
        if (bits == 0)
        {
            return -1;
        }

        if (elements > long.MaxValue / bits)
        {
            throw TooLarge(at);
        }

        return ((elements * bits) + 7) / 8;
    }

    private static long Multiply(long elements, long size, long at)
    {
        if (size < 0 || (size > 0 && elements > long.MaxValue / size))
        {
            throw TooLarge(at);
        }

        return elements * size;
    }

    private static ArtifactProblemException TooLarge(long at) => new("has a tensor whose sizes multiply to no number of elements", at);
}
