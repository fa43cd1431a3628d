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
            plain.Append(Markup.IndexOf(c) >= 0 ? "\\" : "").Append(c);
        }

        return plain.ToString();
    }

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

    /// <summary>Whether a character ends a line, or turns the direction of writing (Unicode Standard Annex 9, explicit directional formatting).</summary>
    public static bool IsLineOrTurn(char c) => c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
