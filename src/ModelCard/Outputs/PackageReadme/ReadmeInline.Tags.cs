namespace ModelCard.Outputs;

/// <content>HTML, which nuget.org does not render: what has a mark in Markdown gets it, the text of everything else stays.</content>
internal sealed partial class ReadmeInline
{
    private int _noComment = int.MaxValue;
    private Dictionary<string, int>? _closes;
    private int _strong;
    private int _line;
    private int _lineEnd = -1;

    private int Tag(int at)
    {
        if (Starts("<!--", at))
        {
            var end = at < _noComment ? _text.IndexOf("-->", at + 4, StringComparison.Ordinal) : -1;
            if (end >= 0)
            {
                return end + 3;
            }

            _noComment = Math.Min(_noComment, at);
        }
        else if (Autolink(at) is > 0 and var autolink)
        {
            return autolink;
        }
        else if (ReadmeTag.At(_text, at) is { } tag)
        {
            return Tag(tag);
        }

        _result.Append("\\<");
        return at + 1;
    }

    private int Autolink(int at)
    {
        var end = _text.IndexOfAny([' ', '\n', '<', '"', '>'], at + 1, Math.Min(LongestLink, _text.Length - at - 1));
        if (end <= at + 1 || _text[end] != '>')
        {
            return 0;
        }

        var text = _text.Substring(at + 1, end - at - 1);
        var isMail = text.IndexOf('@') > 0 && text.IndexOf(':') < 0 && text.IndexOf('/') < 0;
        if (!isMail && text.IndexOf(':') <= 1)
        {
            return 0;
        }

        if (isMail || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return Copy(at, end + 1 - at);
        }

        _result.Append("\\<").Append(text).Append("\\>");
        return end + 1;
    }

    private int Tag(ReadmeTag tag)
    {
        switch (tag.Name)
        {
            case "script" or "style" or "iframe" or "object" or "svg" or "math" or "template" or "noscript" or "textarea" or "title" or "head" when !tag.IsClosing:
                return BehindElement(tag);
            case "code" or "kbd" or "samp" or "tt" or "var" when !tag.IsClosing && CloseOf(tag) is > 0 and var close:
                AppendCode(Unescaped(_text.Substring(tag.End, close - tag.End)));
                return BehindElement(tag);
            case "b" or "strong" or "summary" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                return Strong(tag, tag.Name is "b" or "strong" || IsInTable(tag.End) ? "" : "\n\n");
            case "i" or "em" or "cite" or "dfn":
                return Emphasis(tag, "*");
            case "s" or "del" or "strike":
                return Emphasis(tag, "~~");
            case "sub":
                return Emphasis(tag, "~");
            case "sup":
                return Emphasis(tag, "^");
            case "img" when !tag.IsClosing:
                WriteImage(tag.Attribute("alt"), tag.Attribute("src"));
                break;
            case "a":
                Anchor(tag);
                break;
            default:
                Block(tag);
                break;
        }

        return tag.End;
    }

    // Bold inside of bold would end it.
    private int Strong(ReadmeTag tag, string around)
    {
        if (!tag.IsClosing)
        {
            _result.Append(around);
            return _strong++ == 0 ? Emphasis(tag, "**") : tag.End;
        }

        var end = _strong > 0 && --_strong == 0 ? Emphasis(tag, "**") : tag.End;
        _result.Append(around);
        return end;
    }

    // A mark with a blank inside of it is no mark.
    private int Emphasis(ReadmeTag tag, string mark)
    {
        var end = tag.End;
        if (!tag.IsClosing)
        {
            end = SkipSpaces(end);
        }
        else
        {
            while (_result.Length > 0 && _result[_result.Length - 1] is ' ' or '\t' or '\n')
            {
                _result.Length--;
            }
        }

        _result.Append(mark);
        return end;
    }

    private bool IsInTable(int at)
    {
        while (_lineEnd < at)
        {
            _line = _lineEnd + 1;
            _lineEnd = _text.IndexOf('\n', _line) is >= 0 and var next ? next : _text.Length;
        }

        return _line < _text.Length && _text[_line] == '|';
    }

    private void Anchor(ReadmeTag tag)
    {
        if (tag.IsClosing)
        {
            CloseLink();
            return;
        }

        var address = tag.Attribute("href") is { Length: > 0 } href && _links.Count == 0 && _depth == 0 ? _targets.Link(Unescaped(href)) : null;
        _links.Add(address);
        _result.Append(address is null ? "" : "[");
    }

    private void CloseLink()
    {
        if (_links.Count > 0)
        {
            var address = _links[_links.Count - 1];
            _links.RemoveAt(_links.Count - 1);
            _result.Append(address is null ? "" : $"]({address})");
        }
    }

    private void Block(ReadmeTag tag)
    {
        var mark = tag.Name switch
        {
            "br" => "  \n",
            "hr" => "\n\n---\n\n",
            "li" => tag.IsClosing ? "" : "\n- ",
            "td" or "th" => tag.IsClosing ? " " : "",
            "p" or "div" or "center" or "details" or "section" or "article" or "blockquote" or "ul" or "ol" or "dl" or "dt" or "dd" or "table" or "tr" or "figure" or "figcaption" or "pre" => "\n\n",
            _ => "",
        };
        _result.Append(mark.Length > 1 && IsInTable(tag.End) ? " " : mark);
    }

    private int CloseOf(ReadmeTag tag) => NextClose(tag) is var close && close >= 0 && close - tag.End < LongestLink ? close : -1;

    // Without its end in sight only the tag goes; what it would have hidden is text, and shown as such.
    private int BehindElement(ReadmeTag tag)
    {
        var close = NextClose(tag);
        var end = close < 0 ? -1 : _text.IndexOf('>', close);
        return end < 0 ? tag.End : end + 1;
    }

    // Each closing tag is looked for once, however many open before it.
    private int NextClose(ReadmeTag tag)
    {
        _closes ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (!_closes.TryGetValue(tag.Name, out var close) || (close >= 0 && close < tag.End))
        {
            close = _text.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
            _closes[tag.Name] = close;
        }

        return close;
    }

    // In code and in addresses of Markdown an entity would stand for itself.
    private static string Unescaped(string text) =>
        text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&#39;", "'").Replace("&nbsp;", " ").Replace("&amp;", "&");
}
