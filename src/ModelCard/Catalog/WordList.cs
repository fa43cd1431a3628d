namespace ModelCard.Catalog;

/// <summary>Looks words up in a constant text of words with single spaces between them, which costs no table at start.</summary>
internal static class WordList
{
    internal static bool Has(string words, string word)
    {
        if (!IsWord(word))
        {
            return false;
        }

        for (var at = 0; (at = words.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at += word.Length)
        {
            var end = at + word.Length;
            if ((at == 0 || words[at - 1] == ' ') && (end == words.Length || words[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsWord(string word)
    {
        foreach (var c in word)
        {
            if (char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
