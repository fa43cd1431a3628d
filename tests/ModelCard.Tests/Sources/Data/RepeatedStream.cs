using System.Text;

namespace ModelCard.Tests.Sources.Data;

/// <summary>A large file that is never in memory: a first part, and a part that is repeated to a length.</summary>
internal sealed class RepeatedStream(string first, string repeated, long atLeast) : Stream
{
    private readonly byte[] _first = Encoding.UTF8.GetBytes(first);
    private readonly byte[] _repeated = Encoding.UTF8.GetBytes(repeated);

    public long Repeats => ((atLeast - _first.Length) / _repeated.Length) + 1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _first.Length + (Repeats * _repeated.Length);

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count && Position < Length)
        {
            var part = Position < _first.Length ? _first : _repeated;
            var start = Position < _first.Length ? (int)Position : (int)((Position - _first.Length) % _repeated.Length);
            var length = Math.Min(part.Length - start, count - read);
            Buffer.BlockCopy(part, start, buffer, offset + read, length);
            read += length;
            Position += length;
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
