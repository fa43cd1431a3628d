using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// Changes single keys in the front matter of a Markdown card and nothing else: every other byte stays, comments, quotes, order, line ends, a byte order mark and the body included.
/// </summary>
public static class FrontMatterEdit
{
    /// <summary>Applies changes.</summary>
    /// <param name="text">The card with its line ends as they are.</param>
    /// <param name="changes">
    /// Top-level keys with their new values; null removes a key. A key that is there is replaced in its place (the first, where it is given twice; the others are removed), a new
    /// one is added at the end of the block.
    /// </param>
    /// <returns>
    /// The card. One without front matter gets a block at its top. A block whose keys stand in braces (<c>{license: mit}</c>) or that is no map has no lines to change: it is
    /// returned as it is, which <see cref="CanEdit"/> tells beforehand.
    /// </returns>
    public static string Apply(string text, IReadOnlyList<KeyValuePair<string, CardNode?>> changes)
    {
        if (changes.Count == 0)
        {
            return text;
        }

        if (FrontMatterBlock.Find(text) is not { } block)
        {
            return AddBlock(text, changes);
        }

        var yaml = text.Substring(block.YamlStart, block.YamlEnd - block.YamlStart);
        if (FrontMatterKeys.Find(yaml) is not { } keys)
        {
            return text;
        }

        var newLine = NewLineOf(text.Substring(0, block.BodyStart));
        var edited = Edit(yaml, keys, changes, newLine);
        return edited == yaml ? text : text.Substring(0, block.YamlStart) + edited + text.Substring(block.YamlEnd);
    }

    /// <summary>Whether single keys of the card's front matter can be changed; also true for a card without any.</summary>
    /// <param name="text">The card.</param>
    public static bool CanEdit(string text) =>
        FrontMatterBlock.Find(text) is not { } block || FrontMatterKeys.Find(text.Substring(block.YamlStart, block.YamlEnd - block.YamlStart)) is not null;

    private static string Edit(string yaml, List<FrontMatterKey> keys, IReadOnlyList<KeyValuePair<string, CardNode?>> changes, string newLine)
    {
        var replaced = new string?[keys.Count];
        var added = new StringBuilder();
        foreach (var change in changes)
        {
            var isNew = true;
            for (var i = 0; i < keys.Count; i++)
            {
                if (string.Equals(keys[i].Name, change.Key, StringComparison.Ordinal))
                {
                    replaced[i] = isNew && change.Value is not null ? Entry(change.Key, change.Value, newLine) : "";
                    isNew = false;
                }
            }

            if (isNew && change.Value is not null)
            {
                added.Append(Entry(change.Key, change.Value, newLine));
            }
        }

        var edited = new StringBuilder(yaml.Length + added.Length);
        var at = 0;
        var last = LastKept(keys, replaced);
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            if (i == last && key.EndsInBlock && replaced[i] is null && key.End == yaml.Length && added.Length > 0)
            {
                // Behind it, the text would get the line end that it does not have now.
                edited.Append(yaml, at, key.Start - at).Append(added);
                at = key.Start;
                added.Clear();
            }

            if (replaced[i] is not { } entry)
            {
                continue;
            }

            edited.Append(yaml, at, key.Start - at);
            at = key.End;
            Replace(edited, yaml, key, entry, newLine);
        }

        edited.Append(yaml, at, yaml.Length - at);
        return Close(edited, yaml, added, newLine, last >= 0 && keys[last].EndsInBlock && replaced[last] is null);
    }

    private static int LastKept(List<FrontMatterKey> keys, string?[] replaced)
    {
        var last = keys.Count - 1;
        while (last >= 0 && replaced[last] is "")
        {
            last--;
        }

        return last;
    }

    private static void Replace(StringBuilder edited, string yaml, FrontMatterKey key, string entry, string newLine)
    {
        var hasLineEnd = key.End > key.Start && yaml[key.End - 1] is '\n' or '\r';
        var isOneLine = entry.Length > 0 && entry.IndexOf(newLine, StringComparison.Ordinal) == entry.Length - newLine.Length;
        if (isOneLine && key.Comment > 0)
        {
            // What is said about the key behind its value on the same line stays with it.
            edited.Append(entry, 0, entry.Length - newLine.Length).Append(yaml, key.Comment, key.End - key.Comment);
        }
        else if (entry.Length > 0 && !hasLineEnd)
        {
            edited.Append(entry, 0, entry.Length - newLine.Length);
        }
        else
        {
            edited.Append(entry);
        }
    }

    // The line break before the closing fence is no part of the block: what is added at its end begins with one and ends without.
    private static string Close(StringBuilder edited, string yaml, StringBuilder added, string newLine, bool endsInBlock)
    {
        var text = edited.ToString();
        if (added.Length > 0)
        {
            var isEmpty = text.Trim().Length == 0 || text.Trim() == "{}";
            var addedText = added.ToString(0, added.Length - newLine.Length);
            return isEmpty ? addedText : text + newLine + addedText;
        }

        // A last key that was removed leaves the line break before it, which would be an empty line; only the text of a block scalar needs it.
        return !endsInBlock && text.Length < yaml.Length && text.EndsWith(newLine, StringComparison.Ordinal) && !yaml.EndsWith(newLine, StringComparison.Ordinal)
            ? text.Substring(0, text.Length - newLine.Length)
            : text;
    }

    private static string AddBlock(string text, IReadOnlyList<KeyValuePair<string, CardNode?>> changes)
    {
        var newLine = NewLineOf(text);
        var entries = new StringBuilder();
        foreach (var change in changes)
        {
            if (change.Value is not null)
            {
                entries.Append(Entry(change.Key, change.Value, newLine));
            }
        }

        if (entries.Length == 0)
        {
            return text;
        }

        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var body = text.Substring(start);
        var gap = body.Length == 0 || body[0] is '\n' or '\r' ? "" : newLine;
        return text.Substring(0, start) + "---" + newLine + entries + "---" + newLine + gap + body;
    }

    private static string Entry(string key, CardNode value, string newLine)
    {
        var text = YamlWriter.Write(new CardMap([new CardEntry(key, value.Origin, value)], value.Origin));
        return newLine == "\n" ? text : text.Replace("\n", newLine);
    }

    // A lone CR cannot close a block, so that a card of CR only gets LF.
    private static string NewLineOf(string text)
    {
        int pairs = 0, feeds = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                feeds++;
                pairs += i > 0 && text[i - 1] == '\r' ? 1 : 0;
            }
        }

        return feeds > 0 && 2 * pairs > feeds ? "\r\n" : "\n";
    }
}
