using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>Separates the prose of a Markdown text from everything else, in one pass, and collects its links on the way.</summary>
internal sealed class ProseMask
{
    private const int LongestTarget = 8 * 1024;

    private readonly MarkdownText _markdown;
    private readonly string _text;
    private readonly char[] _prose;
    private readonly List<ProseLink> _links = [];
    private readonly List<int> _brackets = [];
    private readonly Dictionary<string, int> _missing = new(StringComparer.Ordinal);
    private int _paragraphEnd;
    private int _paragraphLast = -1;

    public ProseMask(MarkdownText markdown, char[] prose)
    {
        _markdown = markdown;
        _text = markdown.Text;
        _prose = prose;
    }

    public IReadOnlyList<ProseLink> Links => _links;

    public bool HasCode { get; private set; }

    public bool HasTable { get; private set; }

    public bool HasMathematics { get; private set; }

    public void Run()
    {
        for (var i = 0; i < _prose.Length; i++)
        {
            _prose[i] = _text[i] is '\n' or '\r' ? _text[i] : ' ';
        }

        var at = 0;
        var lines = _markdown.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            switch (line.Kind)
            {
                case MarkdownLineKind.Code:
                    HasCode = true;
                    break;
                case MarkdownLineKind.Mathematics:
                    HasMathematics = true;
                    break;
                case MarkdownLineKind.Comment:
                    at = Math.Max(at, EndOf("-->", line.Start, _text.Length));
                    break;
                case MarkdownLineKind.Text or MarkdownLineKind.Heading:
                    _paragraphEnd = i > 0 && at > line.Start ? Math.Max(_paragraphEnd, line.End) : EndOfParagraph(i);
                    at = Inline(Math.Max(at, line.Start), line.End);
                    break;
                default:
                    _brackets.Clear();
                    break;
            }
        }
    }

    private int EndOfParagraph(int line)
    {
        var lines = _markdown.Lines;
        if (line > _paragraphLast)
        {
            _paragraphLast = line;
            while (_paragraphLast + 1 < lines.Count && lines[_paragraphLast + 1].Kind == MarkdownLineKind.Text)
            {
                _paragraphLast++;
            }
        }

        return lines[_paragraphLast].End;
    }

    // What begins on this line may end on a later one: the result is where prose goes on.
    private int Inline(int at, int end)
    {
        HasTable |= at < end && _text[at] == '|';
        while (at < end)
        {
            var next = Special(at, end);
            if (next > at)
            {
                at = next;
                continue;
            }

            var c = _text[at];
            _prose[at++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '\t' ? ' ' : c;
        }

        return at;
    }

    private int Special(int at, int end)
    {
        switch (_text[at])
        {
            case '`':
                return CodeSpan(at);
            case '\\':
                return Escape(at);
            case '$':
                return at + 1 < end && _text[at + 1] == '$' ? Mathematics(at, "$$", 2) : at;
            case '<':
                return Angle(at);
            case '[':
                _brackets.Add(at);
                return at;
            case ']':
                return CloseBracket(at);
            case 'h' or 'H' or 'w' or 'W' or 'f' or 'F':
                return LinkForm.EndOfAddress(_text, at, end);
            default:
                return at;
        }
    }

    private int CodeSpan(int at)
    {
        var run = at;
        while (run < _paragraphEnd && _text[run] == '`')
        {
            run++;
        }

        var length = run - at;
        for (var i = run; i < _paragraphEnd; i++)
        {
            if (_text[i] == '`')
            {
                var close = i;
                while (i < _paragraphEnd && _text[i] == '`')
                {
                    i++;
                }

                if (i - close == length)
                {
                    return i;
                }
            }
        }

        return run;
    }

    // "\\( … \\)" as the Hub wants it, "\( … \)" and "\[ … \]" as others do; any other backslash escapes one character.
    private int Escape(int at)
    {
        var mark = at + 1 < _text.Length && _text[at + 1] == '\\' ? at + 2 : at + 1;
        if (mark < _text.Length && _text[mark] is '(' or '[')
        {
            var close = (mark - at == 2 ? "\\\\" : "\\") + (_text[mark] == '(' ? ")" : "]");
            var end = EndOf(close, mark + 1, _paragraphEnd);
            if (end > 0)
            {
                HasMathematics = true;
                return end;
            }
        }

        return Math.Min(at + 2, _text.Length);
    }

    private int Mathematics(int at, string close, int length)
    {
        var end = EndOf(close, at + length, _paragraphEnd);
        HasMathematics |= end > 0;
        return end > 0 ? end : at + length;
    }

    private int Angle(int at)
    {
        if (At("<!--", at))
        {
            var comment = EndOf("-->", at + 4, _text.Length);
            return comment > 0 ? comment : at;
        }

        var end = at + 1;
        while (end < _paragraphEnd && end - at < LongestTarget && _text[end] is not ('>' or '<'))
        {
            end++;
        }

        if (end >= _paragraphEnd || _text[end] != '>' || end == at + 1)
        {
            return at;
        }

        var inner = _text.Substring(at + 1, end - at - 1);
        if (!HtmlTag.Is(inner))
        {
            return at;
        }

        if (HtmlTag.IsImage(inner) && HtmlTag.Attribute(inner, "src") is { } source)
        {
            _links.Add(new ProseLink(at, true, HtmlTag.Attribute(inner, "alt") ?? "", source));
        }

        return end + 1;
    }

    private int CloseBracket(int at)
    {
        if (_brackets.Count == 0)
        {
            return at;
        }

        var open = _brackets[_brackets.Count - 1];
        _brackets.RemoveAt(_brackets.Count - 1);
        var next = at + 1 < _text.Length ? _text[at + 1] : '\0';
        if (next == '[')
        {
            var end = EndOf("]", at + 2, _paragraphEnd);
            return end > 0 ? end : at;
        }

        if (next != '(' || open >= at)
        {
            return at;
        }

        var close = LinkForm.CloseOf(_text, at + 2, Math.Min(_paragraphEnd, at + LongestTarget));
        if (close < 0)
        {
            return at;
        }

        var isImage = open > 0 && _text[open - 1] == '!';
        _links.Add(new ProseLink(open, isImage, _text.Substring(open + 1, at - open - 1), LinkForm.TargetOf(_text.Substring(at + 2, close - at - 2))));
        return close + 1;
    }

    private bool At(string mark, int at) => at + mark.Length <= _text.Length && string.CompareOrdinal(_text, at, mark, 0, mark.Length) == 0;

    private int EndOf(string mark, int from, int end)
    {
        // The text is read forwards: what was not found before this end will not be found later, and a page of open marks is searched once.
        if (from >= end || (_missing.TryGetValue(mark, out var searched) && searched == end))
        {
            return -1;
        }

        var found = _text.IndexOf(mark, from, end - from, StringComparison.Ordinal);
        if (found < 0)
        {
            _missing[mark] = end;
            return -1;
        }

        return found + mark.Length;
    }
}
