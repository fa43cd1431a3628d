namespace ModelCard.Sources;

/// <summary>Where the tensors of a safetensors file lie: one after the other, from the first byte behind the header to the last of the file.</summary>
internal sealed class SafetensorsOffsets
{
    /// <summary>How many tensors are read at most: 32 bytes each are kept until the offsets are sorted.</summary>
    public const int MostTensors = 1_000_000;

    private readonly ArtifactStream _stream;
    private Tensor[] _tensors;

    /// <summary>Prepares for the tensors of a header.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="most">The most that a header of its length can list.</param>
    public SafetensorsOffsets(ArtifactStream stream, int most)
    {
        _stream = stream;
        _tensors = new Tensor[Math.Min(most, 1024)];
        Most = Math.Min(most, MostTensors);
    }

    /// <summary>What is wrong with a tensor by itself.</summary>
    public enum Fault : byte
    {
        None,
        Overflows,
        IsMisaligned,
        HasOtherSize,
    }

    public int Count { get; private set; }

    private int Most { get; }

    /// <summary>A hash of a name (FNV-1a).</summary>
    public static ulong Hash(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037;
        foreach (var b in name)
        {
            hash = unchecked((hash ^ b) * 1099511628211);
        }

        return hash;
    }

    public void Add(Tensor tensor)
    {
        if (Count == MostTensors)
        {
            throw new ArtifactProblemException($"lists more than {MostTensors} tensors", tensor.At, isLimit: true);
        }

        if (Count == _tensors.Length)
        {
            // Few steps, since each leaves the array before it behind.
            Array.Resize(ref _tensors, (int)Math.Min(Math.Max(Most, Count + 1), Count * 16L));
        }

        _tensors[Count++] = tensor;
    }

    /// <summary>Checks the tensors in the order of their offsets.</summary>
    /// <param name="start">Where the data begins in the file.</param>
    /// <returns>The size of the data.</returns>
    public long Check(long start)
    {
        Array.Sort(_tensors, 0, Count, Comparer<Tensor>.Create(static (a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.End.CompareTo(b.End)));
        ulong end = 0;
        for (var i = 0; i < Count; i++)
        {
            Check(_tensors[i], end);
            end = _tensors[i].End;
        }

        var left = (ulong)(_stream.Length - start);
        if (end != left)
        {
            throw new ArtifactProblemException(
                end > left
                    ? $"is cut off, or not this header's: its tensors take {end} bytes, and {left} follow the header"
                    : $"goes on behind its last tensor: its tensors take {end} bytes, and {left} follow the header",
                end > left ? _stream.Length : start + (long)end);
        }

        return (long)end;
    }

    /// <summary>Whether two tensors have one name. It puts the tensors into another order.</summary>
    public bool HasDoubles()
    {
        Array.Sort(_tensors, 0, Count, Comparer<Tensor>.Create(static (a, b) => a.Name.CompareTo(b.Name)));
        for (var i = 1; i < Count; i++)
        {
            if (_tensors[i].Name == _tensors[i - 1].Name)
            {
                return true;
            }
        }

        return false;
    }

    private void Check(Tensor tensor, ulong expected)
    {
        if (tensor.Begin != expected || tensor.End < tensor.Begin)
        {
            var where = tensor.End < tensor.Begin ? $"ends at {tensor.End}, before it begins at {tensor.Begin}" : $"begins at {tensor.Begin} where {expected} is due";
            throw new ArtifactProblemException($"has a hole or an overlap in its data: the tensor '{NameOf(tensor)}' {where}", tensor.At);
        }

        switch (tensor.Fault)
        {
            case Fault.Overflows:
                throw new ArtifactProblemException($"has a shape that multiplies to more than 64 bits, in the tensor '{NameOf(tensor)}'", tensor.At);
            case Fault.IsMisaligned:
                throw new ArtifactProblemException($"has a tensor that does not fill whole bytes, '{NameOf(tensor)}'", tensor.At);
            case Fault.HasOtherSize:
                throw new ArtifactProblemException($"has a tensor of another size than dtype and shape make, '{NameOf(tensor)}': its offsets span {tensor.End - tensor.Begin} bytes", tensor.At);
        }
    }

    private string NameOf(Tensor tensor)
    {
        var bytes = new byte[80];
        _stream.MoveTo(tensor.At, "a name");
        var count = _stream.ReadSome(bytes, 0, bytes.Length);
        var end = 1;
        while (end < count && bytes[end] != '"')
        {
            end += bytes[end] == '\\' ? 2 : 1;
        }

        var text = System.Text.Encoding.UTF8.GetString(bytes, 1, Math.Min(end, count) - 1);
        return ModelCard.Card.Finding.Quote(text.TrimEnd('\uFFFD'), 80);
    }

    /// <summary>What is kept of a tensor.</summary>
    public struct Tensor
    {
        public ulong Begin;
        public ulong End;

        /// <summary>A hash of the name.</summary>
        public ulong Name;

        /// <summary>The byte of the file at which the name begins.</summary>
        public uint At;

        public Fault Fault;
    }
}
