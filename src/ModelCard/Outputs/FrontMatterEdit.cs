using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Changes single top-level keys of the front matter of a Markdown card and keeps every other byte.</summary>
public static class FrontMatterEdit
{
    /// <summary>Sets and removes keys.</summary>
    /// <param name="text">The whole card.</param>
    /// <param name="changes">Keys with their new values; <see langword="null"/> removes a key. A key that is not there is added at the end.</param>
    /// <returns>The card; the same text where nothing changes.</returns>
    public static string Apply(string text, IReadOnlyList<KeyValuePair<string, CardNode?>> changes)
    {
        if (changes.Count == 0)
        {
            return text;
        }

        if (!TryFind(text, out var start, out var end, out var lineBreak))
        {
            return Add(text, changes);
        }

        var lines = Lines(text.Substring(start, end - start));
        foreach (var change in changes)
        {
            Apply(lines, change, lineBreak);
        }

        return text.Substring(0, start) + string.Concat(lines) + text.Substring(end);
    }

    private static string Add(string text, IReadOnlyList<KeyValuePair<string, CardNode?>> changes)
    {
        var lineBreak = text.IndexOf('\n') is > 0 and var at && text[at - 1] == '\r' ? "\r\n" : "\n";
        var block = new StringBuilder();
        foreach (var change in changes)
        {
            block.Append(change.Value is null ? "" : Write(change.Key, change.Value, lineBreak));
        }

        var mark = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        return block.Length == 0 ? text : text.Insert(mark, "---" + lineBreak + block + "---" + lineBreak + lineBreak);
    }

    private static void Apply(List<string> lines, KeyValuePair<string, CardNode?> change, string lineBreak)
    {
        var first = lines.FindIndex(line => KeyOf(line) == change.Key);
        if (first < 0)
        {
            if (change.Value is not null)
            {
                lines.Add(Write(change.Key, change.Value, lineBreak));
            }

            return;
        }

        // Comments and blank lines in front of the next key are that key's.
        var next = lines.FindIndex(first + 1, static line => KeyOf(line) is not null);
        next = next < 0 ? lines.Count : next;
        while (next > first + 1 && (lines[next - 1].Trim().Length == 0 || lines[next - 1][0] == '#'))
        {
            next--;
        }

        lines.RemoveRange(first, next - first);
        if (change.Value is not null)
        {
            lines.Insert(first, Write(change.Key, change.Value, lineBreak));
        }
    }

    private static string Write(string key, CardNode value, string lineBreak) =>
        YamlWriter.Write(new CardMap([Nodes.Entry(key, value)], Nodes.Nowhere)).Replace("\n", lineBreak);

    private static string? KeyOf(string line)
    {
        if (line.Length == 0 || line[0] is ' ' or '\t' or '#' or '-' or '?' or '[' or ']' or '{' or '}' or '\r' or '\n')
        {
            return null;
        }

        if (line[0] is '"' or '\'')
        {
            var close = line.IndexOf(line[0], 1);
            return close > 0 && line.Substring(close + 1).TrimStart().StartsWith(":", StringComparison.Ordinal) ? line.Substring(1, close - 1) : null;
        }

        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ':' && (i + 1 == line.Length || char.IsWhiteSpace(line[i + 1])))
            {
                return line.Substring(0, i).TrimEnd();
            }
        }

        return null;
    }

    private static bool TryFind(string text, out int start, out int end, out string lineBreak)
    {
        var at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
        {
            at++;
        }

        start = end = 0;
        lineBreak = "\n";
        if (string.CompareOrdinal(text, at, "---", 0, 3) != 0 || Break(text, at + 3) is not { Length: > 0 } opening)
        {
            return false;
        }

        lineBreak = opening;
        start = end = at + 3 + opening.Length;
        foreach (var line in Lines(text.Substring(start)))
        {
            if (line.TrimEnd() == "---")
            {
                return true;
            }

            end += line.Length;
        }

        return false;
    }

    private static string Break(string text, int at) =>
        at >= text.Length ? "" : text[at] == '\n' ? "\n" : text[at] != '\r' ? "" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";

    // Each with its line break.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0, at = 0; at <= text.Length && start < text.Length; at++)
        {
            if (at == text.Length || Break(text, at) is { Length: > 0 })
            {
                var length = at - start + (at == text.Length ? 0 : Break(text, at).Length);
                lines.Add(text.Substring(start, length));
                start += length;
                at = start - 1;
            }
        }

        return lines;
    }
}
