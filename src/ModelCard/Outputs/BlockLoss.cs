using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// Tells whether a block holds text that a build would take away: words where the card has none, or a page of which the card knows next to nothing. Someone who sets markers around
/// a text of their own means to keep it.
/// </summary>
internal static class BlockLoss
{
    private const int FewestWords = 3;
    private const int FewestLines = 4;

    /// <summary>Compares what a block holds with what would replace it.</summary>
    /// <param name="before">What stands between the markers.</param>
    /// <param name="after">What the card has for them.</param>
    public static bool Is(string before, string after)
    {
        var held = Lines(before);
        if (held.Count == 0)
        {
            return false;
        }

        var words = 0;
        foreach (var line in held)
        {
            words += WordCount.Of(line);
        }

        var coming = Lines(after);
        if (coming.Count == 0)
        {
            return words >= FewestWords;
        }

        var kept = 0;
        foreach (var line in held)
        {
            kept += coming.Contains(line) ? 1 : 0;
        }

        return held.Count >= FewestLines && kept * 5 < held.Count && coming.Count * 2 < held.Count;
    }

    // Headings, table rules, labels and placeholders are the template's; what remains says something.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var markdown = MarkdownText.Parse(text);
        for (var i = 0; i < markdown.Lines.Count; i++)
        {
            if (markdown.Lines[i].Kind is MarkdownLineKind.Text or MarkdownLineKind.Code or MarkdownLineKind.Mathematics
                && markdown.LineText(i).Trim() is { Length: > 0 } line && !IsEmpty(line))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static bool IsEmpty(string line) =>
        Placeholder.Is(line)
        || Placeholder.Ends(line)
        || line.StartsWith("- [", StringComparison.Ordinal)
        || line.StartsWith("|--", StringComparison.Ordinal);
}
