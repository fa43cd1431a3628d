using ModelCard.Card;
using ModelCard.Catalog;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ModelCard.Sources;

/// <summary>
/// One YAML document while it is read, token by token. YamlDotNet's scanner does the work; its parser is left out because it starts two compiled regular expressions for
/// tags, which double the time a cold process needs and which nothing here allows.
/// </summary>
internal sealed partial class YamlDocument
{
    private readonly YamlText _text;
    private readonly YamlReport _report;
    private readonly Scanner _scanner;
    private readonly int _maximumNodes;
    private readonly List<object> _openBrackets = [];
    private Token _current = null!;
    private Mark _lastEnd;
    private int _nodes;
    private bool _tabReported;

    public YamlDocument(YamlText text, YamlReport report, int maximumNodes = YamlReader.MaximumNodes)
    {
        _maximumNodes = maximumNodes;
        _text = text;
        _report = report;
        _scanner = new Scanner(new StringReader(text.Text));
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
            return YamlEdges.CheckStart(_text, _report) ? ReadRoot() : null;
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
            // The scanner is somebody else's: whatever it throws at odd input is a finding about the input.
            Explain(exception is InvalidOperationException ? YamlProblem.FlowIndentation : exception.Message, _lastEnd, _lastEnd);
            return null;
        }
    }

    private CardNode? ReadRoot()
    {
        Next();
        do
        {
            Next();
        }
        while (_current is DocumentEnd);

        if (_current is DocumentStart)
        {
            Next();
        }

        var root = _current is DocumentStart or DocumentEnd or StreamEnd ? null : ReadNode(0, null, null, inMap: false);
        if (_current is not (DocumentStart or DocumentEnd or StreamEnd))
        {
            throw Wrong("document end");
        }

        YamlEdges.CheckEnd(_text, (int)_current.Start.Index, _report);
        return root;
    }

    private void Next()
    {
        _lastEnd = _current is null ? Mark.Empty : _current.End;
        if (!_scanner.MoveNext())
        {
            throw Wrong("node content");
        }

        _current = _scanner.Current!;
        if (_current is Error error)
        {
            Explain(error.Value, error.Start, error.End);
            throw new YamlProblemException();
        }
    }

    // Leaves the token after the node as the current one.
    private CardNode ReadNode(int depth, string? key, Origin? keyOrigin, bool inMap)
    {
        var start = _current.Start;
        CheckLimits(depth, start);
        if (_current is AnchorAlias alias)
        {
            _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfAlias(alias.Value.Value), start);
            Next();
            return new CardScalar("", ScalarType.Null, _report.At(start, key));
        }

        CheckTab(start, mayFollowDash: false);
        var hasProperties = ReadProperties(out var isText);
        switch (_current)
        {
            case Scalar scalar:
                return ReadScalar(scalar, start, key, isText);
            case BlockEntry when inMap:
                return ReadList(depth, start, key, isIndented: false);
            case BlockSequenceStart:
                RefuseTag(isText, start);
                Next();
                return ReadList(depth, start, key, isIndented: true);
            case BlockMappingStart:
                RefuseTag(isText, start);
                return ReadMap(depth, start, key);
            case FlowSequenceStart:
                RefuseTag(isText, start);
                return ReadFlowList(depth, start, key);
            case FlowMappingStart:
                RefuseTag(isText, start);
                return ReadFlowMap(depth, start, key);
            default:
                // A tag or an anchor may stand alone.
                return hasProperties ? Missing(key, keyOrigin, isText) : throw Wrong("node content");
        }
    }

    private CardScalar ReadScalar(Scalar scalar, Mark start, string? key, bool isText)
    {
        CheckLength(scalar);
        var type = scalar.Style == ScalarStyle.Plain && !isText ? YamlReader.TypeOf(scalar.Value) : ScalarType.Text;
        Next();
        return new CardScalar(_text.Restore(scalar.Value), type, _report.At(start, key));
    }

    // Nothing stands where a missing value would: its key does.
    private CardScalar Missing(string? key, Origin? keyOrigin, bool isText = false) =>
        new("", isText ? ScalarType.Text : ScalarType.Null, keyOrigin ?? _report.At(_lastEnd, key));

    // Of anchors and tags only '!!str' and '!' are taken: they say that a scalar is text, as quotes do.
    private bool ReadProperties(out bool isText)
    {
        isText = false;
        var any = false;
        while (_current is Anchor or Tag)
        {
            if (_current is Anchor anchor)
            {
                _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfAnchor(anchor.Value.Value), anchor.Start);
            }
            else
            {
                var tag = (Tag)_current;
                var name = tag.Handle + tag.Suffix;
                isText = name is "!" or "!!str" or "tag:yaml.org,2002:str";
                if (!isText)
                {
                    _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfTag(name), tag.Start);
                }
            }

            any = true;
            Next();
        }

        return any;
    }

    private void RefuseTag(bool isText, Mark start)
    {
        if (isText)
        {
            _report.Add(FindingCodes.SidecarFeature, YamlProblem.OfTag("!!str"), start);
        }
    }

    private void CheckLimits(int depth, Mark place)
    {
        if (_report.IsFull)
        {
            throw new YamlProblemException();
        }

        if (depth > YamlReader.MaximumDepth)
        {
            throw Limit($"Values are nested deeper than {YamlReader.MaximumDepth} levels. Make the structure flatter.", place);
        }

        if (++_nodes > _maximumNodes)
        {
            throw Limit($"There are more than {_maximumNodes} values. Keep large tables in files of their own.", place);
        }
    }

    private void CheckLength(Scalar scalar)
    {
        if (scalar.Value.Length > YamlReader.MaximumScalarLength)
        {
            throw Limit($"This text is longer than {YamlReader.MaximumScalarLength / 1024} KiB. Move it into a file of its own (ModelCardSection).", scalar.Start);
        }
    }

    // The scanner lets some tabs pass that other YAML readers refuse or count in their own way.
    private void CheckTab(Mark place, bool mayFollowDash)
    {
        if (_tabReported || _openBrackets.Count > 0)
        {
            return;
        }

        var tab = -1;
        for (var i = (int)(place.Index - place.Column + 1); i < place.Index; i++)
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

    private YamlProblemException Limit(string message, Mark place)
    {
        _report.Add(FindingCodes.InputLimit, message, place);
        return new YamlProblemException();
    }

    private YamlProblemException Wrong(string problem)
    {
        Explain(problem, _current.Start, _current.End);
        return new YamlProblemException();
    }

    private void Explain(string problem, Mark start, Mark end)
    {
        var opening = _openBrackets.Count > 0 ? (int)((Token)_openBrackets[_openBrackets.Count - 1]).Start.Index : -1;
        var advice = YamlProblem.Explain(_text, problem, (int)start.Index, (int)end.Index, (int)_lastEnd.Index, opening, out var index);
        _report.Add(FindingCodes.SidecarSyntax, advice, index);
    }
}
