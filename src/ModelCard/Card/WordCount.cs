namespace ModelCard.Card;

/// <summary>Counts the words of a text as a reader would.</summary>
public static class WordCount
{
    /// <summary>
    /// The number of words: runs of characters between white space that hold a letter or a digit. Chinese and Japanese are written without spaces, so each of their characters counts.
    /// </summary>
    public static int Of(string text) => Of(text, 0, text.Length);

    /// <summary>The number of words of prose in a Markdown text: headings, code, comments and formulas do not count.</summary>
    public static int OfProse(string markdown)
    {
        var count = 0;
        foreach (var line in MarkdownText.Parse(markdown).Lines)
        {
            count += line.Kind == MarkdownLineKind.Text ? Of(markdown, line.Start, line.End) : 0;
        }

        return count;
    }

    private static int Of(string text, int start, int end)
    {
        var count = 0;
        var counted = false;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                counted = false;
            }
            else if (IsWordByItself(c))
            {
                count++;
                counted = false;
            }
            else if (!counted && char.IsLetterOrDigit(c))
            {
                count++;
                counted = true;
            }
        }

        return count;
    }

    private static bool IsWordByItself(char c) => c is >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
