namespace ModelCard.Sources;

/// <summary>A line that begins with a name and a colon: <c>- **Model type:** transformer</c>, <c>**APA:** …</c>, <c>- seed: 42</c>.</summary>
internal readonly struct MarkdownLabel
{
    private const int LongestName = 80;

    private MarkdownLabel(string name, string value, int column, bool isListItem)
    {
        Name = name;
        Value = value;
        Column = column;
        IsListItem = isListItem;
    }

    public string Name { get; }

    public string Value { get; }

    /// <summary>The column of the value, counted from 1.</summary>
    public int Column { get; }

    /// <summary>Whether the line is a list item.</summary>
    public bool IsListItem { get; }

    public static MarkdownLabel? Read(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        if (at > 3 || at == line.Length)
        {
            return null;
        }

        var isItem = line[at] is '-' or '*' or '+' && at + 1 < line.Length && line[at + 1] == ' ';
        if (isItem)
        {
            at += 2;
            while (at < line.Length && line[at] == ' ')
            {
                at++;
            }
        }

        var isBold = at + 2 < line.Length && ((line[at] == '*' && line[at + 1] == '*') || (line[at] == '_' && line[at + 1] == '_'));
        return isBold ? ReadBold(line, at, isItem) : isItem ? ReadPlain(line, at) : null;
    }

    /// <summary>Whether a line, without its indentation, is a list item.</summary>
    public static bool BeginsItem(string text) => text.Length > 1 && text[0] is '-' or '*' or '+' && text[1] == ' ';

    private static MarkdownLabel? ReadBold(string line, int at, bool isItem)
    {
        var close = line.IndexOf(line[at] == '*' ? "**" : "__", at + 2, StringComparison.Ordinal);
        if (close < 0 || close - at > LongestName)
        {
            return null;
        }

        var name = line.Substring(at + 2, close - at - 2).Trim();
        var end = close + 2;
        if (name.Length > 1 && name[name.Length - 1] is ':' or '：')
        {
            name = name.Substring(0, name.Length - 1).TrimEnd();
        }
        else if (end < line.Length && line[end] is ':' or '：')
        {
            end++;
        }
        else
        {
            return null;
        }

        return name.Length == 0 ? null : Make(name, line, end, isItem);
    }

    private static MarkdownLabel? ReadPlain(string line, int at)
    {
        var colon = line.IndexOf(':', at);
        if (colon <= at || colon - at > LongestName || (colon + 1 < line.Length && line[colon + 1] != ' '))
        {
            return null;
        }

        return Make(line.Substring(at, colon - at).Trim(), line, colon + 1, true);
    }

    private static MarkdownLabel Make(string name, string line, int at, bool isItem)
    {
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        return new MarkdownLabel(name, line.Substring(at).Trim(), at + 1, isItem);
    }
}
