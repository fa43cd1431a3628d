namespace ModelCard.Catalog;

/// <summary>The languages a card's own words can be in, and which of them a language tag means (BCP 47, https://www.rfc-editor.org/info/bcp47).</summary>
public static class CardLanguages
{
    /// <summary>The language of a card that asks for none.</summary>
    public const string English = "en";

    /// <summary>The tags of the languages.</summary>
    public static IReadOnlyList<string> Known { get; } = [English, "fr", "de", "es", "ja", "zh"];

    /// <summary>The language a tag means, or <see langword="null"/> for one without words. <c>fr-CA</c> means <c>fr</c>; traditional Chinese has no words, because simplified is no form of it.</summary>
    public static string? Find(string tag)
    {
        if (!IsTag(tag))
        {
            return null;
        }

        var end = tag.IndexOf('-');
        var language = (end < 0 ? tag : tag.Substring(0, end)).ToLowerInvariant();
        foreach (var known in Known)
        {
            if (known == language)
            {
                return language == "zh" && IsTraditional(tag) ? null : known;
            }
        }

        return null;
    }

    /// <summary>Whether a text has the form of a tag: parts of letters and digits, a language of two or three letters first.</summary>
    public static bool IsTag(string text)
    {
        var parts = text.Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 8 || (i == 0 && parts[i].Length is not (2 or 3)))
            {
                return false;
            }

            foreach (var c in parts[i])
            {
                if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && (i == 0 || c is not (>= '0' and <= '9')))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A tag as it is usually written: language in small letters, script with a capital, region in capitals.</summary>
    public static string Usual(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        for (var i = 1; i < parts.Length && parts[i].Length > 1; i++)
        {
            parts[i] = parts[i].Length == 2 ? parts[i].ToUpperInvariant()
                : parts[i].Length == 4 && char.IsLetter(parts[i][0]) ? char.ToUpperInvariant(parts[i][0]) + parts[i].Substring(1)
                : parts[i];
        }

        return string.Join("-", parts);
    }

    /// <summary>Whether a tag has a part behind its language, such as a region.</summary>
    public static bool HasPart(string tag, string part)
    {
        foreach (var own in tag.Split('-'))
        {
            if (string.Equals(own, part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The language most of some headings are in.</summary>
    /// <param name="headings">The bare names of the headings that are not known in English.</param>
    /// <param name="inEnglish">How many others are.</param>
    /// <returns>Its words; English where no language knows more of them.</returns>
    public static CardWords Spoken(IReadOnlyList<string> headings, int inEnglish)
    {
        var best = CardWords.English;
        for (var i = 1; i < Known.Count && headings.Count > inEnglish; i++)
        {
            var words = CardWords.Of(Known[i]);
            var count = 0;
            foreach (var heading in headings)
            {
                count += words.Knows(heading) ? 1 : 0;
            }

            if (count > inEnglish)
            {
                best = words;
                inEnglish = count;
            }
        }

        return best;
    }

    // Written so in Taiwan, Hong Kong and Macau, unless the tag says otherwise.
    private static bool IsTraditional(string tag) =>
        HasPart(tag, "Hant") || (!HasPart(tag, "Hans") && (HasPart(tag, "TW") || HasPart(tag, "HK") || HasPart(tag, "MO")));
}
