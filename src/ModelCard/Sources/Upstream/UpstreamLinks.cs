using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// The links of an upstream card as they must read elsewhere: what is relative to its repository becomes an address of the Hub; where the repository is not known, the words
/// stay and the link goes. Code is left alone.
/// </summary>
internal sealed class UpstreamLinks
{
    private const string Hub = "https://huggingface.co/";
    private const int LongestTarget = 2000;

    private readonly string? _id;
    private readonly string _revision;
    private readonly Dictionary<string, string> _definitions = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="id">The model's id on the Hub, or <see langword="null"/>.</param>
    /// <param name="revision">Its revision; empty for the newest.</param>
    public UpstreamLinks(string? id, string revision)
    {
        _id = id;
        _revision = revision.Length == 0 ? "main" : revision;
    }

    /// <summary>The address of the card itself, or <see langword="null"/>.</summary>
    public string? CardAddress => _id is null ? null : $"{Hub}{_id}/blob/{_revision}/README.md";

    /// <summary>The address of the model at its revision, or <see langword="null"/>.</summary>
    public string? ModelAddress => _id is null ? null : _revision == "main" ? Hub + _id : $"{Hub}{_id}/tree/{_revision}";

    /// <summary>Learns the targets that the card gives apart from its links: <c>[1]: https://…</c>.</summary>
    public void Define(MarkdownText card)
    {
        for (var i = 0; i < card.Lines.Count; i++)
        {
            if (card.Lines[i].Kind == MarkdownLineKind.Text && IsDefinition(card.LineText(i), out var label, out var target) && !_definitions.ContainsKey(label))
            {
                _definitions.Add(label, target);
            }
        }
    }

    /// <summary>Whether a line only gives the target of a link.</summary>
    public static bool IsDefinition(string line, out string label, out string target)
    {
        label = target = "";
        line = line.Trim();
        var close = line.IndexOf("]:", StringComparison.Ordinal);
        if (close < 2 || line[0] != '[' || line[1] == '^')
        {
            return false;
        }

        label = line.Substring(1, close - 1).Trim();
        var rest = line.Substring(close + 2).Trim();
        var space = rest.IndexOfAny([' ', '\t']);
        target = (space < 0 ? rest : rest.Substring(0, space)).Trim('<', '>');
        return target.Length > 0 && label.IndexOf(']') < 0 && (space < 0 || rest.Substring(space).TrimStart()[0] is '"' or '\'' or '(');
    }

    /// <summary>A line with its links as they must read in another card.</summary>
    public string Rewrite(string line)
    {
        if (line.IndexOf("](", StringComparison.Ordinal) < 0 && line.IndexOf("][", StringComparison.Ordinal) < 0 && line.IndexOf('<') < 0)
        {
            return line;
        }

        var text = new StringBuilder(line.Length + 40);
        for (var at = 0; at < line.Length;)
        {
            at = line[at] switch
            {
                '`' => Code(line, at, text),
                ']' when at + 1 < line.Length && line[at + 1] is '(' or '[' => Target(line, at, text),
                '<' => Tag(line, at, text),
                _ => Copy(line, at, 1, text),
            };
        }

        return text.ToString();
    }

    private static int Copy(string line, int at, int length, StringBuilder text)
    {
        text.Append(line, at, length);
        return at + length;
    }

    // A span of code ends with as many marks as it begins with.
    private static int Code(string line, int at, StringBuilder text)
    {
        var marks = 1;
        while (at + marks < line.Length && line[at + marks] == '`')
        {
            marks++;
        }

        var close = line.IndexOf(new string('`', marks), at + marks, StringComparison.Ordinal);
        return Copy(line, at, close < 0 ? marks : close + marks - at, text);
    }

    private int Target(string line, int at, StringBuilder text)
    {
        var isReference = line[at + 1] == '[';
        var close = isReference ? line.IndexOf(']', at + 2) : Closing(line, at + 1);
        if (close < 0)
        {
            return Copy(line, at, 1, text);
        }

        var inner = line.Substring(at + 2, close - at - 2).Trim();
        var target = inner;
        var title = "";
        if (isReference)
        {
            if (!_definitions.TryGetValue(inner.Length == 0 ? LabelBefore(text) : inner, out target))
            {
                return Copy(line, at, 1, text);
            }
        }
        else if (inner.IndexOfAny([' ', '\t']) is var space and > 0 && inner[0] != '<')
        {
            target = inner.Substring(0, space);
            title = " " + inner.Substring(space).Trim();
        }

        target = target.Trim('<', '>');
        var open = LabelStart(text);
        var isImage = open > 0 && text[open - 1] == '!';
        if (Resolve(target, isImage) is { } address)
        {
            text.Append("](").Append(address).Append(title).Append(')');
        }
        else if (open >= 0)
        {
            // The words stay. What an image showed, its words say only with a hint that something was there.
            text.Remove(open, 1);
            if (isImage)
            {
                text.Remove(open - 1, 1);
            }
        }
        else
        {
            text.Append(']');
        }

        return close + 1;
    }

    private static int Closing(string line, int open)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(line.Length, open + LongestTarget); i++)
        {
            depth += line[i] == '(' ? 1 : line[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int LabelStart(StringBuilder text)
    {
        var depth = 1;
        for (var i = text.Length - 1; i >= Math.Max(0, text.Length - LongestTarget); i--)
        {
            depth += text[i] == ']' ? 1 : text[i] == '[' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string LabelBefore(StringBuilder text) => LabelStart(text) is var open and >= 0 ? text.ToString(open + 1, text.Length - open - 1) : "";

    // <a href="…"> and <img src="…">; a tag that leads nowhere from here is left out, its words stay.
    private int Tag(string line, int at, StringBuilder text)
    {
        var close = line.IndexOf('>', at);
        if (close < 0 || close - at > LongestTarget)
        {
            return Copy(line, at, 1, text);
        }

        var tag = line.Substring(at, close + 1 - at);
        foreach (var name in (string[])["src=", "href="])
        {
            var value = tag.IndexOf(" " + name, StringComparison.OrdinalIgnoreCase) + name.Length + 1;
            if (value > name.Length && value < tag.Length - 1)
            {
                var isQuoted = tag[value] is '"' or '\'';
                var start = isQuoted ? value + 1 : value;
                var end = isQuoted ? tag.IndexOf(tag[value], start) : tag.IndexOfAny([' ', '>'], start);
                var address = end < 0 ? null : Resolve(tag.Substring(start, end - start).Trim(), name == "src=");
                text.Append(address is null ? "" : tag.Substring(0, start) + address + tag.Substring(end));
                return close + 1;
            }
        }

        return Copy(line, at, tag.Length, text);
    }

    private string? Resolve(string target, bool isImage)
    {
        if (target.Length == 0)
        {
            return null;
        }

        if (target[0] == '#')
        {
            return CardAddress is { } card ? card + target : null;
        }

        if (target.StartsWith("//", StringComparison.Ordinal))
        {
            return "https:" + target;
        }

        if (target[0] == '/')
        {
            return Hub + target.Substring(1);
        }

        if (target.IndexOf(':') is var colon and > 0 && target.IndexOfAny(['/', '?', '#'], 0, colon) < 0)
        {
            return target.Substring(0, colon).ToLowerInvariant() is "http" or "https" or "mailto" ? target : null;
        }

        return _id is not null && Inside(target) is { Length: > 0 } path ? $"{Hub}{_id}/{(isImage ? "resolve" : "blob")}/{_revision}/{path}" : null;
    }

    // The path without "." and ".."; null for one that leads out of the repository.
    private static string? Inside(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
