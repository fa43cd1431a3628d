namespace ModelCard.Sources;

/// <summary>
/// Reads structures of Thrift's compact protocol (apache/thrift, doc/specs/thrift-compact-protocol.md) from a stream. A value takes at least one byte, so that the work is bounded by the
/// bytes there are, whatever counts the file states.
/// </summary>
internal sealed class ThriftReader
{
    public const int True = 1;
    public const int Int32 = 5;
    public const int Int64 = 6;
    public const int Binary = 8;
    public const int List = 9;
    public const int Struct = 12;

    private const int False = 2;
    private const int Double = 7;
    private const int Set = 10;
    private const int Map = 11;
    private const int Uuid = 13;
    private const int MaximumDepth = 32;

    private readonly ArtifactStream _stream;
    private readonly string _what;

    /// <summary>Reads from the stream's place on.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="what">What the structures are, for messages.</param>
    public ThriftReader(ArtifactStream stream, string what)
    {
        _stream = stream;
        _what = what;
    }

    /// <summary>Goes to the next field of a structure.</summary>
    /// <param name="id">The last field's number, 0 at first; takes the next one's.</param>
    /// <param name="type">Takes the type of its value.</param>
    /// <returns>Whether there is one.</returns>
    public bool Next(ref int id, out int type)
    {
        var head = _stream.ReadByte(_what);
        type = head & 15;
        if (type == 0)
        {
            return false;
        }

        var step = head >> 4;
        id = step > 0 ? id + step : (int)Math.Max(int.MinValue, Math.Min(int.MaxValue, Integer()));
        return true;
    }

    /// <summary>Goes into a list.</summary>
    /// <param name="type">Takes the type of its elements.</param>
    /// <returns>Their number, which is no larger than the bytes that are left.</returns>
    public long ListHead(out int type)
    {
        var head = _stream.ReadByte(_what);
        type = head & 15;
        var count = (ulong)(head >> 4);
        return Counted(count == 15 ? Varint() : count);
    }

    /// <summary>A whole number of any size.</summary>
    public long Integer()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>The length of the text or bytes that follow.</summary>
    public ulong Length() => Varint();

    /// <summary>A text; where it is longer than the limit the file is refused.</summary>
    public string Text(int limit, string what) => _stream.ReadText(Varint(), limit, what);

    public byte[] Bytes(ulong length, int limit, string what) => _stream.ReadBytes(length, limit, what);

    public void SkipBytes(ulong length) => _stream.Skip(length, "a value of " + _what);

    /// <summary>Passes over a value.</summary>
    public void Skip(int type) => Skip(type, false, MaximumDepth);

    private void Skip(int type, bool isElement, int depth)
    {
        if (depth == 0)
        {
            throw new ArtifactProblemException($"nests values in {_what} more than {MaximumDepth} deep", _stream.Position);
        }

        switch (type)
        {
            case True or False:
                _stream.Skip(isElement ? 1UL : 0UL, _what);
                break;
            case 3:
                _stream.Skip(1, _what);
                break;
            case 4 or Int32 or Int64:
                Varint();
                break;
            case Double:
                _stream.Skip(8, _what);
                break;
            case Binary:
                SkipBytes(Varint());
                break;
            case List or Set:
                var count = ListHead(out var element);
                SkipAll(count, element, depth);
                break;
            case Map:
                var pairs = Counted(Varint());
                var types = pairs == 0 ? 0 : _stream.ReadByte(_what);
                for (long i = 0; i < pairs; i++)
                {
                    Skip(types >> 4, true, depth - 1);
                    Skip(types & 15, true, depth - 1);
                }

                break;
            case Struct:
                var id = 0;
                while (Next(ref id, out var field))
                {
                    Skip(field, false, depth - 1);
                }

                break;
            case Uuid:
                _stream.Skip(16, _what);
                break;
            default:
                throw new ArtifactProblemException($"has a value of the unknown type {type} in {_what}", _stream.Position);
        }
    }

    private void SkipAll(long count, int type, int depth)
    {
        for (long i = 0; i < count; i++)
        {
            Skip(type, true, depth - 1);
        }
    }

    private long Counted(ulong count) =>
        count <= (ulong)_stream.Left ? (long)count : throw new ArtifactProblemException($"has a list in {_what} that is said to have {count} values, and {_stream.Left} bytes are left", _stream.Position);

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = _stream.ReadByte(_what);
            value |= (ulong)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }

        throw new ArtifactProblemException($"has a number in {_what} that does not end", _stream.Position);
    }
}
