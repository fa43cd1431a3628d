using System.Text;
using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>
/// Values that are no prose, such as settings and names, as Markdown that reads as they were typed: <c>&lt;pad&gt;</c> would else be a tag, which vanishes when the card is shown.
/// </summary>
internal static class PlainMarkdown
{
    // A tag of these is taken at its word: people write CO<sub>2</sub> and line breaks into names of one line.
    private const string Elements = "a abbr b big center code del div em font i ins kbd mark p picture q s samp small span strike strong sub sup tt u var";
    private const string EmptyElements = "br hr img source wbr";

    // Longer texts are no names; looking for the partner of each of their tags would take quadratic time.
    private const int LongestName = 2000;

    /// <summary>A setting or its name: nothing of it is markup.</summary>
    public static string OfValue(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        var isAddress = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(text[i]))
            {
                isAddress = IsAddress(text, i);
            }

            plain.Append(IsMarkup(text, i, isAddress) ? "\\" : "").Append(text[i]);
        }

        return plain.ToString();
    }

    /// <summary>A name, which may have emphasis, links, code and tags that HTML knows; any other tag is what its author typed. Text that is escaped already stays so.</summary>
    public static string OfName(string text)
    {
        if (text.IndexOf('<') < 0)
        {
            return text;
        }

        var name = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] switch { '\\' => Math.Min(i + 2, text.Length), '`' => CodeEnd(text, i), '<' => MarkupEnd(text, i), _ => i + 1 };
            if (text[i] == '<' && end == i + 1 && BeginsTag(text, i + 1))
            {
                name.Append('\\');
            }

            name.Append(text, i, end - i);
            i = end - 1;
        }

        return name.ToString();
    }

    /// <summary>A name as it was typed, from the text of a card; a text that <see cref="OfName"/> would not have written stays as it is.</summary>
    public static string ReadName(string text)
    {
        if (text.IndexOf("\\<", StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var typed = text.Replace("\\<", "<");
        return OfName(typed) == text ? typed : text;
    }

    /// <summary>Whether a backslash at an index takes its meaning from the character after it (CommonMark 0.31, 2.4).</summary>
    public static bool IsEscape(string text, int at) =>
        text[at] == '\\' && at + 1 < text.Length && text[at + 1] is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    private static bool IsMarkup(string text, int at, bool isAddress) => text[at] switch
    {
        '_' => !isAddress && !(at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])),
        '~' when isAddress => false,
        '&' => at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '#'),
        '{' => at + 1 < text.Length && text[at + 1] == '#',
        var c => ForeignText.IsMarkup(c),
    };

    // Sites make a link of an address by themselves, and a backslash would be a part of it.
    private static bool IsAddress(string text, int word)
    {
        var end = word + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text.IndexOf("://", word, end - word, StringComparison.Ordinal) > 0;
    }

    private static bool BeginsTag(string text, int at) => at < text.Length && text[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '/' or '!' or '?';

    // Behind a code span; behind its backticks alone when nothing closes it.
    private static int CodeEnd(string text, int start)
    {
        var open = start;
        while (open < text.Length && text[open] == '`')
        {
            open++;
        }

        for (var i = open; i < text.Length && text.Length <= LongestName; i++)
        {
            var run = i;
            while (i < text.Length && text[i] == '`')
            {
                i++;
            }

            if (i - run == open - start)
            {
                return i;
            }
        }

        return open;
    }

    // Behind what is markup in a name as well: an address in angle brackets, a closed comment, a tag of HTML with its partner.
    private static int MarkupEnd(string text, int start)
    {
        if (text.Length > LongestName)
        {
            return start + 1;
        }

        if (string.CompareOrdinal(text, start, "<!--", 0, 4) == 0 && text.IndexOf("-->", start, StringComparison.Ordinal) is var comment and > 0)
        {
            return comment + 3;
        }

        var close = text.IndexOf('>', start);
        if (close < 0)
        {
            return start + 1;
        }

        var inner = text.Substring(start + 1, close - start - 1);
        var isLink = inner.IndexOf(' ') < 0 && (inner.IndexOf('@') > 0 || inner.IndexOf("://", StringComparison.Ordinal) > 0 || inner.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
        return isLink || IsElement(text, inner) ? close + 1 : start + 1;
    }

    private static bool IsElement(string text, string inner)
    {
        var first = inner.Length > 0 && inner[0] == '/' ? 1 : 0;
        var end = first;
        while (end < inner.Length && char.IsLetterOrDigit(inner[end]))
        {
            end++;
        }

        var name = inner.Substring(first, end - first).ToLowerInvariant();
        return end > first && (WordList.Has(EmptyElements, name)
            || (WordList.Has(Elements, name) && Has(text, "<" + name) && Has(text, "</" + name + ">")));
    }

    private static bool Has(string text, string tag) => text.IndexOf(tag, StringComparison.OrdinalIgnoreCase) >= 0;
}
