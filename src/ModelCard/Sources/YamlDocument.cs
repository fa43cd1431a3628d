using ModelCard.Card;
using ModelCard.Catalog;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ModelCard.Sources;

/// <summary>One YAML document while it is read, event by event.</summary>
internal sealed class YamlDocument
{
    private readonly string _text;
    private readonly string? _file;
    private readonly SourceKind _kind;
    private readonly Origin? _origin;
    private readonly Parser _parser;
    private int _nodes;
    private bool _afterDocument;

    /// <param name="text">The text.</param>
    /// <param name="file">Its file; null for a value in a project.</param>
    /// <param name="kind">The kind of source.</param>
    /// <param name="origin">The place of the whole value when it has no file.</param>
    public YamlDocument(string text, string? file, SourceKind kind, Origin? origin)
    {
        _text = text;
        _file = file;
        _kind = kind;
        _origin = origin;
        _parser = new Parser(new StringReader(text));
    }

    public Mark Here => _parser.Current?.Start ?? Mark.Empty;

    public CardNode? ReadRoot()
    {
        Next();
        Next();
        if (_parser.Current is not DocumentStart)
        {
            return null;
        }

        Next();
        var root = ReadNode(0);
        Next();
        _afterDocument = true;
        Next();
        if (_parser.Current is DocumentStart second)
        {
            // Front matter pasted with its closing fence opens a second document with nothing in it.
            Next();
            if (_parser.Current is not Scalar { Value.Length: 0, Style: ScalarStyle.Plain })
            {
                throw SeveralDocuments(second.Start);
            }
        }

        return root;
    }

    public Finding Explain(YamlException exception)
    {
        if (_afterDocument)
        {
            return SeveralDocuments(exception.Start).Finding;
        }

        var at = exception.Start.Line > 0 ? exception.Start : Here;
        var message = exception.Message;
        string advice;
        if (TabbedLine((int)at.Line) is var tabbed and > 0)
        {
            advice = "The line is indented with a tab; YAML needs spaces.";
            at = new Mark(0, tabbed, 1);
        }
        else if (Mentions(message, "invalid mapping") || Mentions(message, "mapping values are not allowed") || Mentions(message, "simple key"))
        {
            advice = "There is a ': ' where none can be, or the line is indented differently from its neighbours. Put quotes around a value that contains ': '.";
        }
        else if (Mentions(message, "quoted scalar"))
        {
            advice = "A quote is opened and not closed, or an escape in it is wrong. Inside double quotes write \\\\ for a backslash.";
        }
        else if (Mentions(message, "flow") || Mentions(message, "expected ',' or") || Mentions(message, "current state of the object"))
        {
            advice = "A bracket [ or { is not closed, or a comma is missing.";
        }
        else if (Mentions(message, "cannot start any token"))
        {
            advice = "A value cannot begin with this character. Put quotes around the value.";
        }
        else if (Mentions(message, "block") || Mentions(message, "indent"))
        {
            advice = "A line near here is no 'key: value', or its indentation does not fit the lines above. Indent the keys of one map alike, with spaces.";
        }
        else
        {
            advice = "This is not YAML: " + message.TrimEnd('.') + ".";
        }

        return Problem(FindingCodes.SidecarSyntax, advice, at).Finding;
    }

    private static bool Mentions(string message, string words) => message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    private void Next() => _parser.MoveNext();

