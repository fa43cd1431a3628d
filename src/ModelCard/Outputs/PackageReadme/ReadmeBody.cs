using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Turns a card into the Markdown that nuget.org shows, line by line: no front matter, no comments, no HTML, no footnotes, mathematics as code.</summary>
internal sealed class ReadmeBody
{
    private readonly MarkdownText _card;
    private readonly ReadmeTargets _targets;
    private readonly ReadmeNotes _notes = new();
    private readonly bool[] _isDefinition;
    private readonly StringBuilder _text;
    private readonly List<int> _sections;
    private readonly int _shift;

    private ReadmeBody(MarkdownText card, ReadmeTargets targets, int shift, StringBuilder text, List<int> sections)
    {
        _card = card;
        _targets = targets;
        _shift = shift;
        _text = text;
        _sections = sections;
        _isDefinition = new bool[card.Lines.Count];
    }

    /// <summary>Writes a card.</summary>
    /// <param name="source">The card.</param>
    /// <param name="shift">How many levels its headings go down.</param>
    /// <param name="text">Takes the text.</param>
    /// <param name="sections">Takes where each heading begins.</param>
    public static void Write(ReadmeSource source, int shift, StringBuilder text, List<int> sections)
    {
        var card = MarkdownText.Parse(source.Markdown, FrontMatterBlock.Find(source.Markdown)?.BodyStart ?? 0);
        var body = new ReadmeBody(card, new ReadmeTargets(source.HubId), shift, text, sections);
        body.TakeDefinitions();
        body.WriteBlocks();
    }

    private MarkdownLineKind KindOf(int line) => _isDefinition[line] ? MarkdownLineKind.Comment : _card.Lines[line].Kind;

    private void TakeDefinitions()
    {
        var isNote = false;
        for (var i = 0; i < _card.Lines.Count; i++)
        {
            var line = _card.LineText(i);
            var isText = _card.Lines[i].Kind == MarkdownLineKind.Text;
            if (isText && isNote && line.StartsWith("    ", StringComparison.Ordinal))
            {
                _notes.Continue(line);
                _isDefinition[i] = true;
                continue;
            }

            _isDefinition[i] = isText && _notes.Take(line);
            isNote = _isDefinition[i] && line.TrimStart().StartsWith("[^", StringComparison.Ordinal);
        }
    }

    private void WriteBlocks()
    {
        var line = 0;
        while (line < _card.Lines.Count)
        {
            var kind = KindOf(line);
            switch (kind)
            {
                case MarkdownLineKind.Heading:
                    WriteHeading(line++);
                    break;
                case MarkdownLineKind.Code:
                    _text.Append(_card.LineText(line++)).Append('\n');
                    break;
                case MarkdownLineKind.Mathematics:
                    line = WriteMathematics(line);
                    break;
                case MarkdownLineKind.Text:
                    line = WriteText(line);
                    break;
                case MarkdownLineKind.Blank:
                    _text.Append('\n');
                    line++;
                    break;
                default:
                    line++;
                    break;
            }
        }

        if (_card.OpenFenceEnd is { } end)
        {
            _text.Append(end).Append('\n');
        }

        var notes = _notes.Write(Inline);
        if (notes.Length > 0)
        {
            AppendHeading(2, "Notes");
            _text.Append(notes);
        }
    }

    private void WriteHeading(int line) => AppendHeading(_card.Lines[line].Level, Inline(_card.Title(line)).Replace('\n', ' ').Trim());

    private void AppendHeading(int level, string title)
    {
        if (title.Length > 0)
        {
            Separate();
            _sections.Add(_text.Length);
            _text.Append('#', Math.Min(6, level + _shift)).Append(' ').Append(title).Append("\n\n");
        }
    }

    // Headings and fences stand by themselves wherever they come from.
    private void Separate()
    {
        if (_text.Length > 0 && _text[_text.Length - 1] != '\n')
        {
            _text.Append('\n');
        }

        if (_text.Length > 1 && _text[_text.Length - 2] != '\n')
        {
            _text.Append('\n');
        }
    }

    private int WriteMathematics(int line)
    {
        var formula = new StringBuilder();
        var first = line;
        var isOpen = false;
        do
        {
            var text = _card.LineText(line++);
            formula.Append(text).Append('\n');
            isOpen ^= Marks(text) % 2 == 1;
        }
        while (isOpen && line < _card.Lines.Count && KindOf(line) == MarkdownLineKind.Mathematics);

        var whole = formula.ToString();
        var open = whole.IndexOf("$$", StringComparison.Ordinal) + 2;
        var close = whole.LastIndexOf("$$", StringComparison.Ordinal);
        if (close < open)
        {
            return first == line - 1 ? WriteText(first) : line;
        }

        var indent = whole.Substring(0, open - 2);
        var fence = new string('`', Math.Max(3, whole.IndexOf("```", StringComparison.Ordinal) >= 0 ? whole.Length : 3));
        Separate();
        _text.Append(indent).Append(fence).Append("latex\n").Append(indent).Append(whole.Substring(open, close - open).Trim().Replace("\n", "\n" + indent)).Append('\n').Append(indent).Append(fence).Append('\n');
        var rest = whole.Substring(close + 2).Trim();
        _text.Append(rest.Length > 0 ? "\n" + Inline(rest) + "\n" : "");
        return line;
    }

    private static int Marks(string text)
    {
        var marks = 0;
        for (var at = text.IndexOf("$$", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$$", at + 2, StringComparison.Ordinal))
        {
            marks++;
        }

        return marks;
    }

    private int WriteText(int line)
    {
        var start = _card.Lines[line].Start;
        var last = line++;
        while (line < _card.Lines.Count && KindOf(line) == MarkdownLineKind.Text)
        {
            last = line++;
        }

        var text = Inline(_card.Text.Substring(start, _card.Lines[last].End - start).Replace("\r\n", "\n").Replace('\r', '\n'));
        _text.Append(text.TrimEnd('\n')).Append('\n');
        return line;
    }

    private string Inline(string text) => ReadmeInline.Write(text, _targets, _notes);
}
