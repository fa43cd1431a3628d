using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What the reading of cards needs of inline Markdown: plain words, single links, and lists written in a line.</summary>
internal static class MarkdownInline
{
    /// <summary>A text without tags, emphasis, code marks, images and anchors, and with links as their text.</summary>
    public static string Plain(string text)
    {
        if (text.IndexOfAny(['<', '*', '`', '[', '{', '\\']) < 0)
        {
            return text.Trim();
        }

        var plain = new StringBuilder(text.Length);
        var isCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when !isCode && PlainMarkdown.IsEscape(text, i):
                    plain.Append(text[++i]);
                    break;
                case '<' when text.IndexOf('>', i) is var close and > 0:
                    i = close;
                    break;
                case '!' when Link(text, i + 1, out _, out _) is var end and > 0:
                    i = end - 1;
                    break;
                case '[' when Link(text, i, out var label, out _) is var end and > 0:
                    plain.Append(Plain(label));
                    i = end - 1;
                    break;
                case '{' when i + 1 < text.Length && text[i + 1] == '#' && text.IndexOf('}', i) is var close and > 0:
                    i = close;
                    break;
                case '*' or '`':
                    isCode ^= text[i] == '`';
                    break;
                default:
                    plain.Append(text[i]);
                    break;
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>The name of the model in a title: "Model Card for X" is X.</summary>
    public static string ModelName(string title)
    {
        foreach (var prefix in (string[])["Model Card for ", "Model Card: ", "Model Card - ", "Model Card – "])
        {
            if (title.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return title.Substring(prefix.Length).Trim();
            }
        }

        return title.EndsWith(" Model Card", StringComparison.OrdinalIgnoreCase) ? title.Substring(0, title.Length - 11).Trim() : title;
    }

    /// <summary>Reads a link <c>[label](target)</c> that begins at an index.</summary>
    /// <returns>The index behind it; 0 when there is none.</returns>
    public static int Link(string text, int at, out string label, out string target)
    {
        label = target = "";
        if (at >= text.Length || text[at] != '[')
        {
            return 0;
        }

        var close = Matching(text, at, '[', ']');
        if (close < 0 || close + 1 >= text.Length || text[close + 1] != '(')
        {
            return 0;
        }

        var end = Matching(text, close + 1, '(', ')');
        if (end < 0)
        {
            return 0;
        }

        label = text.Substring(at + 1, close - at - 1).Trim();
        target = text.Substring(close + 2, end - close - 2).Trim();
        var space = target.IndexOf(' ');
        target = (space < 0 ? target : target.Substring(0, space)).Trim('<', '>');
        return end + 1;
    }

    /// <summary>The address of a text that is one link or one address and nothing else; else the text as it is.</summary>
    public static string Address(string text)
    {
        text = text.Trim();
        return Link(text, 0, out _, out var target) == text.Length && target.Length > 0 ? target
            : text.Length > 2 && text[0] == '<' && text[text.Length - 1] == '>' ? text.Substring(1, text.Length - 2)
            : text;
    }

    /// <summary>Splits "Ada, Ben and Cleo" at commas and semicolons that stand outside brackets. A sentence is not split.</summary>
    public static List<string> Split(string text)
    {
        text = text.Trim();
        var items = new List<string>();
        if (text.Length > 0 && text[text.Length - 1] == '.' && text.IndexOf(' ') > 0 && text.IndexOf('.') is var dot && (dot < text.Length - 1 || text.Split(' ').Length > 6))
        {
            items.Add(text);
            return items;
        }

        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '(' or '[' && Matching(text, i, text[i], text[i] == '(' ? ')' : ']') is var close and > 0)
            {
                i = close;
            }
            else if (i == text.Length || text[i] is ';' || (text[i] == ',' && i + 1 < text.Length && text[i + 1] is ' ' or '\n' or '\r'))
            {
                var item = text.Substring(start, i - start).Trim();
                start = i + 1;
                if (item.Length > 0)
                {
                    items.Add(item);
                }
            }
        }

        return items;
    }

    /// <summary>The cells of a table row; null when the line is none.</summary>
    public static List<string>? Cells(string line)
    {
        line = line.Trim();
        if (line.Length < 3 || line[0] != '|')
        {
            return null;
        }

        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] == '|')
            {
                cell.Append('|');
                i++;
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        if (cell.ToString().Trim() is { Length: > 0 } last)
        {
            cells.Add(last);
        }

        return cells;
    }

    /// <summary>Whether the cells are those of the line between a table's head and its rows.</summary>
    public static bool IsDelimiter(List<string> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Trim('-', ':').Length > 0 || cell.Length == 0)
            {
                return false;
            }
        }

        return cells.Count > 0;
    }

    // A label or an address nests at most a few brackets; without a limit, a text of brackets only would take quadratic time.
    private static int Matching(string text, int open, char opening, char closing)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, open + 2000);
        for (var i = open; i < limit; i++)
        {
            depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
