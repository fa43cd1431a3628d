using System.Text;

namespace ModelCard.Catalog;

/// <summary>
/// What a heading says once its dress is off: no emoji, numbering, emphasis, links, tags, anchors, "[optional]" or colon at the end; small letters, "and" for "&amp;", and a single space for commas, hyphens and all else between words.
/// </summary>
public static class HeadingName
{
    /// <summary>The mark of a section that need not be there, in every language a card can be in.</summary>
    internal static readonly string[] OptionalMarks = ["[optional]", "[facultatif]", "[opcional]", "[任意]", "[可选]"];

    /// <summary>A title without the mark that its section is optional.</summary>
    public static string WithoutMark(string title)
    {
        foreach (var mark in OptionalMarks)
        {
            if (title.Length > mark.Length && title[title.Length - mark.Length - 1] == ' ' && title.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return title.Substring(0, title.Length - mark.Length - 1);
            }
        }

        return title;
    }

    /// <summary>The bare name of a heading.</summary>
    /// <param name="title">The heading's text without the marks that make it a heading.</param>
    public static string Of(string title)
    {
        var text = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
        {
            var c = title[i];
            switch (c)
            {
                case '<' when title.IndexOf('>', i) is var close and > 0:
                    i = close;
                    break;
                case '!' when i + 1 < title.Length && title[i + 1] == '[' && LinkEnd(title, i + 1, out _) is var end and > 0:
                    i = end;
                    break;
                case '[' when LinkEnd(title, i, out var textEnd) is var end and > 0:
                    text.Append(Of(title.Substring(i + 1, textEnd - i - 1)));
                    i = end;
                    break;
                case '{' when i + 1 < title.Length && title[i + 1] == '#' && title.IndexOf('}', i) is var close and > 0:
                    i = close;
                    break;
                case '&':
                    i += string.CompareOrdinal(title, i, "&amp;", 0, 5) == 0 ? 4 : 0;
                    text.Append(" and ");
                    break;
                case '*' or '`' or '\u200D' or '\uFE0F' or '\u200B' or '\uFEFF':
                    break;
                case '’':
                    text.Append('\'');
                    break;
                case '_' or '\\' or '–' or '—' or '|' or ',' or '-':
                    text.Append(' ');
                    break;
                default:
                    if (IsWordPart(c))
                    {
                        text.Append(char.ToLowerInvariant(c));
                    }
                    else
                    {
                        // An emoji or another symbol stands for a space; half of one is dropped with its other half.
                        text.Append(' ');
                    }

                    break;
            }
        }

        return Trim(Collapse(text));
    }

    /// <summary>The name without the letters of other alphabets, for headings in two languages ("引用 Citation"); empty when none is left.</summary>
    /// <param name="name">A bare name.</param>
    public static string AsciiPart(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            text.Append(c < '\u0080' ? c : ' ');
        }

        return Trim(Collapse(text));
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || c is '/' or '(' or ')' or '[' or ']' or '\'' or '.' or '+' or '#' or ':' or '?' or '!' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    // "[text](target)": the index of ")" and of "]"; 0 when it is no link.
    private static int LinkEnd(string title, int open, out int textEnd)
    {
        textEnd = title.IndexOf(']', open);
        return textEnd > 0 && textEnd + 1 < title.Length && title[textEnd + 1] == '(' ? Math.Max(0, title.IndexOf(')', textEnd)) : 0;
    }

    private static string Collapse(StringBuilder text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' || (length > 0 && text[length - 1] != ' '))
            {
                text[length++] = text[i];
            }
        }

        return text.ToString(0, length).TrimEnd();
    }

    private static string Trim(string name)
    {
        var start = NumberEnd(name);
        var end = name.Length;
        while (true)
        {
            while (end > start && name[end - 1] is ' ' or ':' or '.' or '!' or '?' or '#')
            {
                end--;
            }

            var mark = Ends(name, start, end, "(optional)") ? 10 : OptionalMarkAt(name, start, end);
            if (mark == 0)
            {
                break;
            }

            end -= mark;
        }

        while (start < end && name[start] is ' ' or ':' or '.' or '#' or '+' or '!' or '?')
        {
            start++;
        }

        return name.Substring(start, end - start);
    }

    // "1.", "1.2)" and "(3)": digits with dots, closed by a mark and a space. "2 stage training" begins with a word.
    private static int NumberEnd(string name)
    {
        var at = name.Length > 0 && name[0] == '(' ? 1 : 0;
        var digits = 0;
        while (at < name.Length && (char.IsDigit(name[at]) || (digits > 0 && name[at] == '.')))
        {
            digits++;
            at++;
        }

        var isMarked = digits > 0 && (name[at - 1] == '.' || (at < name.Length && name[at] is ')' or ':'));
        var isNested = digits > 2 && name.IndexOf('.', 0, at) > 0;
        if (!isMarked && !isNested)
        {
            return 0;
        }

        while (at < name.Length && name[at] is ')' or ':' or ' ')
        {
            at++;
        }

        return at == name.Length ? 0 : at;
    }

    private static int OptionalMarkAt(string name, int start, int end)
    {
        foreach (var mark in OptionalMarks)
        {
            if (Ends(name, start, end, mark))
            {
                return mark.Length;
            }
        }

        return 0;
    }

    private static bool Ends(string name, int start, int end, string word) =>
        end - start > word.Length && string.CompareOrdinal(name, end - word.Length, word, 0, word.Length) == 0;
}
