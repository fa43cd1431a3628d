using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// Prepares Markdown of an author for a place inside a card: a fence or comment left open is closed, so that it does not swallow what follows, and headings are marked,
/// so that <see cref="CardOutline"/> can set them below the heading the text comes to stand under, wherever a template puts it.
/// </summary>
internal static class AuthorText
{
    /// <summary>Begins a heading of an author. The digit after it is the highest level of its text's headings.</summary>
    public const char HeadingMark = '\u001D';

    public static string Prepare(string text)
    {
        text = text.Replace("\r\n", "\n").Replace('\r', '\n').TrimEnd();
        if (!MayHaveStructure(text))
        {
            return text;
        }

        var markdown = ShowOpenComments(MarkdownText.Parse(text));
        var highest = 7;
        foreach (var line in markdown.Lines)
        {
            highest = line.Kind == MarkdownLineKind.Heading ? Math.Min(highest, line.Level) : highest;
        }

        if (highest == 7)
        {
            return markdown.OpenFenceEnd is null ? markdown.Text : markdown.Text + "\n" + markdown.OpenFenceEnd;
        }

        var marked = new StringBuilder(text.Length + 32);
        for (var i = 0; i < markdown.Lines.Count; i++)
        {
            Append(marked, markdown, i, highest);
        }

        return marked.Append(markdown.OpenFenceEnd).ToString().TrimEnd('\n');
    }

    /// <summary>The text as its author wrote it, for a place where it stands under no heading of ours.</summary>
    public static string Unmark(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == HeadingMark)
            {
                i++;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    // What was meant to be hidden cannot be told from what was not; text that shows can be corrected.
    private static MarkdownText ShowOpenComments(MarkdownText markdown)
    {
        var open = markdown.OpenComments();
        if (open.Count == 0)
        {
            return markdown;
        }

        var text = new StringBuilder(markdown.Text.Length + (3 * open.Count));
        var written = 0;
        foreach (var at in open)
        {
            text.Append(markdown.Text, written, at - written).Append("&lt;");
            written = at + 1;
        }

        text.Append(markdown.Text, written, markdown.Text.Length - written);
        return MarkdownText.Parse(text.ToString());
    }

    private static void Append(StringBuilder marked, MarkdownText markdown, int index, int highest)
    {
        var line = markdown.Lines[index];
        if (line.Kind == MarkdownLineKind.Underline)
        {
            return;
        }

        if (line.Kind != MarkdownLineKind.Heading)
        {
            marked.Append(markdown.Text, line.Start, line.End - line.Start).Append('\n');
            return;
        }

        marked.Append(HeadingMark).Append((char)('0' + highest));
        var text = markdown.LineText(index).Trim();
        if (index + 1 < markdown.Lines.Count && markdown.Lines[index + 1].Kind == MarkdownLineKind.Underline)
        {
            // What stood above an underline may end in marks that would close a heading of the other kind.
            marked.Append('#', line.Level).Append(' ').Append(text.EndsWith("#", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) + "\\#" : text);
        }
        else
        {
            marked.Append(text);
        }

        marked.Append('\n');
    }

    private static bool MayHaveStructure(string text) =>
        text.IndexOf('#') >= 0 || Has(text, "\n=") || Has(text, "\n-") || Has(text, "\n ") || Has(text, "```") || Has(text, "~~~") || Has(text, "<!--") || Has(text, "<h") || Has(text, "<H");

    private static bool Has(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) >= 0;
}
