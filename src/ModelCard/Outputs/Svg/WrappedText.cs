using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>A text in the lines there is room for; what does not fit ends in an ellipsis.</summary>
internal static class WrappedText
{
    // No line of a drawing takes more, and a text may have a million characters.
    private const int Longest = 400;

    private const string BreakBehind = " -_/,;:=";

    /// <summary>Breaks a text into lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The room of a line.</param>
    /// <param name="size">The size of the font.</param>
    /// <param name="most">How many lines there may be.</param>
    /// <returns>At least one line, which is empty where the text is.</returns>
    public static List<string> Lines(string text, decimal width, decimal size, int most)
    {
        text = Shortened(text, Longest);
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = TextWidth.Fit(text, start, width, size);
            if (end == text.Length)
            {
                lines.Add(text.Substring(start).Trim());
                break;
            }

            if (lines.Count == most - 1)
            {
                end = TextWidth.Fit(text, start, width - TextWidth.Of("…", size), size);
                lines.Add(text.Substring(start, end - start).TrimEnd() + "…");
                break;
            }

            end = Math.Max(Break(text, start, end), start + 1);
            lines.Add(text.Substring(start, end - start).Trim());
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }

        if (lines.Count == 0)
        {
            lines.Add("");
        }

        return lines;
    }

    /// <summary>A text on one line, with an ellipsis where it is longer than that many characters.</summary>
    public static string Shortened(string text, int longest) => ForeignText.OneLine(ForeignText.Cut(text, longest)).Trim();

    // Behind a blank or a mark that joins words, unless that leaves the line all but empty.
    private static int Break(string text, int start, int end)
    {
        if (text[end] == ' ')
        {
            return end;
        }

        for (var at = end; at > start + ((end - start) / 3); at--)
        {
            if (BreakBehind.IndexOf(text[at - 1]) >= 0)
            {
                return at;
            }
        }

        return end;
    }
}
