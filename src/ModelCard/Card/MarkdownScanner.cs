namespace ModelCard.Card;

/// <summary>Tells line by line what each is; the state between lines is what is still open.</summary>
internal sealed class MarkdownScanner
{
    private readonly string _text;
    private readonly List<MarkdownLine> _lines;
    private readonly int _lastCommentEnd;
    private readonly int _lastMathematics;
    private char _fence;
    private int _fenceLength;
    private int _fenceStart;
    private bool _inComment;
    private bool _inMathematics;
    private bool _inList;

    public MarkdownScanner(string text, List<MarkdownLine> lines)
    {
        _text = text;
        _lines = lines;
        _lastCommentEnd = text.LastIndexOf("-->", StringComparison.Ordinal);
        _lastMathematics = text.LastIndexOf("$$", StringComparison.Ordinal);
    }

    public bool IsInFence => _fence != '\0';

    /// <summary>The line that opened the fence that is open, or was last.</summary>
    public int FenceLine { get; private set; }

    /// <summary>What closes the fence that is open: its own marks at its own indentation, or it would not close where it stands in a list.</summary>
    public string FenceEnd => new string(' ', _fenceStart) + new string(_fence, _fenceLength);

    public void Add(int start, int end)
    {
        var kind = KindOf(start, end, out var level);
        _lines.Add(new MarkdownLine(start, end, kind, level));
    }

    private MarkdownLineKind KindOf(int start, int end, out int level)
    {
        level = 0;
        var first = start;
        while (first < end && _text[first] is ' ' or '\t')
        {
            first++;
        }

        if (IsInFence)
        {
            if (IsClosingFence(first, end))
            {
                _fence = '\0';
            }

            return MarkdownLineKind.Code;
        }

        if (_inComment)
        {
            return EndOfComment(start, end) ? MarkdownLineKind.Comment : MarkdownLineKind.Text;
        }

        if (_inMathematics)
        {
            _inMathematics = IndexOf("$$", first, end) < 0;
            return MarkdownLineKind.Mathematics;
        }

        if (first == end)
        {
            return MarkdownLineKind.Blank;
        }

        return Opening(start, first, end, ref level);
    }

    private MarkdownLineKind Opening(int start, int first, int end, ref int level)
    {
        var content = ContentOf(first, end);
        if (OpensFence(start, content, end))
        {
            _inList |= content > first;
            return MarkdownLineKind.Code;
        }

        var isIndented = Width(start, first) >= 4;
        if (isIndented && !_inList && Previous is MarkdownLineKind.Blank or MarkdownLineKind.Code or MarkdownLineKind.Heading or MarkdownLineKind.Underline)
        {
            return MarkdownLineKind.Code;
        }

        if (Starts("<!--", first, end))
        {
            _inComment = true;
            return EndOfComment(first + 4, end) ? MarkdownLineKind.Comment : MarkdownLineKind.Text;
        }

        if (Starts("$$", first, end))
        {
            var close = IndexOf("$$", first + 2, end);
            _inMathematics = close < 0 && _lastMathematics >= end;
            return _inMathematics || close >= 0 ? MarkdownLineKind.Mathematics : MarkdownLineKind.Text;
        }

        _inList = IsListItem(first, end) || (_inList && (first > start || Previous != MarkdownLineKind.Blank));
        if (!isIndented && (level = HeadingLevel(first, end)) > 0)
        {
            _inList = false;
            return MarkdownLineKind.Heading;
        }

        return !isIndented && IsUnderline(first, end) ? MakeHeadingOfPrevious(first) : TextLine(first, end);
    }

    private MarkdownLineKind Previous => _lines.Count == 0 ? MarkdownLineKind.Blank : _lines[_lines.Count - 1].Kind;

    private MarkdownLineKind TextLine(int first, int end)
    {
        var at = IndexOf("<!--", first, end); // A comment may open in the middle of a line of prose and go on below it.
        while (at >= 0 && IndexOf("-->", at + 4, end) is >= 0 and var close)
        {
            at = IndexOf("<!--", close + 3, end);
        }

        _inComment = at >= 0 && _lastCommentEnd >= end;
        return MarkdownLineKind.Text;
    }

