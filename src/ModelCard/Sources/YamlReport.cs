using ModelCard.Card;
using ModelCard.Catalog;
using YamlDotNet.Core;

namespace ModelCard.Sources;

/// <summary>Takes what is wrong with one YAML text and gives each finding and each value its place: in the text's file, or at the property or item that holds the text.</summary>
internal sealed class YamlReport
{
    // A file that is not YAML at all would else fill the log.
    private const int MaximumFindings = 20;

    private readonly YamlText _text;
    private readonly string? _file;
    private readonly SourceKind _kind;
    private readonly Origin? _origin;
    private readonly List<Finding> _findings;
    private readonly int _findingsBefore;
    private int _lastLine;

    /// <param name="text">The text.</param>
    /// <param name="file">Its file; null for a value in a project.</param>
    /// <param name="kind">The kind of source.</param>
    /// <param name="origin">The place of the whole value when it has no file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public YamlReport(YamlText text, string? file, SourceKind kind, Origin? origin, List<Finding> findings)
    {
        _text = text;
        _file = file;
        _kind = kind;
        _origin = origin;
        _findings = findings;
        _findingsBefore = findings.Count;
    }

    public bool HasFile => _origin is null;

    public bool IsFull => _findings.Count - _findingsBefore >= MaximumFindings;

    public Origin At(Mark mark, string? name) => _origin ?? Origin.InFile(_kind, _file!, (int)mark.Line, (int)mark.Column, name);

    public void Add(string code, string message, Mark at)
    {
        // At the end of a text without a last line end the parser is one line too far.
        if (at.Index >= _text.Text.Length)
        {
            Add(code, message, _text.Text.Length);
        }
        else
        {
            Add(code, message, At(at, null), (int)at.Line, (int)at.Column);
        }
    }

    public void Add(string code, string message, int index)
    {
        var place = _text.Place(_kind, _file ?? "", index);
        Add(code, message, _origin ?? place, place.Line, place.Column);
    }

    private void Add(string code, string message, Origin place, int line, int column)
    {
        // A second problem in a line is most often a consequence of the first.
        if (line == _lastLine)
        {
            return;
        }

        _lastLine = line;
        if (_origin is not null)
        {
            var item = _origin.Identity is null ? "" : $" '{_origin.Identity}'";
            message = $"The value of {_origin.Name}{item} cannot be read as YAML (line {line}, column {column} of the value). {message}";
            code = code == FindingCodes.InputLimit ? code : FindingCodes.UnreadableValue;
        }

        _findings.Add(new Finding(code, FindingSeverity.Error, message, place));
    }
}
