using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Collects facts in order under unique names. Texts of foreign files are made one line and cut, so that no file can flood a card.</summary>
internal sealed class FactsBuilder
{
    /// <summary>The longest text of a fact, in characters.</summary>
    public const int MaximumText = 2000;

    private readonly Origin _origin;
    private readonly List<CardEntry> _entries = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public FactsBuilder(Origin origin) => _origin = origin;

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Adds a text; an empty one, and one whose name is taken, is left out.</summary>
    public void Add(string name, string? text)
    {
        if (Clean(text) is { Length: > 0 } value)
        {
            Add(name, new CardScalar(value, ScalarType.Text, _origin));
        }
    }

    /// <summary>Adds a whole number.</summary>
    public void Add(string name, long number) => Add(name, new CardScalar(number.ToString(CultureInfo.InvariantCulture), ScalarType.Integer, _origin));

    /// <summary>Adds a number as its file writes it.</summary>
    public void AddNumber(string name, string text) => Add(name, new CardScalar(text, YamlReader.TypeOf(text), _origin));

    /// <summary>Adds texts as a list.</summary>
    public void AddTexts(string name, IEnumerable<string> texts)
    {
        var items = new List<CardNode>();
        foreach (var text in texts)
        {
            if (Clean(text) is { Length: > 0 } value)
            {
                items.Add(new CardScalar(value, ScalarType.Text, _origin));
            }
        }

        if (items.Count > 0)
        {
            Add(name, new CardList(items, _origin));
        }
    }

    /// <summary>Adds maps as a list, in order.</summary>
    public void AddMaps(string name, IReadOnlyList<FactsBuilder> maps)
    {
        if (maps.Count > 0)
        {
            var items = new List<CardNode>(maps.Count);
            foreach (var map in maps)
            {
                items.Add(map.Build());
            }

            Add(name, new CardList(items, _origin));
        }
    }

    /// <summary>Adds a map; an empty one is left out.</summary>
    public void AddMap(string name, FactsBuilder map)
    {
        if (!map.IsEmpty)
        {
            Add(name, map.Build());
        }
    }

    /// <summary>Adds a value as it is; left out when its name is taken.</summary>
    public void Add(string name, CardNode value)
    {
        if (Clean(name) is { Length: > 0 } key && _names.Add(key))
        {
            _entries.Add(new CardEntry(key, _origin, value));
        }
    }

    /// <summary>A builder for a map inside.</summary>
    public FactsBuilder Inner() => new(_origin);

    public CardMap Build() => new(_entries, _origin);

    private static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = new System.Text.StringBuilder(Math.Min(text.Length, MaximumText));
        foreach (var c in text)
        {
            if (clean.Length == MaximumText)
            {
                clean[MaximumText - 1] = '…';
                break;
            }

            // Half a surrogate pair cannot be written as UTF-8.
            clean.Append(char.IsControl(c) || ForeignText.IsLineOrTurn(c) || char.IsSurrogate(c) && !IsPair(text, clean.Length) ? ' ' : c);
        }

        return clean.ToString().Trim();
    }

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && at + 1 < MaximumText - 1 && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]) && at < MaximumText - 1;
}
