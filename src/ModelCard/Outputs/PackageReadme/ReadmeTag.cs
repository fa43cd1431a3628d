namespace ModelCard.Outputs;

/// <summary>One tag of HTML inside Markdown, read as far as turning it into Markdown needs: its name, whether it closes, and the attributes that say something.</summary>
internal readonly struct ReadmeTag
{
    private const int Longest = 4000;

    private readonly string _text;
    private readonly int _start;

    private ReadmeTag(string text, int start, int end, string name, bool isClosing)
    {
        _text = text;
        _start = start;
        End = end;
        Name = name;
        IsClosing = isClosing;
    }

    /// <summary>The name in small letters.</summary>
    public string Name { get; }

    /// <summary>Whether it is a closing tag.</summary>
    public bool IsClosing { get; }

    /// <summary>Index behind the tag.</summary>
    public int End { get; }

    /// <summary>The tag that begins at an index, or <see langword="null"/> where the sign is a sign.</summary>
    public static ReadmeTag? At(string text, int start)
    {
        var at = start + 1;
        var isClosing = at < text.Length && text[at] == '/';
        at += isClosing ? 1 : 0;
        var first = at;
        while (at < text.Length && text[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
        {
            at++;
        }

        if (at == first || text[first] is (>= '0' and <= '9') or '-' || (at < text.Length && text[at] is not (' ' or '\t' or '\n' or '>' or '/')))
        {
            return null;
        }

        var name = text.Substring(first, at - first).ToLowerInvariant();
        var quote = '\0';
        for (var last = Math.Min(text.Length, start + Longest); at < last; at++)
        {
            if (quote != '\0')
            {
                quote = text[at] == quote ? '\0' : quote;
            }
            else if (text[at] is '"' or '\'')
            {
                quote = text[at];
            }
            else if (text[at] == '>')
            {
                return new ReadmeTag(text, start, at + 1, name, isClosing);
            }
            else if (text[at] == '<')
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute; empty when it is not there.</summary>
    public string Attribute(string name)
    {
        for (var at = _text.IndexOf(name, _start, End - _start, StringComparison.OrdinalIgnoreCase); at >= 0; at = Next(name, at))
        {
            var equals = at + name.Length;
            while (equals < End && _text[equals] == ' ')
            {
                equals++;
            }

            if (_text[at - 1] is not (' ' or '\t' or '\n') || equals >= End || _text[equals] != '=')
            {
                continue;
            }

            var value = equals + 1;
            while (value < End && _text[value] == ' ')
            {
                value++;
            }

            var close = _text[value] is '"' or '\'' ? _text.IndexOf(_text[value], value + 1, End - value - 1) : _text.IndexOfAny([' ', '\t', '\n', '>'], value, End - value);
            return close < 0 ? "" : _text[value] is '"' or '\'' ? _text.Substring(value + 1, close - value - 1) : _text.Substring(value, close - value);
        }

        return "";
    }

    private int Next(string name, int at) => at + 1 >= End ? -1 : _text.IndexOf(name, at + 1, End - at - 1, StringComparison.OrdinalIgnoreCase);
}
