using System.Text;

namespace ModelCard.Outputs;

/// <summary>
/// Writes HTML that is well-formed XML as well: every element is closed and every attribute quoted, so that a program can check what a page holds. What is given as text stays text.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly List<Mark> _marks = [];
    private int _lastEnd;

    /// <summary>How many characters are written.</summary>
    public int Length => _html.Length;

    /// <summary>Opens an element. Attributes without a value are left out.</summary>
    public HtmlWriter Open(string element, params (string Name, string? Value)[] attributes)
    {
        WriteTag(element, attributes);
        _html.Append('>');
        return this;
    }

    /// <summary>Writes an element that has no content, such as <c>br</c>.</summary>
    public HtmlWriter Void(string element, params (string Name, string? Value)[] attributes)
    {
        WriteTag(element, attributes);
        _html.Append("/>");
        return this;
    }

    /// <summary>Closes an element.</summary>
    public HtmlWriter Close(string element)
    {
        _html.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>Writes an element with a text in it.</summary>
    public HtmlWriter Element(string element, string text, params (string Name, string? Value)[] attributes) => Open(element, attributes).Text(text).Close(element);

    /// <summary>Writes a text.</summary>
    public HtmlWriter Text(string text) => Text(text, 0, text.Length);

    /// <summary>Writes a part of a text.</summary>
    public HtmlWriter Text(string text, int start, int length)
    {
        HtmlText.Append(_html, text, start, length);
        return this;
    }

    /// <summary>Writes what another part of this package has written as HTML.</summary>
    public HtmlWriter Markup(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Begins a new line, once.</summary>
    public HtmlWriter Line()
    {
        if (_html.Length > _lastEnd)
        {
            _html.Append('\n');
            _lastEnd = _html.Length;
        }

        return this;
    }

    /// <summary>Opens a link to a place of the page that may come to be written later.</summary>
    /// <param name="target">The id as the author names it.</param>
    public void OpenReference(string target) => _marks.Add(new Mark(_html.Length, target));

    /// <summary>Closes such a link.</summary>
    /// <param name="target">The same id.</param>
    public void CloseReference(string target) => _marks.Add(new Mark(_html.Length, target) { IsEnd = true });

    /// <summary>The text written so far, with a link wherever the target is known.</summary>
    /// <param name="idOf">The id on this page of what an author names; <see langword="null"/> where there is no such place.</param>
    public string ToText(Func<string, string?> idOf)
    {
        if (_marks.Count == 0)
        {
            return _html.ToString();
        }

        var written = _html.ToString();
        var text = new HtmlWriter();
        var from = 0;
        foreach (var mark in _marks)
        {
            text._html.Append(written, from, mark.At - from);
            from = mark.At;
            if (idOf(mark.Target) is not { } id)
            {
                continue;
            }

            if (mark.IsEnd)
            {
                text.Close("a");
            }
            else
            {
                text.Open("a", ("href", "#" + id));
            }
        }

        return text._html.Append(written, from, written.Length - from).ToString();
    }

    /// <summary>The text written so far, which refers to nothing.</summary>
    public override string ToString() => ToText(static _ => null);

    private void WriteTag(string element, (string Name, string? Value)[] attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"");
                HtmlText.Append(_html, value, 0, value.Length);
                _html.Append('"');
            }
        }
    }

    private sealed class Mark(int at, string target)
    {
        public int At { get; } = at;

        public string Target { get; } = target;

        public bool IsEnd { get; init; }
    }
}
