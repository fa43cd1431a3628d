using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// Arranges what a template printed into one outline: headings of authors go below the heading they stand under, sections and figures that name a place go there, and the
/// table of contents lists what is there in the end. It works on the text, so that it holds in every template, whoever wrote it.
/// </summary>
internal sealed class CardOutline
{
    /// <summary>Where a template wants the table of contents; a line of its own.</summary>
    public const string ContentsMark = "\u001E";

    /// <summary>Where a template wants sections without a place; a line of its own. Without it a template places sections itself.</summary>
    public const string SectionsMark = "\u001F";

    private readonly MarkdownText _markdown;
    private readonly StringBuilder _text;
    private readonly List<OutlineHeading> _written = [];
    private readonly OutlineInsertions _insertions;
    private int _level;
    private int _contentsAt = -1;
    private int _contentsAfter;
    private bool _afterText;

    private CardOutline(string text, int body, MarkdownText markdown, OutlineInsertions insertions)
    {
        _markdown = markdown;
        _insertions = insertions;
        _text = new StringBuilder(text, 0, body, text.Length + 1024);
    }

    public static string Arrange(string text, CardContent card, List<Finding> findings)
    {
        if (text.IndexOf(AuthorText.HeadingMark) < 0 && text.IndexOf(ContentsMark[0]) < 0 && text.IndexOf(SectionsMark[0]) < 0)
        {
            return text;
        }

        var body = BodyOf(text);
        var markdown = MarkdownText.Parse(text, body);
        var headings = new OutlineHeadings(markdown, card.Words);
        return new CardOutline(text, body, markdown, OutlineInsertions.Plan(headings, card, findings)).Write();
    }

    // Lines of the front matter may look like headings.
    private static int BodyOf(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = string.CompareOrdinal(text, start, "---\n", 0, 4) == 0 ? text.IndexOf("\n---\n", start + 3, StringComparison.Ordinal) : -1;
        return end < 0 ? 0 : end + 5;
    }

    private string Write()
    {
        for (var i = 0; i < _markdown.Lines.Count; i++)
        {
            Insert(i);
            WriteLine(i);
        }

        Insert(_markdown.Lines.Count);
        if (_contentsAt >= 0)
        {
            _text.Insert(_contentsAt, OutlineContents.Write(_written, _contentsAfter));
        }

        return _text.ToString();
    }

    private void WriteLine(int index)
    {
        var line = _markdown.Lines[index];
        var length = line.End - line.Start;
        if (length == 1 && _markdown.Text[line.Start] == ContentsMark[0])
        {
            _contentsAt = _contentsAt < 0 ? _text.Length : _contentsAt;
            _contentsAfter = _written.Count;
            return;
        }

        if (length == 1 && _markdown.Text[line.Start] == SectionsMark[0])
        {
            return;
        }

        if (OutlineHeadings.IsTemplateHeading(_markdown, index))
        {
            _level = line.Level;
            _written.Add(new OutlineHeading(index, line.Level, _markdown.Title(index)));
            Append(_markdown.LineText(index));
            return;
        }

        AppendAuthorLine(_markdown.LineText(index));
    }

    private void Insert(int index)
    {
        foreach (var insertion in _insertions.At(index))
        {
            if (_afterText)
            {
                Append("");
            }

            if (insertion.Title is { } title)
            {
                _level = insertion.Level;
                _written.Add(new OutlineHeading(index, insertion.Level, title, isOwn: true));
                Append(new string('#', insertion.Level) + " " + title);
                Append("");
            }

            foreach (var line in insertion.Text.Split('\n'))
            {
                AppendAuthorLine(line);
            }

            Append("");
        }
    }

    private void AppendAuthorLine(string line)
    {
        if (line.IndexOf(AuthorText.HeadingMark) < 0)
        {
            Append(line);
            return;
        }

        if (IsMarked(line, 0))
        {
            line = AuthorHeading(line.Substring(2), line[1] - '0');
        }

        // A template may have joined lines, as a table cell does; there the heading is no heading any more.
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMarked(line, i))
            {
                i++;
            }
            else
            {
                plain.Append(line[i]);
            }
        }

        Append(plain.ToString());
    }

    private string AuthorHeading(string heading, int highest)
    {
        if (heading[0] == '<')
        {
            var level = Below(heading[2] - '0', highest);
            var close = heading.LastIndexOf("</", StringComparison.Ordinal);
            _written.Add(new OutlineHeading(0, 7, OutlineContents.PlainTitle(heading)));
            return $"<h{level}{heading.Substring(3, close - 3)}</h{level}{heading.Substring(Math.Min(heading.Length, close + 4))}";
        }

        var marks = 0;
        while (marks < heading.Length && heading[marks] == '#')
        {
            marks++;
        }

        _written.Add(new OutlineHeading(0, 7, OutlineContents.PlainTitle(heading)));
        return new string('#', Below(marks, highest)) + heading.Substring(marks);
    }

    private int Below(int level, int highest) => _level == 0 ? level : Math.Min(6, _level + 1 + level - highest);

    private static bool IsMarked(string line, int at) =>
        at + 1 < line.Length && line[at] == AuthorText.HeadingMark && line[at + 1] is >= '1' and <= '6';

    private void Append(string line)
    {
        _text.Append(line).Append('\n');
        _afterText = line.Length > 0;
    }
}