    // True when nothing but the comment stands on the line. A comment that is never closed is no comment, or one stray mark would hide a whole card.
    private bool EndOfComment(int from, int end)
    {
        var close = IndexOf("-->", from, end);
        if (close < 0)
        {
            _inComment = _lastCommentEnd >= end;
            return _inComment;
        }

        _inComment = false;
        for (var i = close + 3; i < end; i++)
        {
            if (_text[i] is not (' ' or '\t'))
            {
                return TextLine(i, end) != MarkdownLineKind.Text;
            }
        }

        return true;
    }

    // A list item may begin with a fence.
    private int ContentOf(int first, int end)
    {
        var content = first;
        if (_text[first] is '-' or '*' or '+' or (>= '0' and <= '9') && IsListItem(first, end))
        {
            while (content < end && _text[content] is not (' ' or '\t'))
            {
                content++;
            }

            while (content < end && _text[content] is ' ' or '\t')
            {
                content++;
            }
        }

        return content == end ? first : content;
    }

    private bool OpensFence(int start, int first, int end)
    {
        var length = RunOf(first, end);
        var mark = _text[first];
        if (length < 3 || mark is not ('`' or '~') || (mark == '`' && IndexOf("`", first + length, end) >= 0))
        {
            return false;
        }

        _fence = mark;
        _fenceLength = length;
        _fenceStart = Width(start, first);
        FenceLine = _lines.Count;
        return true;
    }

    private bool IsClosingFence(int first, int end)
    {
        if (first == end || _text[first] != _fence || RunOf(first, end) < _fenceLength)
        {
            return false;
        }

        for (var i = first + RunOf(first, end); i < end; i++)
        {
            if (_text[i] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private int RunOf(int first, int end)
    {
        var at = first;
        while (at < end && _text[at] == _text[first])
        {
            at++;
        }

        return at - first;
    }

    private int HeadingLevel(int first, int end)
    {
        if (_text[first] == '#')
        {
            var level = RunOf(first, end);
            return level <= 6 && (first + level == end || _text[first + level] is ' ' or '\t') ? level : 0;
        }

        var isTag = _text[first] == '<' && first + 3 < end && _text[first + 1] is 'h' or 'H' && _text[first + 2] is >= '1' and <= '6' && _text[first + 3] is '>' or ' ';
        return isTag && IndexOf("</", first, end) > 0 ? _text[first + 2] - '0' : 0;
    }

    private bool IsUnderline(int first, int end)
    {
        if (Previous != MarkdownLineKind.Text || _text[first] is not ('=' or '-'))
        {
            return false;
        }

        var above = _lines[_lines.Count - 1];
        var start = above.Start;
        while (_text[start] is ' ' or '\t')
        {
            start++;
        }

        // Under a list item, a quotation, a table row or a second line of a paragraph the same marks mean something else, or the heading would be a whole paragraph.
        var isLone = _lines.Count < 2 || _lines[_lines.Count - 2].Kind != MarkdownLineKind.Text;
        if (!isLone || IsListItem(start, above.End) || _text[start] is '>' or '|' or '<')
        {
            return false;
        }

        var run = RunOf(first, end);
        for (var i = first + run; i < end; i++)
        {
            if (_text[i] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return _text[first] == '=' || run >= 2;
    }

    private MarkdownLineKind MakeHeadingOfPrevious(int first)
    {
        var above = _lines[_lines.Count - 1];
        _lines[_lines.Count - 1] = new MarkdownLine(above.Start, above.End, MarkdownLineKind.Heading, _text[first] == '=' ? 1 : 2);
        _inList = false;
        return MarkdownLineKind.Underline;
    }

    private bool IsListItem(int first, int end)
    {
        if (_text[first] is '-' or '*' or '+')
        {
            return first + 1 == end || _text[first + 1] is ' ' or '\t';
        }

        var at = first;
        while (at < end && at - first < 9 && _text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at > first && at < end && _text[at] is '.' or ')' && (at + 1 == end || _text[at + 1] is ' ' or '\t');
    }

    private int Width(int start, int first)
    {
        var width = 0;
        for (var i = start; i < first; i++)
        {
            width += _text[i] == '\t' ? 4 - (width % 4) : 1;
        }

        return width;
    }

    private bool Starts(string mark, int first, int end) =>
        first + mark.Length <= end && string.CompareOrdinal(_text, first, mark, 0, mark.Length) == 0;

    private int IndexOf(string mark, int from, int end) => from >= end ? -1 : _text.IndexOf(mark, from, end - from, StringComparison.Ordinal);
}
