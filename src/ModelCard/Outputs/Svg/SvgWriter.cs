using System.Globalization;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>Writes SVG, one element a line. Names are ours; every value and every text is escaped here and nowhere else.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private readonly int _depth;

    /// <summary>Starts a drawing.</summary>
    /// <param name="depth">How many elements will be around it.</param>
    public SvgWriter(int depth = 0) => _depth = depth;

    /// <summary>A coordinate: two decimals at most, a point in every culture.</summary>
    public static string Number(decimal value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>Starts an element that holds others.</summary>
    public void Open(string name, params (string Name, string? Value)[] attributes)
    {
        Start(name, attributes);
        _text.Append(">\n");
        _open.Push(name);
    }

    /// <summary>Ends the element that was started last.</summary>
    public void Close()
    {
        var name = _open.Pop();
        Indent();
        _text.Append("</").Append(name).Append(">\n");
    }

    /// <summary>An element without content.</summary>
    public void Empty(string name, params (string Name, string? Value)[] attributes)
    {
        Start(name, attributes);
        _text.Append("/>\n");
    }

    /// <summary>An element that holds text.</summary>
    public void Text(string name, string content, params (string Name, string? Value)[] attributes)
    {
        Start(name, attributes);
        _text.Append('>').Append(XmlText.Escape(content)).Append("</").Append(name).Append(">\n");
    }

    /// <summary>What another writer wrote.</summary>
    public void Include(SvgWriter part) => _text.Append(part._text);

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    private void Start(string name, (string Name, string? Value)[] attributes)
    {
        Indent();
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(attribute).Append("=\"").Append(XmlText.Escape(value)).Append('"');
            }
        }
    }

    private void Indent() => _text.Append(' ', 2 * (_depth + _open.Count));
}
