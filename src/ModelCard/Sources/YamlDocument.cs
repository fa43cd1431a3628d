using ModelCard.Card;
using ModelCard.Catalog;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ModelCard.Sources;

/// <summary>One YAML document while it is read, event by event.</summary>
internal sealed class YamlDocument
{
    private readonly YamlText _text;
    private readonly YamlReport _report;
    private readonly Parser _parser;
    private readonly List<object> _openBrackets = [];
    private int _nodes;
    private bool _tabReported;

    public YamlDocument(YamlText text, YamlReport report)
    {
        _text = text;
        _report = report;
        _parser = new Parser(new StringReader(text.Text));
    }

    /// <summary>Reads the document.</summary>
    /// <returns>The root, or null when there is none or it cannot be trusted.</returns>
    public CardNode? Read()
    {
        if (_text.BadIndex >= 0)
        {
            _report.Add(FindingCodes.SidecarSyntax, YamlProblem.OfCharacter(_text.Text[_text.BadIndex]), _text.BadIndex);
            return null;
        }

        try
        {
            return ReadRoot();
        }
        catch (YamlProblemException)
        {
            return null;
        }
        catch (YamlException exception)
        {
            Explain(exception.Message, exception.Start, exception.End);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser is somebody else's: whatever it throws at odd input is a finding about the input.
            var here = _parser.Current?.End ?? Mark.Empty;
            Explain(exception is InvalidOperationException ? YamlProblem.FlowIndentation : exception.Message, here, here);
            return null;
        }
    }

    private CardNode? ReadRoot()
    {
        Next();
        Next();
        YamlEdges.CheckStart(_text, _report);
        if (_parser.Current is not DocumentStart)
        {
            return null;
        }

        Next();
        if (_parser.Current is Scalar { Value.Length: 0, Style: ScalarStyle.Plain, Anchor.IsEmpty: true, Tag.IsEmpty: true })
        {
            Next();
            YamlEdges.CheckEnd(_text, (int)_parser.Current!.Start.Index, _report);
            return null;
        }

        var root = ReadNode(0, null, null);
        Next();
        YamlEdges.CheckEnd(_text, (int)_parser.Current!.Start.Index, _report);
        return root;
    }

    private void Next()
    {
        if (!_parser.MoveNext())
        {
            _report.Add(FindingCodes.SidecarSyntax, "The YAML ends too early.", Mark.Empty);
            throw new YamlProblemException();
        }
    }

    private CardNode ReadNode(int depth, string? key, Origin? keyOrigin)
    {
        var current = _parser.Current!;
        CheckLimits(current, depth);
        if (current is AnchorAlias alias)
        {
            _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfAlias(alias.Value.Value), alias.Start);
            return new CardScalar("", ScalarType.Null, _report.At(alias.Start, key));
        }

        if (current is not NodeEvent node)
        {
            _report.Add(FindingCodes.SidecarSyntax, "A value is missing here. Write one after the ':', or put quotes around a text that contains ':'.", current.Start);
            throw new YamlProblemException();
        }

