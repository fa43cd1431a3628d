using System.Globalization;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>
/// Where a link of an author may lead: to the web, to a mailbox, to a place of the page, or to a file beside it. Anything else is no link here, whatever a browser would make of it.
/// </summary>
internal static class HtmlLink
{
    // What stands in an address as it is (RFC 3986, 2.2 and 2.3), but for brackets, which only a host may have, and the quote, which no attribute needs.
    private const string Kept = "-._~:/?#@!$&()*+,;=";

    /// <summary>The address to write, or <see langword="null"/> where an author's address is none to follow.</summary>
    /// <param name="address">The address as the author means it: escapes and references of Markdown and HTML are resolved.</param>
    public static string? Address(string address)
    {
        address = address.Trim();
        if (address.Length == 0 || address[0] is '/' or '\\' || HasControl(address))
        {
            return null;
        }

        var colon = address.IndexOf(':');
        // A backslash ends nothing: it is written as an escape, which leaves the colon behind it in the first part.
        var end = address.IndexOfAny(['/', '?', '#']);
        if (colon >= 0 && (end < 0 || colon < end))
        {
            return WithScheme(address, address.Substring(0, colon).ToLowerInvariant());
        }

        // A reference to a colon would be decoded by nobody; a browser that did would find a scheme.
        return address[0] == '#' || address.IndexOf('&') is not 0 ? Encoded(address) : null;
    }

    /// <summary>Whether an address leads to the web.</summary>
    public static bool IsOnTheWeb(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a browser is told of a link that leads away: to say nothing of the page it comes from, and to give that page to nobody.</summary>
    public static string? RelationOf(string address) => IsOnTheWeb(address) ? "noopener noreferrer nofollow" : null;

    private static string? WithScheme(string address, string scheme)
    {
        var rest = address.Substring(scheme.Length + 1);
        switch (scheme)
        {
            case "http" or "https":
                return IsHost(rest) ? scheme + ":" + Encoded(rest) : null;
            case "mailto":
                return rest.IndexOf('@') > 0 ? "mailto:" + Encoded(rest) : null;
            default:
                return null;
        }
    }

    // "https:evil" and "https:\\evil" are addresses to a browser, and to nobody who reads them.
    private static bool IsHost(string rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal) || rest.Length < 3)
        {
            return false;
        }

        var end = rest.IndexOfAny(['/', '?', '#'], 2);
        for (var i = 2; i < (end < 0 ? rest.Length : end); i++)
        {
            if (!char.IsLetterOrDigit(rest[i]) && rest[i] is not ('.' or '-' or '_' or ':' or '@' or '~' or '%' or '+'))
            {
                return false;
            }
        }

        return end != 2;
    }

    private static string Encoded(string text)
    {
        var encoded = new StringBuilder(text.Length + 8);
        var hasFragment = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '#' && hasFragment)
            {
                encoded.Append("%23");
                continue;
            }

            hasFragment |= c == '#';
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Kept.IndexOf(c) >= 0 || (c == '%' && IsEscape(text, i)))
            {
                encoded.Append(c);
            }
            else
            {
                var length = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                foreach (var part in Encoding.UTF8.GetBytes(text.Substring(i, length)))
                {
                    encoded.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
                }

                i += length - 1;
            }
        }

        return encoded.ToString();
    }

    private static bool IsEscape(string text, int at) => at + 2 < text.Length && Card.Hexadecimal.IsDigit(text[at + 1]) && Card.Hexadecimal.IsDigit(text[at + 2]);

    private static bool HasControl(string address)
    {
        foreach (var c in address)
        {
            if (char.IsControl(c) || Card.ForeignText.IsLineOrTurn(c))
            {
                return true;
            }
        }

        return false;
    }
}
