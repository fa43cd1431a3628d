using System.Text;

namespace ModelCard.Card;

/// <summary>Words of files that somebody else may have written, for places where a reader of the card sees Markdown.</summary>
internal static class ForeignText
{
    private const string Markup = "\\`*[<~$";

    /// <summary>Text that Markdown shows as it is: no link, no picture, no tag. What a table makes of <c>|</c> is left to the table.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(IsMarkup(c) ? "\\" : "").Append(c);
        }

        return plain.ToString();
    }

    /// <summary>Whether Markdown takes a character for markup wherever it stands.</summary>
    public static bool IsMarkup(char c) => Markup.IndexOf(c) >= 0;

    /// <summary>Text on one line. Characters that turn the direction of writing, with which a text can look like another, are blanks as well.</summary>
    public static string OneLine(string text)
    {
        StringBuilder? line = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || IsLineOrTurn(text[i]))
            {
                line ??= new StringBuilder(text);
                line[i] = ' ';
            }
        }

        return line?.ToString() ?? text;
    }

    /// <summary>A text that is no longer than so many characters, with an ellipsis where it was. It is never cut through a character that takes two: half of one is no text, to a log, to SARIF or in a card.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text.Substring(0, char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1) + "…";

    /// <summary>Whether there is but half of a character that takes two, which UTF-8 cannot write.</summary>
    public static bool IsHalf(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]) : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));

    /// <summary>Whether a character ends a line, or turns the direction of writing (Unicode Standard Annex 9, explicit directional formatting).</summary>
    public static bool IsLineOrTurn(char c) => c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
