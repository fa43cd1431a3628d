namespace ModelCard.Outputs;

/// <summary>The marks that the Hub takes for the ends of mathematics (https://huggingface.co/docs/hub/model-cards, "Writing mathematics in Markdown"): doubled backslashes, because Markdown takes one away.</summary>
internal sealed class MathDelimiter
{
    private static readonly MathDelimiter[] All = [new("$$", "$$", true), new("\\\\[", "\\\\]", true), new("\\\\(", "\\\\)", false)];

    private MathDelimiter(string opening, string closing, bool isDisplay)
    {
        Opening = opening;
        Closing = closing;
        IsDisplay = isDisplay;
    }

    /// <summary>What begins the mathematics.</summary>
    public string Opening { get; }

    /// <summary>What ends it.</summary>
    public string Closing { get; }

    /// <summary>Whether it stands on lines of its own.</summary>
    public bool IsDisplay { get; }

    /// <summary>The delimiter that begins at an index, or <see langword="null"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The index.</param>
    /// <param name="end">Index behind the last character to look at.</param>
    public static MathDelimiter? At(string text, int at, int end)
    {
        foreach (var delimiter in All)
        {
            if (at + delimiter.Opening.Length <= end && string.CompareOrdinal(text, at, delimiter.Opening, 0, delimiter.Opening.Length) == 0)
            {
                return delimiter;
            }
        }

        return null;
    }

    /// <summary>Where it ends, or a negative number.</summary>
    public int CloseIn(string text, int from, int end) => from >= end ? -1 : text.IndexOf(Closing, from, end - from, StringComparison.Ordinal);
}
