namespace ModelCard.Sources;

/// <summary>The header of a GGUF file (ggml, <c>docs/gguf.md</c>): its metadata and the list of its tensors.</summary>
internal sealed class GgufHeader
{
    private const string Magic = "GGUF";
    private const uint UsualAlignment = 32;
    private const uint LargestAlignment = 1 << 24;

    private GgufHeader(uint version, GgufMetadata metadata, GgufTensors tensors)
    {
        Version = version;
        Metadata = metadata;
        Tensors = tensors;
    }

    public uint Version { get; }

    public GgufMetadata Metadata { get; }

    public GgufTensors Tensors { get; }

    /// <summary>How many bytes of the file are missing behind its header; 0 when all are there, or nothing can be told.</summary>
    public long MissingBytes { get; private set; }

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The file, at its first byte.</param>
    public static GgufHeader Read(ArtifactStream stream)
    {
        if (stream.Length == 0)
        {
            throw new ArtifactProblemException("is empty", 0);
        }

        foreach (var letter in Magic)
        {
            if (stream.Left == 0 || stream.ReadByte("the header") != letter)
            {
                throw new ArtifactProblemException($"does not begin with '{Magic}'", 0);
            }
        }

        var version = ReadVersion(stream);
        var tensorCount = stream.ReadUInt64("the header");
        var metadata = GgufMetadata.Read(stream, stream.ReadUInt64("the header"));
        var alignment = metadata.Number("general.alignment") ?? UsualAlignment;
        if (alignment is < 1 or > LargestAlignment || (alignment & (alignment - 1)) != 0)
        {
            throw new ArtifactProblemException($"has the alignment {alignment}, which is no power of two", stream.Position);
        }

        var header = new GgufHeader(version, metadata, GgufTensors.Read(stream, tensorCount, (uint)alignment));
        if (header.Tensors.End is { } end && end > 0)
        {
            var data = (stream.Position + alignment - 1) / alignment * alignment;
            header.MissingBytes = Math.Max(0, end > long.MaxValue - data ? long.MaxValue : data + end - stream.Length);
        }

        return header;
    }

    private static uint ReadVersion(ArtifactStream stream)
    {
        var start = stream.Position;
        var version = stream.ReadUInt32("the header");
        if (version is 2 or 3)
        {
            return version;
        }

        if (version != 0 && (version & 0xFFFF) == 0)
        {
            throw new ArtifactProblemException("is written for big-endian machines; convert it to little-endian, in which GGUF files are shared", start);
        }

        throw new ArtifactProblemException(
            version == 1 ? "has GGUF version 1, whose layout is no longer in use; convert the model again with a current llama.cpp" : $"has GGUF version {version}; versions 2 and 3 are read", start);
    }
}
