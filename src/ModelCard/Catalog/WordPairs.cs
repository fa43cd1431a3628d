namespace ModelCard.Catalog;

/// <summary>Looks up pairs in a constant text <c>key value|key value</c>, which costs no table at start. A key has no space; a value may.</summary>
internal static class WordPairs
{
    /// <summary>The value of a key (ordinal), or null.</summary>
    internal static string? Find(string pairs, string key)
    {
        for (var at = WordList.IsWord(key) ? 0 : pairs.Length; at < pairs.Length;)
        {
            var end = End(pairs, at);
            var value = at + key.Length + 1;
            if (value < end && pairs[value - 1] == ' ' && WordList.IsAt(pairs, at, key))
            {
                return pairs.Substring(value, end - value);
            }

            at = end + 1;
        }

        return null;
    }

    /// <summary>The key of a value (case does not matter), or null.</summary>
    internal static string? FindByValue(string pairs, string value)
    {
        for (var at = 0; at < pairs.Length;)
        {
            var end = End(pairs, at);
            var space = at;
            while (pairs[space] != ' ')
            {
                space++;
            }

            if (end - space - 1 == value.Length && string.Compare(pairs, space + 1, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return pairs.Substring(at, space - at);
            }

            at = end + 1;
        }

        return null;
    }

    private static int End(string pairs, int at)
    {
        while (at < pairs.Length && pairs[at] != '|')
        {
            at++;
        }

        return at;
    }
}
