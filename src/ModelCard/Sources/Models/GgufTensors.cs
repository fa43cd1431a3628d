using System.Globalization;

namespace ModelCard.Sources;

/// <summary>What the list of tensors in a GGUF header adds up to. No weight is read.</summary>
internal sealed class GgufTensors
{
    private const int MostTensors = 100_000;
    private const int LongestName = 63;
    private const uint MostDimensions = 4;

    private readonly SortedDictionary<uint, long> _elements = [];

    /// <summary>How many tensors there are.</summary>
    public long Count { get; private set; }

    /// <summary>Number of elements of all tensors.</summary>
    public long Parameters { get; private set; }

    /// <summary>Bytes of all tensors without the gaps between them; <see langword="null"/> where a type is not known.</summary>
    public long? Bytes { get; private set; } = 0;

    /// <summary>Where the last tensor ends, counted from the first; <see langword="null"/> where a type is not known.</summary>
    public long? End { get; private set; } = 0;

    /// <summary>Elements by the id of their type.</summary>
    public IReadOnlyDictionary<uint, long> Elements => _elements;

    /// <summary>Reads the list.</summary>
    /// <param name="stream">The file, at the first tensor's entry.</param>
    /// <param name="count">How many the header says there are.</param>
    /// <param name="alignment">What the place of each tensor is a multiple of, in bytes.</param>
    public static GgufTensors Read(ArtifactStream stream, ulong count, uint alignment)
    {
        var tensors = new GgufTensors();
        if (count > (ulong)stream.Left / 24)
        {
            throw new ArtifactProblemException($"is said to have {count} tensors, and {stream.Left} bytes are left for their list", stream.Position);
        }

        if (count > MostTensors)
        {
            throw new ArtifactProblemException($"has {count} tensors; at most {MostTensors} are read", stream.Position, isLimit: true);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (ulong i = 0; i < count; i++)
        {
            tensors.ReadOne(stream, names, alignment);
        }

        return tensors;
    }

    /// <summary>Adds the tensors of another file of the same model.</summary>
    public void Add(GgufTensors other)
    {
        Count += other.Count;
        Parameters = Sum(Parameters, other.Parameters) ?? throw new ArtifactProblemException("is part of a model with more elements than a number of 64 bits can count");
        Bytes = Sum(Bytes, other.Bytes);
        foreach (var pair in other._elements)
        {
            _elements[pair.Key] = pair.Value + (_elements.TryGetValue(pair.Key, out var known) ? known : 0);
        }
    }

    private void ReadOne(ArtifactStream stream, HashSet<string> names, uint alignment)
    {
        var start = stream.Position;
        var length = stream.ReadUInt64("the name of a tensor");
        if (length > LongestName && length <= (ulong)stream.Left)
        {
            throw new ArtifactProblemException($"has a tensor name of {length} bytes; at most {LongestName} are allowed", start);
        }

        var name = System.Text.Encoding.UTF8.GetString(stream.ReadBytes(length, LongestName, "the name of a tensor"));
        if (!names.Add(name))
        {
            throw new ArtifactProblemException($"has the tensor '{GgufMetadata.Shown(name)}' twice", start);
        }

        var dimensions = stream.ReadUInt32("a tensor");
        if (dimensions > MostDimensions)
        {
            throw new ArtifactProblemException($"has the tensor '{GgufMetadata.Shown(name)}' of {dimensions} dimensions; at most {MostDimensions} are allowed", start);
        }

        long elements = 1;
        ulong row = 1;
        for (uint i = 0; i < dimensions; i++)
        {
            var size = stream.ReadUInt64("a tensor");
            row = i == 0 ? size : row;
            elements = size <= long.MaxValue && (size == 0 || elements <= long.MaxValue / (long)size)
                ? elements * (long)size
                : throw new ArtifactProblemException($"is said to have more elements in the tensor '{GgufMetadata.Shown(name)}' than a number of 64 bits can count", start);
        }

        var typeId = stream.ReadUInt32("a tensor");
        var type = GgufTensorType.Of(typeId);
        var offset = stream.ReadUInt64("a tensor");
        if (offset % alignment != 0)
        {
            throw new ArtifactProblemException($"places the tensor '{GgufMetadata.Shown(name)}' at byte {offset} of its data, which is no multiple of {alignment}", start);
        }

        Count++;
        Parameters = Sum(Parameters, elements) ?? throw new ArtifactProblemException("is said to have more elements than a number of 64 bits can count", start);
        _elements[typeId] = elements + (_elements.TryGetValue(typeId, out var known) ? known : 0);
        Place(type, name, row, elements, offset, alignment, start);
    }

    // Tensors lie one behind the other, each at the next multiple of the alignment. Behind one of unknown size nothing can be told.
    private void Place(GgufTensorType type, string name, ulong row, long elements, ulong offset, uint alignment, long start)
    {
        if (type.IsKnown && row % (ulong)type.BlockElements != 0)
        {
            throw new ArtifactProblemException(
                $"has rows of {row.ToString(CultureInfo.InvariantCulture)} elements in the tensor '{GgufMetadata.Shown(name)}', and {type.Name} packs {type.BlockElements} together", start);
        }

        if (End is { } end)
        {
            var gap = (alignment - (end % alignment)) % alignment;
            if (end > long.MaxValue - gap || offset != (ulong)(end + gap))
            {
                throw new ArtifactProblemException($"places the tensor '{GgufMetadata.Shown(name)}' at byte {offset} of its data, and the one before it ends at byte {end}", start);
            }
        }

        long? bytes = !type.IsKnown ? null : elements / type.BlockElements <= long.MaxValue / type.BlockBytes ? elements / type.BlockElements * type.BlockBytes : long.MaxValue;
        Bytes = Sum(Bytes, bytes);
        End = End is null || bytes is null ? null : Sum((long)offset, bytes) ?? throw new ArtifactProblemException("is said to have more bytes than a file can have", start);
    }

    private static long? Sum(long? a, long? b) => a is { } first && b is { } second && first <= long.MaxValue - second ? first + second : null;
}
