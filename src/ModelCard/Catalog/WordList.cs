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

        // By hand: the searches of string bring vector code that a cold process has to compile first, a millisecond or more.
        var at = 0;
        while (at < words.Length)
        {
            var end = at;
            while (end < words.Length && words[end] != ' ')
            {
                end++;
            }

            if (end - at == word.Length && IsAt(words, at, word))
            {
                return true;
            }

            at = end + 1;
        }

        return false;
    }

    internal static bool IsAt(string text, int at, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (text[at + i] != word[i])
            {
                return false;
            }
        }

        return true;
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
