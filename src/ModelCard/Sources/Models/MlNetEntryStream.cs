namespace ModelCard.Sources;

/// <summary>The packed bytes of one entry of an archive, read as far as somebody asks.</summary>
internal sealed class MlNetEntryStream : Stream
{
    private readonly ArtifactStream _archive;
    private readonly long _end;
    private long _position;

    public MlNetEntryStream(ArtifactStream archive, long start, long length)
    {
        _archive = archive;
        _position = start;
        _end = start + length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        _archive.MoveTo(_position, "an entry");
        var read = _archive.ReadSome(buffer, offset, (int)Math.Min(count, _end - _position));
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
