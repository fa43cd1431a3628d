using System.Text;

namespace ModelCard.Outputs;

/// <summary>Text inside HTML, between tags and in quoted attributes.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Appends a part of a text. Nothing in it is taken for markup, and what no HTML may hold is replaced.</summary>
    public static void Append(StringBuilder html, string text, int start, int length)
    {
        var end = start + length;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) && !IsNoCharacter(char.ConvertToUtf32(c, text[i + 1])))
                    {
                        html.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        html.Append(IsAllowed(c) ? c : Replacement);
                    }

                    break;
            }
        }
    }

    /// <summary>A text on one line, its white space as single blanks.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    // Control characters and code points that are no characters are errors in HTML (https://html.spec.whatwg.org/#preprocessing-the-input-stream).
    private static bool IsAllowed(char c) =>
        c is '\n' or '\t' || (c >= ' ' && c is not (>= '\u007F' and <= '\u009F' or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF') && !char.IsSurrogate(c));

    private static bool IsNoCharacter(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE;
}
