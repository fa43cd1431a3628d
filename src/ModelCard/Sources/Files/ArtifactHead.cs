using System.Text;

namespace ModelCard.Sources;

/// <summary>What tells a file's format: its name and its first bytes.</summary>
internal sealed class ArtifactHead
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Size = 64 * 1024;

    private string? _text;

    public ArtifactHead(string name, byte[] bytes, long length)
    {
        Name = name;
        Extension = Path.GetExtension(name).ToLowerInvariant();
        Bytes = bytes;
        Length = length;
    }

    /// <summary>The file's name without folders.</summary>
    public string Name { get; }

    /// <summary>Its extension in lower case, with the dot.</summary>
    public string Extension { get; }

    /// <summary>Its first bytes, at most <see cref="Size"/>.</summary>
    public byte[] Bytes { get; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; }

    /// <summary>The first bytes as text, without a byte order mark; what is no UTF-8 shows as replacement characters.</summary>
    public string Text => _text ??= Decode(Bytes);

    /// <summary>Whether the file begins with these characters of ASCII.</summary>
    public bool StartsWith(string ascii)
    {
        for (var i = 0; i < ascii.Length; i++)
        {
            if (i >= Bytes.Length || Bytes[i] != ascii[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Decode(byte[] bytes)
    {
        var start = bytes.Length > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        return Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
    }
}
