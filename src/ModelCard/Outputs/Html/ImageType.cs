using System.Text;

namespace ModelCard.Outputs;

/// <summary>The kind of an image by its first bytes; what a file is called says nothing.</summary>
internal static class ImageType
{
    private const int Head = 4096;

    /// <summary>The media type, or <see langword="null"/> for what no browser shows as an image.</summary>
    public static string? Of(byte[] bytes)
    {
        return Starts(bytes, 0, "\u0089PNG\r\n\u001A\n") ? "image/png"
            : Starts(bytes, 0, "\u00FF\u00D8\u00FF") ? "image/jpeg"
            : Starts(bytes, 0, "GIF87a") || Starts(bytes, 0, "GIF89a") ? "image/gif"
            : Starts(bytes, 0, "RIFF") && Starts(bytes, 8, "WEBP") ? "image/webp"
            : Starts(bytes, 4, "ftypavif") ? "image/avif"
            : IsSvg(bytes) ? "image/svg+xml"
            : null;
    }

    private static bool IsSvg(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, Head)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<svg", StringComparison.Ordinal) || (text.StartsWith("<", StringComparison.Ordinal) && text.IndexOf("<svg", StringComparison.Ordinal) > 0 && IsProlog(text));
    }

    private static bool IsProlog(string text) =>
        text.StartsWith("<?xml", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith("<!DOCTYPE svg", StringComparison.OrdinalIgnoreCase);

    private static bool Starts(byte[] bytes, int at, string mark)
    {
        if (bytes.Length < at + mark.Length)
        {
            return false;
        }

        for (var i = 0; i < mark.Length; i++)
        {
            if (bytes[at + i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
