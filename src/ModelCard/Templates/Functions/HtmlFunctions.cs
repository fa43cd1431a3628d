using System.Text;

namespace ModelCard.Templates;

/// <summary>The functions of <c>html</c>.</summary>
internal sealed class HtmlFunctions : BuiltinGroup
{
    private const string Signatures =
        """

        strip text:s
        escape text:s
        newline_to_br text:s
        url_encode text:s
        url_escape text:s

        """;

    public HtmlFunctions()
        : base(Signatures)
    {
    }

    public override object? Invoke(string name, CallArguments call)
    {
        var text = call.Text(0);
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        call.Run.CheckStringLength(call.Caller, text!.Length);
        var result = name switch
        {
            "strip" => Strip(text),
            "escape" => Escape(text),
            "newline_to_br" => text.Replace("\r\n", "\n").Replace("\n", "<br />\n"),
            "url_encode" => Encode(text, string.Empty),
            _ => Encode(text, ":/?#[]@!$&'()*+,;=%"),
        };
        return call.Run.Built(call.Caller, result);
    }

    private static string Escape(string text)
    {
        StringBuilder? builder = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isSpecial = c is '&' or '<' or '>' or '"' or '\'' or >= '\u00a0' and <= '\u00ff' || char.IsSurrogate(c);
            if (isSpecial && builder == null)
            {
                builder = new StringBuilder(text, 0, i, text.Length + 16);
            }

            if (isSpecial)
            {
                i += AppendEscaped(builder!, text, i);
            }
            else
            {
                builder?.Append(c);
            }
        }

        return builder?.ToString() ?? text;
    }

    /// <summary>Escapes the character at a place.</summary>
    /// <returns>How many characters more than one were escaped.</returns>
    private static int AppendEscaped(StringBuilder builder, string text, int at)
    {
        var c = text[at];
        switch (c)
        {
            case '&':
                builder.Append("&amp;");
                return 0;
            case '<':
                builder.Append("&lt;");
                return 0;
            case '>':
                builder.Append("&gt;");
                return 0;
            case '"':
                builder.Append("&quot;");
                return 0;
        }

        var isPair = at + 1 < text.Length && char.IsHighSurrogate(c) && char.IsLowSurrogate(text[at + 1]);
        var code = isPair ? char.ConvertToUtf32(c, text[at + 1]) : char.IsSurrogate(c) ? 0xfffd : c;
        builder.Append("&#").Append(Values.ToInvariant(code)).Append(';');
        return isPair ? 1 : 0;
    }

    private static string Encode(string text, string kept)
    {
        var builder = new StringBuilder(text.Length + 16);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++)
        {
            var c = (char)bytes[i];
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.' or '~' || kept.IndexOf(c) >= 0)
            {
                builder.Append(c);
            }
            else
            {
                builder.Append('%').Append("0123456789ABCDEF"[c >> 4]).Append("0123456789ABCDEF"[c & 15]);
            }
        }

        return builder.ToString();
    }

    /// <summary>Leaves out tags and comments, and scripts and styles with what is in them.</summary>
    private static string Strip(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '<' ? EndOfTag(text, at) : -1;
            if (end < 0)
            {
                builder.Append(text[at++]);
            }
            else
            {
                at = end;
            }
        }

        return builder.ToString();
    }

    private static int EndOfTag(string text, int at)
    {
        var end = After(text, at, "<!--", "-->");
        if (end < 0)
        {
            end = After(text, at, "<script", "</script>");
        }

        if (end < 0)
        {
            end = After(text, at, "<style", "</style>");
        }

        if (end >= 0)
        {
            return end;
        }

        var quote = '\0';
        for (var i = at + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return i + 1;
            }
            else if (c is '"' or '\'' && text[i - 1] == '=')
            {
                quote = c;
            }
        }

        return -1;
    }

    private static int After(string text, int at, string open, string close)
    {
        if (string.Compare(text, at, open, 0, open.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return -1;
        }

        var end = text.IndexOf(close, at + open.Length, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? -1 : end + close.Length;
    }
}
