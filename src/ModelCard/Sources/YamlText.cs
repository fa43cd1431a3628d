using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// The text of a YAML document made ready for the parser, and the way from a place in it back to a line and a column. The parser is given LF line ends only, and none of
/// the three characters it wrongly takes for line ends, so that lines are counted as editors count them and texts keep what their authors wrote.
/// </summary>
internal sealed class YamlText
{
    // U+0085, U+2028 and U+2029 travel through the parser as characters that no text may hold.
    private const char NextLine = '\uFDD0';
    private const char LineSeparator = '\uFDD1';
    private const char ParagraphSeparator = '\uFDD2';

    private readonly bool _hasStandIns;

    private YamlText(string text, int badIndex, bool hasStandIns)
    {
        Text = text;
        BadIndex = badIndex;
        _hasStandIns = hasStandIns;
    }

    /// <summary>The text with LF line ends.</summary>
    public string Text { get; }

    /// <summary>Index of the first character that YAML does not allow, or -1.</summary>
    public int BadIndex { get; }

    public static YamlText Prepare(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var changes = start;
        var standIns = false;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= ' ' and < '\u007F') or '\n')
            {
                continue;
            }

            if (IsBad(text, i))
            {
                var before = text.Substring(start, i - start).Replace("\r\n", "\n").Replace('\r', '\n');
                return new YamlText(before + c, before.Length, false);
            }

            standIns |= c is '\u0085' or '\u2028' or '\u2029';
            changes += c == '\r' ? 1 : 0;
        }

        if (changes > 0)
        {
            text = text.Substring(start).Replace("\r\n", "\n").Replace('\r', '\n');
        }

        return standIns
            ? new YamlText(text.Replace('\u0085', NextLine).Replace('\u2028', LineSeparator).Replace('\u2029', ParagraphSeparator), -1, true)
            : new YamlText(text, -1, false);
    }

    /// <summary>A value as its author wrote it.</summary>
    public string Restore(string value) =>
        _hasStandIns ? value.Replace(NextLine, '\u0085').Replace(LineSeparator, '\u2028').Replace(ParagraphSeparator, '\u2029') : value;

    /// <summary>Index of the first character of the line that holds a character.</summary>
    public int LineStart(int index)
    {
        index = Math.Min(index, Text.Length);
        return index == 0 ? 0 : Text.LastIndexOf('\n', index - 1) + 1;
    }

    /// <summary>The line that holds a character, without its line end.</summary>
    public string LineAt(int index)
    {
        var start = LineStart(index);
        var end = Text.IndexOf('\n', start);
        return Text.Substring(start, (end < 0 ? Text.Length : end) - start);
    }

    /// <summary>Index of the last character before <paramref name="index"/> that is neither blank nor in a comment line; 0 when there is none.</summary>
    public int ContentBefore(int index)
    {
        for (var start = LineStart(index); start > 0;)
        {
            start = LineStart(start - 1);
            var line = LineAt(start).Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                return start + LineAt(start).TrimEnd().Length - 1;
            }
        }

        return 0;
    }

    /// <summary>Index of the first tab in the indentation of the line that holds a character, or -1.</summary>
    public int TabInIndentation(int index)
    {
        for (var i = LineStart(index); i < Text.Length && Text[i] is ' ' or '\t'; i++)
        {
            if (Text[i] == '\t')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of a character in a file.</summary>
    public Origin Place(SourceKind kind, string file, int index)
    {
        var line = 1;
        for (var i = 0; i < index && i < Text.Length; i++)
        {
            line += Text[i] == '\n' ? 1 : 0;
        }

        return Origin.InFile(kind, file, line, Math.Min(index, Text.Length) - LineStart(index) + 1);
    }

    private static bool IsBad(string text, int i)
    {
        var c = text[i];
        return ForeignText.IsHalf(text, i) || c is (< ' ' and not ('\t' or '\r')) or (>= '\u007F' and < '\u00A0' and not '\u0085') or NextLine or LineSeparator or ParagraphSeparator or '\uFFFE' or '\uFFFF'
            || (c == '\uFEFF' && text[i - 1] is '\n' or '\r');
    }
}
