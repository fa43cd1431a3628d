using ModelCard.Card;
using ModelCard.Catalog;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ModelCard.Sources;

/// <content>Lists and maps. Each method leaves the token after its list or map as the current one.</content>
internal sealed partial class YamlDocument
{
    private const int SmallMap = 32;

    // By the list itself; only maps that are open are in it.
    private readonly Dictionary<List<CardEntry>, HashSet<string>> _keys = [];

    // The items of a list may stand as far left as the key above; such a list has no end of its own.
    private CardList ReadList(int depth, Mark start, string? key, bool isIndented)
    {
        var items = new List<CardNode>();
        while (_current is BlockEntry)
        {
            Next();
            var isMissing = _current is BlockEntry or BlockEnd || (!isIndented && _current is Key or Value);
            items.Add(isMissing ? Missing(key, null) : ReadNode(depth + 1, key, null, inMap: false));
        }

        if (isIndented)
        {
            if (_current is not BlockEnd)
            {
                throw Wrong("'-' indicator");
            }

            Next();
        }

        return new CardList(items, _report.At(start, key));
    }

    private CardMap ReadMap(int depth, Mark start, string? name)
    {
        var entries = new List<CardEntry>();
        Next();
        while (_current is Key or Value)
        {
            ReadEntry(depth, entries);
        }

        if (_current is not BlockEnd)
        {
            throw Wrong("expected key");
        }

        Next();
        _keys.Remove(entries);
        return new CardMap(entries, _report.At(start, name));
    }

    private CardList ReadFlowList(int depth, Mark start, string? key)
    {
        var items = new List<CardNode>();
        _openBrackets.Add(_current);
        Next();
        while (_current is not FlowSequenceEnd)
        {
            if (_current is Key)
            {
                // [a: 1] is short for [{a: 1}].
                CheckLimits(depth + 1, _current.Start);
                var place = _current.Start;
                var entries = new List<CardEntry>();
                ReadEntry(depth + 1, entries);
                items.Add(new CardMap(entries, _report.At(place, key)));
            }
            else
            {
                items.Add(ReadNode(depth + 1, key, null, inMap: false));
            }

            if (_current is FlowEntry)
            {
                Next();
            }
            else if (_current is not FlowSequenceEnd)
            {
                throw Wrong("expected ','");
            }
        }

        CloseBracket();
        return new CardList(items, _report.At(start, key));
    }

    private CardMap ReadFlowMap(int depth, Mark start, string? name)
    {
        var entries = new List<CardEntry>();
        _openBrackets.Add(_current);
        Next();
        while (_current is not FlowMappingEnd)
        {
            ReadEntry(depth, entries);
            if (_current is FlowEntry)
            {
                Next();
            }
            else if (_current is not FlowMappingEnd)
            {
                throw Wrong("expected ','");
            }
        }

        CloseBracket();
        _keys.Remove(entries);
        return new CardMap(entries, _report.At(start, name));
    }

    private void CloseBracket()
    {
        // Popped first: what follows the bracket is no longer inside it.
        _openBrackets.RemoveAt(_openBrackets.Count - 1);
        Next();
    }

    private void ReadEntry(int depth, List<CardEntry> entries)
    {
        var place = _current.Start;
        if (_current is Key)
        {
            Next();
            place = _current.Start;
        }

        var key = ReadKey(depth, place);
        var keyOrigin = _report.At(place, key);
        var hasValue = _current is Value;
        if (hasValue)
        {
            Next();
        }

        var value = !hasValue || EndsEntry() ? Missing(key, keyOrigin) : ReadNode(depth + 1, key, keyOrigin, inMap: _openBrackets.Count == 0);
        if (key is not null && IsNew(key, entries, place))
        {
            entries.Add(new CardEntry(key, keyOrigin, value));
        }
    }

    private bool EndsEntry() =>
        _openBrackets.Count == 0 ? _current is Key or Value or BlockEnd : _current is Value or FlowEntry or FlowMappingEnd or FlowSequenceEnd;

    // A key that cannot be one is reported and left out with its value, so that the rest is still read.
    private string? ReadKey(int depth, Mark place)
    {
        if (EndsEntry())
        {
            _report.Add(FindingCodes.SidecarSyntax, YamlProblem.EmptyKey, place);
            return null;
        }

        CheckTab(place, mayFollowDash: true);
        ReadProperties(out var isText);
        if (_current is not Scalar key)
        {
            _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfKey(_text.Text, (int)place.Index), place);
            if (!EndsEntry())
            {
                ReadNode(depth + 1, null, null, inMap: _openBrackets.Count == 0);
            }

            return null;
        }

        CheckLimits(depth, place);
        CheckLength(key);
        Next();
        if (key.Style == ScalarStyle.Plain && key.Value == "<<")
        {
            _report.Add(FindingCodes.SidecarFeature, "The merge key '<<' is not allowed here. Write out the keys it would bring.", place);
            return null;
        }

        if (key.Value.Length == 0 || (key.Style == ScalarStyle.Plain && !isText && YamlReader.TypeOf(key.Value) == ScalarType.Null))
        {
            _report.Add(FindingCodes.SidecarSyntax, YamlProblem.EmptyKey, place);
            return null;
        }

        // The scanner takes the colon of '{key:}' for a part of the key.
        var isGlued = _current is FlowMappingEnd && key.Style == ScalarStyle.Plain && key.Value[key.Value.Length - 1] == ':';
        return _text.Restore(isGlued ? key.Value.Substring(0, key.Value.Length - 1) : key.Value);
    }

    private bool IsNew(string key, List<CardEntry> entries, Mark place)
    {
        if (entries.Count >= SmallMap && KeysOf(entries).Add(key))
        {
            return true;
        }

        foreach (var entry in entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                var first = _report.HasFile ? $"; the first is on line {entry.KeyOrigin.Line}" : "";
                _report.Add(FindingCodes.SidecarDuplicateKey, $"The key '{YamlProblem.Shorten(key)}' is given twice{first}. Keep one of them.", place);
                return false;
            }
        }

        return true;
    }

    // Of a map that has grown large the keys are looked up, not compared one by one.
    private HashSet<string> KeysOf(List<CardEntry> entries)
    {
        if (!_keys.TryGetValue(entries, out var keys))
        {
            _keys[entries] = keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                keys.Add(entry.Key);
            }
        }

        return keys;
    }
}
