using System.Text;
using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>
/// Finds the blocks of a Markdown file that a build writes. A marker is an HTML comment alone on its line; in code it is text. Between two markers nothing is interpreted but
/// markers, so that no fence left open in a generated text can swallow its end.
/// </summary>
public sealed class MarkerBlocks
{
    private const string Opening = "<!--";
    private const string Closing = "-->";
    private const string Prefix = "modelcard:";

    private readonly string _text;
    private readonly string _file;
    private readonly List<Finding> _findings;
    private readonly List<MarkerBlock> _blocks = [];
    private int _level;
    private int _counted;
    private int _line = 1;

    private MarkerBlocks(string text, string file, List<Finding> findings)
    {
        _text = text;
        _file = file;
        _findings = findings;
    }

    /// <summary>Finds the blocks.</summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="start">Where to begin: behind the front matter.</param>
    /// <returns>The blocks in order; those before the first wrong marker where markers do not pair.</returns>
    public static IReadOnlyList<MarkerBlock> Find(string text, int start = 0) => Find(text, start, "", []);

    /// <summary>Finds the blocks, and what is wrong with the markers.</summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="start">Where to begin: behind the front matter.</param>
    /// <param name="file">Full path of the file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static IReadOnlyList<MarkerBlock> Find(string text, int start, string file, List<Finding> findings)
    {
        // Most files have no marker, and reading Markdown is not free.
        var blocks = new MarkerBlocks(text, file, findings);
        for (var at = start; at < text.Length && text.IndexOf(Prefix, at, StringComparison.Ordinal) >= 0;)
        {
            at = blocks.FindNext(at);
        }

        return blocks._blocks;
    }

    /// <summary>The text with nothing but line breaks in place of each block and its markers, for whoever reads what the author wrote: every other line keeps its number.</summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="start">Where to begin: behind the front matter.</param>
    public static string Blank(string text, int start)
    {
        var blocks = Find(text, start);
        if (blocks.Count == 0)
        {
            return text;
        }

        var blank = new StringBuilder(text.Length);
        var written = 0;
        foreach (var block in blocks)
        {
            blank.Append(text, written, block.OuterStart - written);
            for (var i = block.OuterStart; i < block.OuterEnd; i++)
            {
                if (text[i] is '\n' or '\r')
                {
                    blank.Append(text[i]);
                }
            }

            written = block.OuterEnd;
        }

        return blank.Append(text, written, text.Length - written).ToString();
    }

    /// <summary>The text with every marker made harmless, for text that will stand in a block: an author's text may speak of markers.</summary>
    public static string Disarm(string text)
    {
        if (text.IndexOf(Prefix, StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsMarker(lines[i], 0, lines[i].Length, out _, out _))
            {
                lines[i] = lines[i].Replace(Prefix, "modelcard :");
            }
        }

        return string.Join("\n", lines);
    }

    // From here to the first block and behind it; the end of the text where there is no other, or where no further marker can be trusted.
    private int FindNext(int at)
    {
        foreach (var line in MarkdownText.Parse(_text, at).Lines)
        {
            if (line.Kind == MarkdownLineKind.Heading)
            {
                _level = line.Level;
            }
            else if (line.Kind == MarkdownLineKind.Comment && IsMarker(line.Start, line.End, out var isBegin, out var name))
            {
                return Open(line, isBegin, name);
            }
        }

        return _text.Length;
    }

    private int Open(MarkdownLine line, bool isBegin, string name)
    {
        var origin = Place(line.Start);
        if (name.Length == 0)
        {
            Report(FindingCodes.BlockUnknown, $"'{_text.Substring(line.Start, line.End - line.Start).Trim()}' is no marker. Write <!-- modelcard:begin card --> or <!-- modelcard:end card -->, with one name.", origin);
            return Behind(line.End);
        }

        if (!isBegin)
        {
            Report(FindingCodes.BlockUnpaired, $"The block '{name}' ends here and begins nowhere. Add <!-- modelcard:begin {name} --> above, or remove this line.", origin);
            return _text.Length;
        }

        // Whoever wrote the right name at the end has one thing to repair and not two: the name at the beginning.
        var suggestion = CheckName(name, origin);
        var start = Behind(line.End);
        for (int at = start, end; at < _text.Length; at = Behind(end))
        {
            end = EndOfLine(at);
            if (!IsMarker(at, end, out var begins, out var other))
            {
                continue;
            }

            if (!begins && (other == name || (suggestion is not null && other == suggestion)))
            {
                _blocks.Add(new MarkerBlock(name, line.Start, start, at, Behind(end), _level, _text.Substring(line.End, start - line.End), origin));
                return Behind(end);
            }

            Report(
                FindingCodes.BlockUnpaired,
                begins ? $"A block begins inside the block '{name}'. Close that one first with <!-- modelcard:end {name} -->."
                    : $"The block '{name}' is open, and '{other}' ends here. Write <!-- modelcard:end {name} -->.",
                Place(at));
            return _text.Length;
        }

        Report(FindingCodes.BlockUnpaired, $"The block '{name}' is never closed. Add <!-- modelcard:end {name} --> where it ends.", origin);
        return _text.Length;
    }

    // What an unknown name was probably meant to be.
    private string? CheckName(string name, Origin origin)
    {
        string? suggestion = null;
        if (!CardBlocks.IsKnown(name))
        {
            suggestion = KeySuggestion.Nearest(name, CardBlocks.Sections) ?? KeySuggestion.For(name);
            suggestion = suggestion is not null && CardBlocks.IsKnown(suggestion) ? suggestion : null;
            Report(
                FindingCodes.BlockUnknown,
                suggestion is not null
                    ? $"There is no block '{name}'; did you mean '{suggestion}'?"
                    : $"There is no block '{name}'. Name it card, after a section ({string.Join(", ", CardBlocks.Sections)}) or after a field.",
                origin);
        }

        foreach (var block in _blocks)
        {
            if (block.Name == name)
            {
                Report(FindingCodes.BlockTwice, $"The block '{name}' is here and in line {block.Origin.Line}. Keep one.", origin);
                break;
            }
        }

        return suggestion;
    }

    private bool IsMarker(int start, int end, out bool isBegin, out string name) => IsMarker(_text, start, end, out isBegin, out name);

    // "<!-- modelcard:begin NAME -->". What has the prefix and anything else behind it is a marker without a name.
    private static bool IsMarker(string text, int start, int end, out bool isBegin, out string name)
    {
        isBegin = false;
        name = "";
        var line = text.Substring(start, end - start).Trim();
        if (!line.StartsWith(Opening, StringComparison.Ordinal) || !line.EndsWith(Closing, StringComparison.Ordinal) || line.Length < Opening.Length + Closing.Length)
        {
            return false;
        }

        var words = line.Substring(Opening.Length, line.Length - Opening.Length - Closing.Length).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words[0].StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        isBegin = words[0] == Prefix + "begin";
        name = words.Length == 2 && (isBegin || words[0] == Prefix + "end") ? words[1] : "";
        return true;
    }

    private int EndOfLine(int at)
    {
        var end = at;
        while (end < _text.Length && _text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return end;
    }

    private int Behind(int end) =>
        end >= _text.Length ? _text.Length : end + (_text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? 2 : 1);

    private Origin Place(int index)
    {
        while (_counted < index && Behind(EndOfLine(_counted)) is var next && next <= index)
        {
            _counted = next;
            _line++;
        }

        return Origin.InFile(SourceKind.MarkdownCard, _file, _line, 1);
    }

    private void Report(string code, string message, Origin origin) => _findings.Add(new Finding(code, FindingSeverity.Error, message, origin));
}
