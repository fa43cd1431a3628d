using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Makes a block quote of a text of an upstream card, so that a reader sees whose words they are.</summary>
internal sealed class UpstreamQuote
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    private readonly UpstreamLinks _links;
    private readonly string _name;

    /// <param name="links">The links of the card.</param>
    /// <param name="name">What the model is called.</param>
    public UpstreamQuote(UpstreamLinks links, string name)
    {
        _links = links;
        _name = name;
    }

    /// <summary>The card's name as a link where it has an address.</summary>
    public string Card => _links.CardAddress is { } address ? $"[card of {_name}]({address})" : $"card of {_name}";

    /// <summary>A text as a quote that names its source; <see langword="null"/> where the text says nothing.</summary>
    /// <param name="parts">Texts in Markdown, each under its label; an empty label for none.</param>
    public string? Of(params KeyValuePair<string, string>[] parts)
    {
        var quote = new StringBuilder();
        foreach (var part in parts)
        {
            if (Lines(part.Value) is { Count: > 0 } lines)
            {
                quote.Append(quote.Length == 0 ? $"> From the {Card}:\n" : "");
                quote.Append(part.Key.Length == 0 ? ">\n" : $">\n> **{part.Key}**\n>\n");
                foreach (var line in lines)
                {
                    quote.Append(line.Length == 0 ? ">" : "> ").Append(line).Append('\n');
                }
            }
        }

        return quote.Length == 0 ? null : quote.ToString(0, quote.Length - 1);
    }

    /// <summary>A text of one line with its source behind it.</summary>
    public string Inline(string text) => $"{_links.Rewrite(text.Trim())} (from the {Card})";

    // Headings would stand in this card's outline, comments would hide what they did not hide before, and a placeholder says nothing.
    private List<string> Lines(string text)
    {
        var markdown = MarkdownText.Parse(text);
        var lines = new List<string>();
        var says = false;
        var inComment = false;
        for (var i = 0; i < markdown.Lines.Count; i++)
        {
            var line = markdown.LineText(i).TrimEnd();
            switch (markdown.Lines[i].Kind)
            {
                case MarkdownLineKind.Heading:
                    Separate(lines);
                    lines.Add($"**{_links.Rewrite(markdown.Title(i).Replace("**", "").Trim())}**");
                    lines.Add("");
                    break;
                case MarkdownLineKind.Code:
                case MarkdownLineKind.Mathematics:
                    says |= Says(line);
                    lines.Add(line);
                    break;
                case MarkdownLineKind.Blank:
                    Separate(lines);
                    break;
                case MarkdownLineKind.Text when WithoutComments(line, ref inComment).TrimEnd() is { Length: > 0 } shown && !IsPlaceholder(shown) && !UpstreamLinks.IsDefinition(shown, out _, out _):
                    says |= Says(shown);
                    lines.Add(_links.Rewrite(shown));
                    break;
                case MarkdownLineKind.Comment:
                    WithoutComments(line, ref inComment);
                    break;
                default:
                    break;
            }
        }

        if (markdown.OpenFenceEnd is { } fence)
        {
            lines.Add(fence);
        }

        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return says ? lines : [];
    }

    private static void Separate(List<string> lines)
    {
        if (lines.Count > 0 && lines[lines.Count - 1].Length > 0)
        {
            lines.Add("");
        }
    }

    private static bool IsPlaceholder(string line) =>
        line.IndexOf("[More Information Needed]", StringComparison.OrdinalIgnoreCase) >= 0
        || line.IndexOf("More information needed", StringComparison.OrdinalIgnoreCase) is >= 0 and < 4
        || (Placeholder.Is(line) && Says(line));

    private static bool Says(string line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutComments(string line, ref bool inComment)
    {
        if (!inComment && line.IndexOf(Opening, StringComparison.Ordinal) < 0)
        {
            return line;
        }

        var shown = new StringBuilder();
        for (var at = 0; at < line.Length;)
        {
            var mark = line.IndexOf(inComment ? Closing : Opening, at, StringComparison.Ordinal);
            var end = mark < 0 ? line.Length : mark;
            shown.Append(inComment ? "" : line.Substring(at, end - at));
            at = mark < 0 ? end : mark + (inComment ? Closing.Length : Opening.Length);
            inComment ^= mark >= 0;
        }

        return shown.ToString();
    }
}
