using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// Reports keys that are no model card's. A card made from a Space's or a dataset's has many of them for one reason, so that one finding, at the first of them, lists them all.
/// </summary>
internal sealed class KeyDoubts(SourceKind source, List<Finding> findings)
{
    private const int MostKeys = 12;

    private readonly Foreign _ofSpaces = new();
    private readonly Foreign _ofDatasets = new();

    /// <summary>Reports the key, if there is something to say about it.</summary>
    public void Report(CardEntry entry)
    {
        switch (HubKeys.KindOf(entry.Key))
        {
            case HubKeyKind.Model or HubKeyKind.Convention:
                break;
            case HubKeyKind.Dataset:
                Add(_ofDatasets, entry, "cards of datasets", "the dataset's card");
                break;
            case HubKeyKind.Space:
                Add(_ofSpaces, entry, "cards of Spaces", "the README.md of the Space");
                break;
            case HubKeyKind.Refused:
                var next = entry.Key != "eval_results" ? "Remove it, or give it another name."
                    : source == SourceKind.MarkdownCard ? "Write the results under 'model-index'." : "Write the results under 'metrics'.";
                findings.Add(Of($"'{entry.Key}' makes the Hub's library refuse the card, so it is left out. {next}", entry.KeyOrigin));
                break;
            default:
                findings.Add(Of(Unknown(entry), entry.KeyOrigin));
                break;
        }
    }

    private static string Unknown(CardEntry entry)
    {
        var fate = entry.Value is CardScalar { Type: ScalarType.Null } ? "It has no value and is left out." : "It is kept as it is in the front matter, where the Hub ignores it.";
        return KeySuggestion.For(entry.Key) is { } suggestion
            ? $"'{entry.Key}' is not known; did you mean '{suggestion}'?{ValueHint.For(suggestion, entry.Value)} {fate}"
            : $"'{entry.Key}' is neither a field of this package nor a key the Hub reads. Correct its spelling or remove it. {fate}";
    }

    private void Add(Foreign foreign, CardEntry entry, string where, string home)
    {
        foreign.Keys.Add($"'{entry.Key}'");
        foreign.First ??= entry.KeyOrigin;
        var isOne = foreign.Keys.Count == 1;
        var finding = Of($"{Listed(foreign.Keys)} {(isOne ? "belongs" : "belong")} to {where}; the Hub ignores {(isOne ? "it" : "them")} in a model card. Remove {(isOne ? "it" : "them")}, or write {(isOne ? "it" : "them")} into {home}.", foreign.First);
        if (isOne)
        {
            foreign.Index = findings.Count;
            findings.Add(finding);
        }
        else
        {
            findings[foreign.Index] = finding;
        }
    }

    private static string Listed(List<string> keys)
    {
        if (keys.Count > MostKeys)
        {
            return $"{string.Join(", ", keys.GetRange(0, MostKeys))} and others";
        }

        var last = keys[keys.Count - 1];
        return keys.Count == 1 ? last : $"{string.Join(", ", keys.GetRange(0, keys.Count - 1))} and {last}";
    }

    private static Finding Of(string message, Origin origin) => new(FindingCodes.UnknownKey, FindingSeverity.Warning, message, origin);

    private sealed class Foreign
    {
        public List<string> Keys { get; } = [];

        public Origin? First { get; set; }

        public int Index { get; set; }
    }
}