    private CardNode ReadNode(int depth)
    {
        var current = _parser.Current!;
        if (depth > YamlReader.MaximumDepth)
        {
            throw Problem(FindingCodes.InputLimit, $"Values are nested deeper than {YamlReader.MaximumDepth} levels here.", current.Start);
        }

        if (++_nodes > YamlReader.MaximumNodes)
        {
            throw Problem(FindingCodes.InputLimit, $"There are more than {YamlReader.MaximumNodes} values.", current.Start);
        }

        if (current is AnchorAlias alias)
        {
            throw Problem(FindingCodes.SidecarFeature, $"The alias '*{alias.Value}' is not allowed in a sidecar. Write the value out.", current.Start);
        }

        if (current is NodeEvent node)
        {
            Refuse(node);
        }

        return current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadList(start, depth),
            MappingStart start => ReadMap(start, depth),
            _ => throw Problem(FindingCodes.SidecarSyntax, "A value is missing here.", current.Start),
        };
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            throw Problem(FindingCodes.SidecarFeature, $"The anchor '&{node.Anchor.Value}' is not allowed in a sidecar. Write the value out where it is needed.", node.Start);
        }

        var tag = node.Tag.IsEmpty ? "" : node.Tag.Value;
        if (tag is not ("" or "!" or "tag:yaml.org,2002:str"))
        {
            throw Problem(FindingCodes.SidecarFeature, $"The tag '{tag.Replace("tag:yaml.org,2002:", "!!")}' is not allowed in a sidecar. Remove it, or put quotes around text.", node.Start);
        }
    }

    private CardScalar ReadScalar(Scalar scalar)
    {
        if (scalar.Value.Length > YamlReader.MaximumScalarLength)
        {
            throw Problem(FindingCodes.InputLimit, $"This text is longer than {YamlReader.MaximumScalarLength / 1024} KiB. Move it into a file of its own (ModelCardSection).", scalar.Start);
        }

        var type = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? YamlReader.TypeOf(scalar.Value) : ScalarType.Text;
        return new CardScalar(scalar.Value, type, At(scalar.Start));
    }

    private CardList ReadList(SequenceStart start, int depth)
    {
        var items = new List<CardNode>();
        for (Next(); _parser.Current is not SequenceEnd; Next())
        {
            items.Add(ReadNode(depth + 1));
        }

        return new CardList(items, At(start.Start));
    }

    private CardMap ReadMap(MappingStart start, int depth)
    {
        var entries = new List<CardEntry>();
        var lines = new Dictionary<string, object>(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            var key = ReadKey();
            var place = _parser.Current!.Start;
            if (lines.TryGetValue(key, out var first))
            {
                throw Problem(FindingCodes.SidecarDuplicateKey, $"The key '{key}' is given twice; the first is on line {((Mark)first).Line}. Keep one.", place);
            }

            lines.Add(key, place);
            Next();
            entries.Add(new CardEntry(key, At(place, key), ReadNode(depth + 1)));
        }

        return new CardMap(entries, At(start.Start));
    }

    private string ReadKey()
    {
        var current = _parser.Current!;
        if (current is not Scalar key)
        {
            throw Problem(FindingCodes.SidecarFeature, "A key must be plain text, not a list, a map or an alias.", current.Start);
        }

        Refuse(key);
        if (key.Value.Length == 0)
        {
            throw Problem(FindingCodes.SidecarSyntax, "A key is missing before the ':'.", current.Start);
        }

        if (key is { Value: "<<", Style: ScalarStyle.Plain })
        {
            throw Problem(FindingCodes.SidecarFeature, "The merge key '<<' is not allowed in a sidecar. Write the keys out.", current.Start);
        }

        return key.Value;
    }

    private YamlProblemException SeveralDocuments(Mark at) => Problem(
        FindingCodes.SidecarFeature,
        "A sidecar is one YAML document; this begins another one, or text after the closing '---'. Keep the part between the fences only.",
        at);

    private YamlProblemException Problem(string code, string message, Mark at)
    {
        if (_origin is not null)
        {
            message = $"The value of {_origin.Name}{(_origin.Identity is null ? "" : " '" + _origin.Identity + "'")} cannot be read as YAML. {message}";
            code = code == FindingCodes.InputLimit ? code : FindingCodes.UnreadableValue;
        }

        return new YamlProblemException(new Finding(code, FindingSeverity.Error, message, At(at)));
    }

    private Origin At(Mark mark, string? name = null) => _origin ?? Origin.InFile(_kind, _file!, (int)mark.Line, (int)mark.Column, name);

    // The parser stumbles at or just before a line indented with a tab.
    private int TabbedLine(int line)
    {
        var lines = _origin is null ? _text.Split('\n') : [];
        for (var i = Math.Max(line, 1); i <= line + 1 && i <= lines.Length; i++)
        {
            var text = lines[i - 1];
            if (text.Substring(0, text.Length - text.TrimStart().Length).IndexOf('\t') >= 0)
            {
                return i;
            }
        }

        return 0;
    }
}
