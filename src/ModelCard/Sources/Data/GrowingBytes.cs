namespace ModelCard.Sources;

/// <summary>The bytes of one record, collected piece by piece up to a limit.</summary>
internal sealed class GrowingBytes
{
    /// <summary>How long a record may be, in bytes.</summary>
    public const int Longest = 16 * 1024 * 1024;

    /// <summary>The bytes; only the first <see cref="Length"/> count.</summary>
    public byte[] Bytes { get; private set; } = new byte[16 * 1024];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    /// <summary>Adds bytes.</summary>
    /// <exception cref="ArtifactProblemException">The record is too long.</exception>
    public void Add(byte[] bytes, int start, int count, int line)
    {
        if (count > Longest - Length)
        {
            throw new ArtifactProblemException($"has a record of more than {Longest / 1024 / 1024} MB", line: line, isLimit: true);
        }

        if (Length + count > Bytes.Length)
        {
            var larger = new byte[Math.Max(Length + count, Math.Min(Longest, Bytes.Length * 2))];
            Buffer.BlockCopy(Bytes, 0, larger, 0, Length);
            Bytes = larger;
        }

        Buffer.BlockCopy(bytes, start, Bytes, Length, count);
        Length += count;
    }
}
