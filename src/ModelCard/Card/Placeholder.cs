namespace ModelCard.Card;

/// <summary>Tells text that answers from text that only holds the place of an answer.</summary>
public static class Placeholder
{
    /// <summary>What a card shows where nothing is known, as the Hugging Face template has it.</summary>
    public const string MoreInformationNeeded = "[More Information Needed]";

    /// <summary>The same without brackets in the other languages a card can be in.</summary>
    internal static readonly string[] InOtherLanguages = ["informations à compléter", "weitere angaben erforderlich", "información pendiente", "追加情報が必要です", "需要补充信息"];

    /// <summary>Whether a text ends with what a card shows where nothing is known.</summary>
    public static bool Ends(string text)
    {
        if (text.EndsWith(MoreInformationNeeded, StringComparison.Ordinal))
        {
            return true;
        }

        var open = text.Length > 0 && text[text.Length - 1] == ']' ? text.LastIndexOf('[') : -1;
        return open >= 0 && IsInOtherLanguage(text, open + 1, text.Length - 1);
    }

    /// <summary>Whether the text as a whole is blank or a placeholder. Mathematics such as <c>$$...$$</c> is neither.</summary>
    public static bool Is(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsDecoration(text[start]))
        {
            start++;
        }

        while (end > start && IsDecoration(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return true;
        }

        return Equals(text, start, end, "more information needed")
            || Equals(text, start, end, "needs more information")
            || IsInOtherLanguage(text, start, end)
            || Equals(text, start, end, "tbd")
            || Equals(text, start, end, "to be done")
            || Equals(text, start, end, "to be determined")
            || Equals(text, start, end, "fixme")
            || IsTaskMarker(text, start, end);
    }

    // What a card in another language (CardWords) has in its place.
    private static bool IsInOtherLanguage(string text, int start, int end)
    {
        foreach (var words in InOtherLanguages)
        {
            if (Equals(text, start, end, words))
            {
                return true;
            }
        }

        return false;
    }

    // Brackets, emphasis, quotes and dots around the words: "[TODO]", "*More information needed.*", "...".
    private static bool IsDecoration(char c) =>
        char.IsWhiteSpace(c) || c is '[' or ']' or '(' or ')' or '<' or '>' or '*' or '_' or '.' or '…' or '"' or '\'' or '-' or '?' or '!';

    // "TODO" alone, or "TODO: say what for" on a line of its own, which promises an answer and gives none.
    private static bool IsTaskMarker(string text, int start, int end) =>
        Equals(text, start, end, "todo")
        || (StartsWith(text, start, "TODO:") && text.IndexOf('\n', start, end - start) < 0);

    private static bool StartsWith(string text, int start, string word) =>
        string.CompareOrdinal(text, start, word, 0, word.Length) == 0;

    private static bool Equals(string text, int start, int end, string word) =>
        end - start == word.Length && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
