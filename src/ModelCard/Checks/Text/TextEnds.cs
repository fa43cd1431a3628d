namespace ModelCard.Checks;

/// <summary>Compares the end of a part of a text.</summary>
internal static class TextEnds
{
    /// <summary>Whether the text up to an index ends in a mark.</summary>
    public static bool EndsWithAt(this string text, string mark, int end) =>
        end >= mark.Length && string.Compare(text, end - mark.Length, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
