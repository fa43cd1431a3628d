namespace ModelCard.Outputs;

/// <summary>
/// Tells beforehand whether a text would keep a Markdown parser busy for long. Nearly all of parsing takes time as the text is long; an open destination or an open title of a link is looked through to its
/// end from each link anew, and each definition among definitions is looked at with all the others.
/// </summary>
internal static class MarkdownCost
{
    private const int MostSteps = 20_000_000;
    private const int MostDefinitions = 4_000;

    /// <summary>Whether a text is too costly to parse.</summary>
    public static bool IsTooHigh(string text) => HasTooManyDefinitions(text) || LinksTakeTooLong(text);

    private static bool HasTooManyDefinitions(string text)
    {
        var count = 0;
        for (var at = text.IndexOf("]:", StringComparison.Ordinal); at >= 0 && count <= MostDefinitions; at = text.IndexOf("]:", at + 2, StringComparison.Ordinal))
        {
            count++;
        }

        return count > MostDefinitions;
    }

    private static bool LinksTakeTooLong(string text)
    {
        var steps = 0;
        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0 && steps <= MostSteps; at = text.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            var end = EndOfDestination(text, at + 2);
            var title = end;
            while (title < text.Length && char.IsWhiteSpace(text[title]))
            {
                title++;
            }

            if (title > end && title < text.Length && text[title] is '"' or '\'' or '(')
            {
                end = text.IndexOf(text[title] == '(' ? ')' : text[title], title + 1);
                end = end < 0 ? text.Length : end;
            }

            steps += end - at;
        }

        return steps > MostSteps;
    }

    private static int EndOfDestination(string text, int at)
    {
        for (var depth = 0; at < text.Length && !char.IsWhiteSpace(text[at]); at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth < 0)
            {
                break;
            }
        }

        return at;
    }
}
