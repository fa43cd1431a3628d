using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Reads plain values of a checklist file, and takes what is wrong with it.</summary>
internal sealed class ChecklistFileReport
{
    private readonly List<Finding> _findings;

    public ChecklistFileReport(List<Finding> findings) => _findings = findings;

    public void Wrong(string message, Origin origin) => _findings.Add(new Finding(FindingCodes.ChecklistFile, FindingSeverity.Error, message, origin));

    public void Unknown(string problem, string word, IReadOnlyList<string> known, Origin origin) =>
        Unknown(problem, KeySuggestion.Nearest(word, known), origin);

    public void Unknown(string problem, string? suggestion, Origin origin) => _findings.Add(new Finding(
        FindingCodes.ChecklistName, FindingSeverity.Error, suggestion is null ? problem + "." : $"{problem}; did you mean '{suggestion}'?", origin));

    public void TitleTwice(string title, Origin origin) => _findings.Add(new Finding(
        FindingCodes.ChecklistTitleTwice, FindingSeverity.Error, $"Two items are called '{Finding.Quote(title, 60)}'. Give each a title of its own.", origin));

    public void CheckKeys(CardMap map, IReadOnlyList<string> known, string owner)
    {
        foreach (var entry in map.Entries)
        {
            var isKnown = false;
            foreach (var key in known)
            {
                isKnown |= string.Equals(key, entry.Key, StringComparison.Ordinal);
            }

            if (!isKnown)
            {
                var nearest = KeySuggestion.Nearest(entry.Key, known);
                Unknown($"{owner} takes no '{Finding.Quote(entry.Key, 40)}'" + (nearest is null ? $"; known are {string.Join(", ", known)}" : ""), nearest, entry.KeyOrigin);
            }
        }
    }

    /// <summary>A single text; null when it is not given or blank.</summary>
    public string? Text(CardMap map, string key)
    {
        switch (map.Find(key))
        {
            case CardScalar scalar:
                return scalar.Type == ScalarType.Null || scalar.Text.Trim().Length == 0 ? null : scalar.Text.Trim();
            case { } other:
                Wrong($"'{key}' takes one text. Write it without brackets and dashes.", other.Origin);
                return null;
            default:
                return null;
        }
    }

    /// <summary>One text or a list of texts.</summary>
    public List<CardScalar> Texts(CardMap map, string key)
    {
        var texts = new List<CardScalar>();
        var node = map.Find(key);
        IReadOnlyList<CardNode> nodes = node is CardList list ? list.Items : node is null ? [] : [node];
        foreach (var item in nodes)
        {
            if (item is not CardScalar scalar)
            {
                Wrong($"'{key}' takes a text or a list of texts. Write each entry as one text.", item.Origin);
            }
            else if (scalar.Type != ScalarType.Null && scalar.Text.Trim().Length > 0)
            {
                texts.Add(new CardScalar(scalar.Text.Trim(), scalar.Type, scalar.Origin));
            }
        }

        return texts;
    }

    /// <summary>A whole number of at least a minimum; null when it is not given or wrong.</summary>
    public int? Number(CardMap map, string key, int minimum)
    {
        if (Text(map, key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= 10_000)
        {
            return number;
        }

        Wrong($"'{key}' is a whole number from {minimum} to 10000; '{Finding.Quote(text, 40)}' is none.", map.Find(key)!.Origin);
        return null;
    }
}
