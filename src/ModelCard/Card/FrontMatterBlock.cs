namespace ModelCard.Card;

/// <summary>
/// The block of YAML at the head of a Markdown card, found as the Hub and its library find it (huggingface_hub, repocard.py): white space, three dashes and a line break; the YAML;
/// a line break and three dashes with nothing but blanks behind them. A byte order mark counts as white space, as it does for the Hub's server.
/// </summary>
public sealed class FrontMatterBlock
{
    private FrontMatterBlock(int yamlStart, int yamlEnd, int bodyStart, int firstLine)
    {
        YamlStart = yamlStart;
        YamlEnd = yamlEnd;
        BodyStart = bodyStart;
        FirstLine = firstLine;
    }

    /// <summary>Index of the first character of the YAML.</summary>
    public int YamlStart { get; }

    /// <summary>Index behind the last character of the YAML, before the line break that belongs to the closing dashes.</summary>
    public int YamlEnd { get; }

    /// <summary>Index of the first character behind the closing dashes and their line break.</summary>
    public int BodyStart { get; }

    /// <summary>The line of the file, counted from 1, on which the YAML begins.</summary>
    public int FirstLine { get; }

    /// <summary>Finds the block.</summary>
    /// <param name="text">The whole card.</param>
    /// <returns>The block, or <see langword="null"/> when the card has none.</returns>
    public static FrontMatterBlock? Find(string text)
    {
        var at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
        {
            at++;
        }

        if (!IsDashes(text, at) || LineBreak(text, at + 3) is not (> 0 and var opening))
        {
            return null;
        }

        var start = at + 3 + opening;
        for (var i = start; i < text.Length; i++)
        {
            if (LineBreak(text, i) is var length and > 0 && IsDashes(text, i + length) && Closing(text, i + length + 3) is var end and >= 0)
            {
                return new FrontMatterBlock(start, i, end, 1 + LinesBefore(text, start));
            }
        }

        return null;
    }

    /// <summary>The YAML behind as many empty lines as stand before it in the file, so that a reader gives every value its line there.</summary>
    /// <param name="text">The whole card.</param>
    public string YamlAtItsLines(string text) => new string('\n', FirstLine - 1) + text.Substring(YamlStart, YamlEnd - YamlStart);

    private static bool IsDashes(string text, int at) => at + 3 <= text.Length && text[at] == '-' && text[at + 1] == '-' && text[at + 2] == '-';

    // The pattern's closing line ends with LF, CRLF or the end of the text; a lone CR does not end it.
    private static int Closing(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at == text.Length ? at
            : text[at] == '\n' ? at + 1
            : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2
            : -1;
    }

    private static int LineBreak(string text, int at) =>
        at >= text.Length ? 0
        : text[at] == '\n' ? 1
        : text[at] != '\r' ? 0
        : at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;

    /// <summary>How many lines end before an index.</summary>
    internal static int LinesBefore(string text, int end)
    {
        var lines = 0;
        for (var i = 0; i < end; i += Math.Max(1, LineBreak(text, i)))
        {
            lines += LineBreak(text, i) > 0 ? 1 : 0;
        }

        return lines;
    }
}