        CheckTab(node, mayFollowDash: false);
        CheckProperties(node);
        switch (node)
        {
            case Scalar scalar:
                // Nothing stands where a missing value would: its key does.
                var isMissing = scalar.Value.Length == 0 && scalar.Style == ScalarStyle.Plain;
                var type = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? YamlReader.TypeOf(scalar.Value) : ScalarType.Text;
                return new CardScalar(_text.Restore(scalar.Value), type, isMissing && keyOrigin is not null ? keyOrigin : _report.At(scalar.Start, key));
            case SequenceStart start:
                return ReadList(start, depth, key);
            default:
                return ReadMap((MappingStart)node, depth, key);
        }
    }

    private CardList ReadList(SequenceStart start, int depth, string? key)
    {
        var items = new List<CardNode>();
        Enter(start.Style == SequenceStyle.Flow, start);
        for (Next(); _parser.Current is not SequenceEnd; Next())
        {
            items.Add(ReadNode(depth + 1, key, null));
        }

        Leave(start.Style == SequenceStyle.Flow);
        return new CardList(items, _report.At(start.Start, key));
    }

    private CardMap ReadMap(MappingStart start, int depth, string? name)
    {
        var entries = new List<CardEntry>();
        Enter(start.Style == MappingStyle.Flow, start);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            var place = _parser.Current!.Start;
            var key = ReadKey(depth);
            var keyOrigin = _report.At(place, key);
            Next();
            var value = ReadNode(depth + 1, key, keyOrigin);
            if (key is not null && IsNew(key, entries, place))
            {
                entries.Add(new CardEntry(key, keyOrigin, value));
            }
        }

        Leave(start.Style == MappingStyle.Flow);
        return new CardMap(entries, _report.At(start.Start, name));
    }

    private bool IsNew(string key, List<CardEntry> entries, Mark place)
    {
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

    // A key that cannot be one is reported and left out with its value, so that the rest is still read.
    private string? ReadKey(int depth)
    {
        if (_parser.Current is not Scalar key)
        {
            _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfKey(_text.Text, (int)_parser.Current!.Start.Index), _parser.Current.Start);
            ReadNode(depth + 1, null, null);
            return null;
        }

        CheckLimits(key, depth);
        CheckTab(key, mayFollowDash: true);
        CheckProperties(key);
        if (key.Style == ScalarStyle.Plain && key.Value == "<<")
        {
            _report.Add(FindingCodes.SidecarFeature, "The merge key '<<' is not allowed here. Write out the keys it would bring.", key.Start);
            return null;
        }

        if (key.Value.Length == 0 || (key.Style == ScalarStyle.Plain && YamlReader.TypeOf(key.Value) == ScalarType.Null))
        {
            _report.Add(FindingCodes.SidecarSyntax, "A key is empty. Write a name before the ':', in quotes if the name is 'null' or '~'.", key.Start);
            return null;
        }

        return _text.Restore(key.Value);
    }

    private void Enter(bool isFlow, NodeEvent start)
    {
        if (isFlow)
        {
            _openBrackets.Add(start);
        }
    }

    private void Leave(bool isFlow)
    {
        if (isFlow)
        {
            _openBrackets.RemoveAt(_openBrackets.Count - 1);
        }
    }

    private void CheckLimits(ParsingEvent current, int depth)
    {
        if (_report.IsFull)
        {
            throw new YamlProblemException();
        }

        string? message = null;
        if (depth > YamlReader.MaximumDepth)
        {
            message = $"Values are nested deeper than {YamlReader.MaximumDepth} levels. Make the structure flatter.";
        }
        else if (++_nodes > YamlReader.MaximumNodes)
        {
            message = $"There are more than {YamlReader.MaximumNodes} values. Keep large tables in files of their own.";
        }
        else if (current is Scalar scalar && scalar.Value.Length > YamlReader.MaximumScalarLength)
        {
            message = $"This text is longer than {YamlReader.MaximumScalarLength / 1024} KiB. Move it into a file of its own (ModelCardSection).";
        }

        if (message is not null)
        {
            _report.Add(FindingCodes.InputLimit, message, current.Start);
            throw new YamlProblemException();
        }
    }

    private void CheckProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfAnchor(node.Anchor.Value), node.Start);
        }

        // '!' says that a scalar is text, as '!!str' does.
        if (!node.Tag.IsEmpty && !(node is Scalar && (node.Tag.IsNonSpecific || node.Tag.Value is "!" or "tag:yaml.org,2002:str")))
        {
            _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfTag(node.Tag.IsNonSpecific ? "!" : node.Tag.Value), node.Start);
        }
    }

    // The parser lets some tabs pass that other YAML readers refuse or count in their own way.
    private void CheckTab(NodeEvent node, bool mayFollowDash)
    {
        if (_tabReported || _openBrackets.Count > 0)
        {
            return;
        }

        var tab = -1;
        for (var i = (int)(node.Start.Index - node.Start.Column + 1); i < node.Start.Index; i++)
        {
            var c = _text.Text[i];
            if (c == '\t' && tab < 0)
            {
                tab = i;
            }
            else if (c is not (' ' or '\t') && !(mayFollowDash && c is '-' or '?'))
            {
                return;
            }
        }

        if (tab >= 0)
        {
            _tabReported = true;
            _report.Add(FindingCodes.SidecarSyntax, YamlProblem.Tab, tab);
        }
    }

    private void Explain(string message, Mark start, Mark end)
    {
        var opening = _openBrackets.Count > 0 ? (int)((NodeEvent)_openBrackets[_openBrackets.Count - 1]).Start.Index : -1;
        var advice = YamlProblem.Explain(_text, message, (int)start.Index, (int)end.Index, (int)(_parser.Current?.End.Index ?? 0), opening, out var index);
        _report.Add(FindingCodes.SidecarSyntax, advice, index);
    }
}
