using System.Text;

namespace ModelCard.Outputs;

/// <summary>Any text as XML 1.0 and HTML take it, in content and between double quotes.</summary>
internal static class XmlText
{
    /// <summary>The text with markup escaped. What XML 1.0 forbids is dropped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c) && c is '\t' or '\n' or (>= ' ' and < '\uFFFE' and not (>= '\u007F' and <= '\u009F')))
            {
                Append(escaped, c);
            }
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char c)
    {
        switch (c)
        {
            case '&':
                escaped.Append("&amp;");
                break;
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case '"':
                escaped.Append("&quot;");
                break;
            case '\'':
                escaped.Append("&#39;");
                break;
            default:
                escaped.Append(c);
                break;
        }
    }
}
