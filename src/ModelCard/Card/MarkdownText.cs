namespace ModelCard.Card;

/// <summary>
/// A text in Markdown, line by line: what is a heading, what is code, a comment or mathematics, and what is prose. It knows the block structure that reading a card needs
/// (CommonMark 0.31, sections 4.2 to 4.6, and the Hub's <c>$$</c>), and nothing of inline markup. A full parser would cost every cold build more than the rest of its checks.
/// </summary>
public sealed class MarkdownText
{
    private readonly List<MarkdownLine> _lines;

    private MarkdownText(string text, List<MarkdownLine> lines)
    {
        Text = text;
        _lines = lines;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>Its lines, in order. Line breaks are LF, CRLF or CR.</summary>
    public IReadOnlyList<MarkdownLine> Lines => _lines;

    /// <summary>Whether a fence of code is opened and never closed, so that all that follows it counts as code.</summary>
    public bool HasOpenFence => OpenFenceEnd is not null;

    /// <summary>The line that would close that fence, or <see langword="null"/> when none is open.</summary>
    public string? OpenFenceEnd { get; private set; }

    /// <summary>The line that opens that fence.</summary>
    public int OpenFenceLine { get; private set; }

    /// <summary>Whether a file holds Markdown by its name.</summary>
    /// <param name="path">Its path or name.</param>
    public static bool IsFile(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a text, or the part of it that begins at an index.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin; lines are counted from there.</param>
    public static MarkdownText Parse(string text, int start = 0)
    {
        var lines = new List<MarkdownLine>(Math.Max(4, (text.Length - start) / 40));
        var scanner = new MarkdownScanner(text, lines);
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && text[end] is not ('\n' or '\r'))
            {
                end++;
            }

            scanner.Add(start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return new MarkdownText(text, lines) { OpenFenceEnd = scanner.IsInFence ? scanner.FenceEnd : null, OpenFenceLine = scanner.FenceLine };
    }

    /// <summary>Where comments are opened that are never closed, so that HTML takes all that follows for a comment. Code is not looked at.</summary>
    public List<int> OpenComments()
    {
        var open = new List<int>();
        var line = 0;
        var counted = 0;
        var isInCode = false;
        var from = Text.LastIndexOf("-->", StringComparison.Ordinal) + 1;
        for (var at = Text.IndexOf("<!--", from, StringComparison.Ordinal); at >= 0; at = Text.IndexOf("<!--", at + 4, StringComparison.Ordinal))
        {
            while (line < _lines.Count - 1 && _lines[line].End < at)
            {
                line++;
            }

            // A backtick opens a code span and the next one closes it, line by line.
            if (counted < _lines[line].Start)
            {
                counted = _lines[line].Start;
                isInCode = false;
            }

            for (; counted < at; counted++)
            {
                isInCode ^= Text[counted] == '`';
            }

            if (_lines[line].Kind != MarkdownLineKind.Code && !isInCode)
            {
                open.Add(at);
            }
        }

        return open;
    }

    /// <summary>The text of a line without its line break.</summary>
    public string LineText(int line) => Text.Substring(_lines[line].Start, _lines[line].End - _lines[line].Start);

    /// <summary>The title of a heading without its marks: no <c>#</c>, no tags of <c>&lt;h1&gt;</c>.</summary>
    public string Title(int line)
    {
        var text = LineText(line).Trim();
        if (text.Length > 0 && text[0] == '<')
        {
            var open = text.IndexOf('>');
            var close = text.LastIndexOf("</", StringComparison.Ordinal);
            return open >= 0 && close > open ? text.Substring(open + 1, close - open - 1).Trim() : text;
        }

        if (text.Length == 0 || text[0] != '#')
        {
            return text;
        }

        text = text.TrimStart('#').TrimStart();
        var end = text.TrimEnd('#');
        return end.Length < text.Length && (end.Length == 0 || end[end.Length - 1] is ' ' or '\t') ? end.TrimEnd() : text;
    }
}
