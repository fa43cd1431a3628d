using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// A pointer that Git LFS leaves in place of a file that was not fetched: it tells size and SHA-256 of the file (specification: git-lfs/docs/spec.md).
/// </summary>
internal readonly struct LfsPointer
{
    /// <summary>The largest file that is looked at, in bytes.</summary>
    public const int MaximumSize = 1024;

    private LfsPointer(string sha256, long size)
    {
        Sha256 = sha256;
        Size = size;
    }

    public string Sha256 { get; }

    public long Size { get; }

    /// <summary>Reads a pointer.</summary>
    /// <returns>The pointer, or <see langword="null"/> when the file is none.</returns>
    public static LfsPointer? Read(ArtifactHead head)
    {
        if (head.Length > MaximumSize || !head.StartsWith("version https://git-lfs.github.com/spec/v1"))
        {
            return null;
        }

        string? hash = null;
        long size = -1;
        foreach (var line in head.Text.Split('\n'))
        {
            if (line.StartsWith("oid sha256:", StringComparison.Ordinal))
            {
                hash = line.Substring("oid sha256:".Length).Trim();
            }
            else if (line.StartsWith("size ", StringComparison.Ordinal) && long.TryParse(line.Substring(5).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var stated))
            {
                size = stated;
            }
        }

        return size >= 0 && IsHash(hash) ? new LfsPointer(hash!.ToLowerInvariant(), size) : null;
    }

    private static bool IsHash(string? text) => text?.Length == Hexadecimal.Sha256Length && Hexadecimal.IsAll(text);
}
