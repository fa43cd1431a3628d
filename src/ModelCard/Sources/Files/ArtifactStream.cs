using System.Text;

namespace ModelCard.Sources;

/// <summary>
/// A binary file read in small pieces at any place. Every length is held against the bytes that are left before it is believed, and what is passed over is never read.
/// Numbers are little-endian.
/// </summary>
internal sealed class ArtifactStream : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[BufferSize];
    private long _bufferStart;
    private int _bufferLength;

    /// <summary>Reads a stream that can seek; it is disposed with this.</summary>
    public ArtifactStream(Stream stream)
    {
        _stream = stream;
        Length = stream.Length;
    }

    /// <summary>The length of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>Where the next byte is read; any place up to the end.</summary>
    public long Position { get; private set; }

    public long Left => Length - Position;

    /// <summary>Goes to a place of the file.</summary>
    public void MoveTo(long position, string what)
    {
        if (position < 0 || position > Length)
        {
            throw new ArtifactProblemException($"says that {what} begins at byte {position}, and has {Length} bytes", Position);
        }

        Position = position;
    }

    /// <summary>Passes over bytes without reading them.</summary>
    public void Skip(ulong count, string what)
    {
        if (count > (ulong)Left)
        {
            throw new ArtifactProblemException($"says that {what} has {count} bytes, of which {Left} are left", Position);
        }

        Position += (long)count;
    }

    public byte ReadByte(string what)
    {
        var index = Position - _bufferStart;
        if (index < 0 || index >= _bufferLength)
        {
            Fill(what);
            index = 0;
        }

        Position++;
        return _buffer[index];
    }

    public ushort ReadUInt16(string what) => (ushort)ReadLittleEndian(2, what);

    public uint ReadUInt32(string what) => (uint)ReadLittleEndian(4, what);

    public ulong ReadUInt64(string what) => ReadLittleEndian(8, what);

    /// <summary>Reads a number of bytes into an array of that length.</summary>
    /// <param name="count">How many; held against the limit and what is left.</param>
    /// <param name="limit">The most that is taken into memory.</param>
    /// <param name="what">What they are, for the message.</param>
    public byte[] ReadBytes(ulong count, int limit, string what)
    {
        if (count > (ulong)Left)
        {
            throw new ArtifactProblemException($"says that {what} has {count} bytes, of which {Left} are left", Position);
        }

        if (count > (ulong)limit)
        {
            throw new ArtifactProblemException($"has {count} bytes in {what}; at most {limit} are read", Position, isLimit: true);
        }

        var bytes = new byte[(int)count];
        Read(bytes, 0, bytes.Length, what);
        return bytes;
    }

    /// <summary>Reads UTF-8 text of a number of bytes.</summary>
    public string ReadText(ulong count, int limit, string what)
    {
        var start = Position;
        var bytes = ReadBytes(count, limit, what);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (ArgumentException)
        {
            throw new ArtifactProblemException($"{what} is not UTF-8 text", start);
        }
    }

    /// <summary>Reads up to a number of bytes: fewer only at the end of the file.</summary>
    public int ReadSome(byte[] bytes, int start, int count)
    {
        count = (int)Math.Min(count, Left);
        Read(bytes, start, count, "the file");
        return count;
    }

    public void Dispose() => _stream.Dispose();

    private void Read(byte[] bytes, int start, int count, string what)
    {
        while (count > 0)
        {
            var index = Position - _bufferStart;
            if (index < 0 || index >= _bufferLength)
            {
                Fill(what);
                index = 0;
            }

            var part = (int)Math.Min(count, _bufferLength - index);
            Buffer.BlockCopy(_buffer, (int)index, bytes, start, part);
            Position += part;
            start += part;
            count -= part;
        }
    }

    private ulong ReadLittleEndian(int bytes, string what)
    {
        ulong value = 0;
        for (var i = 0; i < bytes; i++)
        {
            value |= (ulong)ReadByte(what) << (8 * i);
        }

        return value;
    }

    private void Fill(string what)
    {
        if (Left <= 0)
        {
            throw new ArtifactProblemException($"ends in the middle of {what}", Length);
        }

        _stream.Position = Position;
        _bufferStart = Position;
        _bufferLength = _stream.Read(_buffer, 0, _buffer.Length);
        if (_bufferLength <= 0)
        {
            throw new ArtifactProblemException($"ends in the middle of {what}", Position);
        }
    }
}
