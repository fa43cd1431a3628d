using System.Text;

namespace ModelCard.Sources;

/// <summary>
/// The fields of a message in the wire format of Protocol Buffers, one after the other. Lengths have 64 bits, every one is held against the message it stands in, and what is passed over is not read:
/// a tensor of gigabytes costs no more than its tag.
/// </summary>
internal sealed class ProtobufReader
{
    public const int Number = 0;
    public const int Bytes = 2;

    private readonly ArtifactStream _stream;

    public ProtobufReader(ArtifactStream stream) => _stream = stream;

    /// <summary>The number of the field that was met last.</summary>
    public int Field { get; private set; }

    /// <summary>How its value is written: <see cref="Number"/>, <see cref="Bytes"/>, or 1 and 5 for eight and four bytes.</summary>
    public int WireType { get; private set; }

    public long Position => _stream.Position;

    /// <summary>Goes to the next field of a message.</summary>
    /// <param name="end">Where the message ends.</param>
    public bool Next(long end)
    {
        var at = _stream.Position;
        if (at >= end)
        {
            return false;
        }

        var tag = ReadNumber(end);
        Field = (int)Math.Min(tag >> 3, int.MaxValue);
        WireType = (int)(tag & 7);
        if (Field == 0 || tag > uint.MaxValue || WireType > 5)
        {
            throw new ArtifactProblemException("has no field of a message where one should begin", at);
        }

        if (WireType is 3 or 4)
        {
            throw new ArtifactProblemException("has a group, which the format does not use", at);
        }

        return true;
    }

    /// <summary>Reads a number of up to 64 bits.</summary>
    public ulong ReadNumber(long end)
    {
        var at = _stream.Position;
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_stream.Position >= end)
            {
                throw new ArtifactProblemException("ends in the middle of a number", at);
            }

            var next = _stream.ReadByte("a number");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new ArtifactProblemException("has a number of more than ten bytes", at);
    }

    public long ReadInt64(long end) => unchecked((long)ReadNumber(end));

    /// <summary>Begins the message, text or list that is the value of the field.</summary>
    /// <returns>Where it ends.</returns>
    public long Enter(long end)
    {
        var at = _stream.Position;
        var length = ReadNumber(end);
        if (length > (ulong)(end - _stream.Position))
        {
            throw new ArtifactProblemException($"has a part that is said to have {length} bytes where {end - _stream.Position} are left", at);
        }

        return _stream.Position + (long)length;
    }

    /// <summary>Reads a value into memory.</summary>
    /// <returns>How many bytes were read; the rest of a value longer than the buffer is passed over.</returns>
    public int ReadInto(byte[] buffer, long end)
    {
        var valueEnd = Enter(end);
        var count = _stream.ReadSome(buffer, 0, (int)Math.Min(buffer.Length, valueEnd - _stream.Position));
        MoveTo(valueEnd);
        return count;
    }

    /// <summary>Reads text; what is longer than the limit is cut.</summary>
    public string ReadText(int limit, long end)
    {
        var valueEnd = Enter(end);
        var bytes = new byte[(int)Math.Min(limit, valueEnd - _stream.Position)];
        _stream.ReadSome(bytes, 0, bytes.Length);
        var isCut = _stream.Position < valueEnd;
        MoveTo(valueEnd);
        var text = Encoding.UTF8.GetString(bytes);
        return isCut ? text.TrimEnd('\uFFFD') + "…" : text;
    }

    /// <summary>Passes over the value of the field.</summary>
    public void Skip(long end)
    {
        switch (WireType)
        {
            case Number:
                ReadNumber(end);
                break;
            case Bytes:
                MoveTo(Enter(end));
                break;
            default:
                var size = WireType == 1 ? 8 : 4;
                if (end - _stream.Position < size)
                {
                    throw new ArtifactProblemException("ends in the middle of a number", _stream.Position);
                }

                MoveTo(_stream.Position + size);
                break;
        }
    }

    public void MoveTo(long position) => _stream.MoveTo(position, "a part");
}
