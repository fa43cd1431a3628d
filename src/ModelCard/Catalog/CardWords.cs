using System.Text;

namespace ModelCard.Catalog;

/// <summary>
/// The words a card has of its own, such as headings and labels, in one language. A word is named by what it is in English, so that English needs no table; what a table does not have stays English.
/// </summary>
public sealed class CardWords
{
    /// <summary>The title of a card, with the name of its model.</summary>
    public const string TitlePattern = "Model Card for {0}";

    /// <summary>A range of numbers.</summary>
    public const string RangePattern = "{0} to {1}";

    private static readonly Dictionary<string, CardWords> Read = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string>? _words;
    private Dictionary<string, string>? _english;

    private CardWords(string language, Dictionary<string, string>? words)
    {
        Language = Tag = language;
        _words = words;
    }

    private CardWords(string tag, CardWords words)
    {
        Language = words.Language;
        Tag = tag;
        _words = words._words;
        _english = words._english;
    }

    /// <summary>English, for which nothing is read.</summary>
    public static CardWords English { get; } = new(CardLanguages.English, (Dictionary<string, string>?)null);

    /// <summary>The language of the table, such as <c>fr</c>.</summary>
    public string Language { get; }

    /// <summary>The tag that was asked for, such as <c>fr-CA</c>.</summary>
    public string Tag { get; }

    /// <summary>Whether the words are English.</summary>
    public bool IsEnglish => _words is null;

    /// <summary>All words of the table by their English; none for English.</summary>
    internal IEnumerable<KeyValuePair<string, string>> All => _words ?? [];

    /// <summary>A word. "Status:" is "Status" and the colon of the language, where the table has no "Status:".</summary>
    /// <param name="english">What it is in English.</param>
    public string this[string english] =>
        _words is null ? english
        : _words.TryGetValue(english, out var word) ? word
        : english.Length > 1 && english[english.Length - 1] == ':' ? this[english.Substring(0, english.Length - 1)] + this[":"]
        : english;

    /// <summary>A sentence with values in the places of <c>{0}</c> and <c>{1}</c>.</summary>
    public string Format(string english, string first, string second = "")
    {
        var pattern = this[english];
        var text = new StringBuilder(pattern.Length + first.Length + second.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '{' && i + 2 < pattern.Length && pattern[i + 2] == '}' && pattern[i + 1] is '0' or '1')
            {
                text.Append(pattern[i + 1] == '0' ? first : second);
                i += 2;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The value of <c>{0}</c> in a text that was made of a pattern with no other place; <see langword="null"/> for any other text.</summary>
    public string? ValueIn(string english, string text)
    {
        var pattern = this[english];
        var place = pattern.IndexOf("{0}", StringComparison.Ordinal);
        var after = pattern.Length - place - 3;
        return text.Length > pattern.Length - 3
            && string.Compare(text, 0, pattern, 0, place, StringComparison.OrdinalIgnoreCase) == 0
            && string.Compare(text, text.Length - after, pattern, place + 3, after, StringComparison.OrdinalIgnoreCase) == 0
            ? text.Substring(place, text.Length - pattern.Length + 3).Trim()
            : null;
    }

    /// <summary>The English of a heading or a label in this language; <see langword="null"/> for a word that is none of the card's, or the same in English.</summary>
    /// <param name="text">The heading or label, dressed as it may be (<see cref="HeadingName"/>).</param>
    public string? EnglishOf(string text)
    {
        if (_words is null)
        {
            return null;
        }

        return Names.TryGetValue(HeadingName.Of(text).Replace("ß", "ss"), out var english) ? english : null;
    }

    /// <summary>Whether a bare name is that of a word in this language and of none in English.</summary>
    internal bool Knows(string name) => Names.ContainsKey(name.Replace("ß", "ss"));

    /// <summary>The words of a language that has a table.</summary>
    /// <param name="language">One of <see cref="CardLanguages.Known"/>.</param>
    public static CardWords Of(string language)
    {
        if (language == CardLanguages.English)
        {
            return English;
        }

        lock (Read)
        {
            if (!Read.TryGetValue(language, out var words))
            {
                Read.Add(language, words = new CardWords(language, Table(language)));
            }

            return words;
        }
    }

    /// <summary>The words of a language under the tag that asks for them. Switzerland and Liechtenstein write "ss" for "ß".</summary>
    internal CardWords As(string tag) =>
        Language == "de" && (CardLanguages.HasPart(tag, "CH") || CardLanguages.HasPart(tag, "LI")) ? new CardWords(tag, new CardWords(Language, WithoutSharpS(_words!))) : new CardWords(tag, this);

    private Dictionary<string, string> Names => _english ??= Reverse(_words!);

    private static Dictionary<string, string> WithoutSharpS(Dictionary<string, string> words)
    {
        var swiss = new Dictionary<string, string>(words.Count, StringComparer.Ordinal);
        foreach (var word in words)
        {
            swiss.Add(word.Key, word.Value.Replace("ß", "ss"));
        }

        return swiss;
    }

    // A line a word: English, a tab, the word.
    private static Dictionary<string, string> Table(string language)
    {
        var words = new Dictionary<string, string>(320, StringComparer.Ordinal);
        using var stream = typeof(CardWords).Assembly.GetManifestResourceStream("Words/" + language + ".tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.IndexOf('\t') is > 0 and var tab)
            {
                words.Add(line.Substring(0, tab), line.Substring(tab + 1));
            }
        }

        return words;
    }

    private static Dictionary<string, string> Reverse(Dictionary<string, string> words)
    {
        var english = new Dictionary<string, string>(words.Count, StringComparer.Ordinal);
        foreach (var word in words)
        {
            var name = HeadingName.Of(word.Value).Replace("ß", "ss");
            if (name.Length > 0 && name != HeadingName.Of(word.Key) && !english.ContainsKey(name))
            {
                english.Add(name, word.Key);
            }
        }

        return english;
    }
}
