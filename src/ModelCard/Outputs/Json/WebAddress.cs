using System.Text;

namespace ModelCard.Outputs;

/// <summary>Addresses for files whose schema asks for a URI (RFC 3986): what an author wrote as one, with the characters a URI cannot have as <c>%</c> escapes.</summary>
internal static class WebAddress
{
    private const string Marks = "-._~:/?@!$&'()*+,;=";

    /// <summary>The address, or <see langword="null"/> for a text that is none of the web.</summary>
    public static string? Of(string? text)
    {
        var address = text?.Trim() ?? "";
        var host = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : -1;
        if (host < 0)
        {
            return null;
        }

        var path = address.IndexOfAny(['/', '?', '#'], host);
        path = path < 0 ? address.Length : path;
        return IsHost(address, host, path) && Escape(address, path) is { } rest ? address.Substring(0, path) + rest : null;
    }

    // A name or an address of numbers, then perhaps a port. Who signs in with a name and a password does not want them published.
    private static bool IsHost(string text, int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        var name = colon < 0 ? end : colon;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (i != colon && c is not (>= '0' and <= '9') && (i > name || c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '.')))
            {
                return false;
            }
        }

        return name > start;
    }

    private static string? Escape(string text, int start)
    {
        var escaped = new StringBuilder(text.Length - start);
        var hasFragment = false;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Marks.IndexOf(c) >= 0 || (c == '%' && IsEscape(text, i)) || (c == '#' && !hasFragment))
            {
                hasFragment |= c == '#';
                escaped.Append(c);
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c) || (char.IsSurrogate(c) && !char.IsSurrogatePair(text, i)))
            {
                return null;
            }

            var length = char.IsSurrogate(c) ? 2 : 1;
            foreach (var part in Encoding.UTF8.GetBytes(text.Substring(i, length)))
            {
                escaped.Append('%').Append("0123456789ABCDEF"[part >> 4]).Append("0123456789ABCDEF"[part & 15]);
            }

            i += length - 1;
        }

        return escaped.ToString();
    }

    private static bool IsEscape(string text, int at) => at + 2 < text.Length && Uri.IsHexDigit(text[at + 1]) && Uri.IsHexDigit(text[at + 2]);
}
