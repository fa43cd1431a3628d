using System.Globalization;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>What a card defines in lines of its own and refers to elsewhere: the targets of links by label, and footnotes, which nuget.org does not know.</summary>
internal sealed class ReadmeNotes
{
    private readonly Dictionary<string, string> _targets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _notes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _used = [];
    private string _last = "";

    /// <summary>Takes a line that defines something.</summary>
    /// <returns>Whether it does; it is no text then.</returns>
    public bool Take(string line)
    {
        var text = line.TrimEnd();
        var start = 0;
        while (start < 3 && start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var close = text.IndexOf("]:", StringComparison.Ordinal);
        if (start >= text.Length || text[start] != '[' || close <= start + 1 || text.IndexOf('[', start + 1, close - start - 1) >= 0)
        {
            return false;
        }

        var label = text.Substring(start + 1, close - start - 1);
        var rest = text.Substring(close + 2).Trim();
        if (label[0] == '^')
        {
            _last = label.Substring(1);
            Keep(_notes, _last, rest);
            return true;
        }

        if (rest.Length == 0)
        {
            return false;
        }

        var end = rest[0] == '<' ? rest.IndexOf('>') : rest.IndexOfAny([' ', '\t']);
        Keep(_targets, label, rest[0] == '<' && end > 0 ? rest.Substring(1, end - 1) : end < 0 ? rest : rest.Substring(0, end));
        return true;
    }

    /// <summary>Takes a line that goes on with the footnote taken last.</summary>
    public void Continue(string line) => _notes[_last] += " " + line.Trim();

    /// <summary>The target of a label, or <see langword="null"/>.</summary>
    public string? Target(string label) => _targets.TryGetValue(label, out var target) ? target : null;

    /// <summary>The number of a footnote, counted in the order in which they are referred to; <see langword="null"/> for one that is not there.</summary>
    public string? Number(string label)
    {
        if (!_notes.ContainsKey(label))
        {
            return null;
        }

        var at = _used.FindIndex(used => string.Equals(used, label, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            at = _used.Count;
            _used.Add(label);
        }

        return (at + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The footnotes that are referred to, as a list; a note may refer to another.</summary>
    /// <param name="inline">Writes the text of one.</param>
    public string Write(Func<string, string> inline)
    {
        var list = new StringBuilder();
        for (var i = 0; i < _used.Count; i++)
        {
            list.Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(". ").Append(inline(_notes[_used[i]])).Append('\n');
        }

        return list.ToString();
    }

    // The first definition counts (CommonMark 0.31, section 4.7).
    private static void Keep(Dictionary<string, string> definitions, string label, string text)
    {
        if (!definitions.TryGetValue(label, out _))
        {
            definitions[label] = text;
        }
    }
}
