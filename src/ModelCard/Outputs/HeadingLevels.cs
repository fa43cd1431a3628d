using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Moves the headings of a text up or down, so that it stands under a heading of somebody else's.</summary>
internal static class HeadingLevels
{
    /// <summary>The highest heading (1 is the highest), or 0 when there is none.</summary>
    public static int Highest(string text)
    {
        var highest = 0;
        foreach (var line in MarkdownText.Parse(text).Lines)
        {
            if (line.Kind == MarkdownLineKind.Heading && (highest == 0 || line.Level < highest))
            {
                highest = line.Level;
            }
        }

        return highest;
    }

    /// <summary>The text with every heading moved by a number of levels, from 1 to 6 at most.</summary>
    /// <param name="text">The text, with LF line ends.</param>
    /// <param name="by">How far; below 0 is up.</param>
    public static string Shift(string text, int by)
    {
        if (by == 0)
        {
            return text;
        }

        var markdown = MarkdownText.Parse(text);
        var moved = new StringBuilder(text.Length + 64);
        for (var i = 0; i < markdown.Lines.Count; i++)
        {
            var line = markdown.Lines[i];
            if (line.Kind == MarkdownLineKind.Underline)
            {
                continue;
            }

            moved.Append(moved.Length == 0 ? "" : "\n");
            moved.Append(line.Kind == MarkdownLineKind.Heading ? Heading(markdown, i, Math.Min(6, Math.Max(1, line.Level + by))) : markdown.LineText(i));
        }

        return moved.ToString();
    }

    // Underlined headings have two levels only; they become headings with marks.
    private static string Heading(MarkdownText markdown, int line, int level)
    {
        var text = markdown.LineText(line);
        if (text.TrimStart().StartsWith("<", StringComparison.Ordinal))
        {
            var old = (char)('0' + markdown.Lines[line].Level);
            var now = (char)('0' + level);
            return text.Replace("<h" + old, "<h" + now).Replace("</h" + old, "</h" + now);
        }

        return new string('#', level) + " " + markdown.Title(line);
    }
}
