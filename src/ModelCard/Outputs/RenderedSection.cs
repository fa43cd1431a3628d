using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>Cuts a section out of a rendered card: what stands between its heading and the next of the same level or a higher one.</summary>
internal static class RenderedSection
{
    /// <summary>Finds the section.</summary>
    /// <param name="body">The card without front matter.</param>
    /// <param name="name">The section's name, one of <see cref="CardBlocks.Sections"/>.</param>
    /// <param name="words">The words of the card.</param>
    /// <param name="level">The level of its heading.</param>
    /// <returns>Its text without the heading, or <see langword="null"/> when the card has no such heading.</returns>
    public static string? Find(MarkdownText body, string name, CardWords words, out int level)
    {
        level = 0;
        for (var i = 0; i < body.Lines.Count; i++)
        {
            if (body.Lines[i].Kind == MarkdownLineKind.Heading && CardBlocks.Begins(words.EnglishOf(body.Title(i)) ?? body.Title(i), name))
            {
                level = body.Lines[i].Level;
                return Text(body, i + 1, level);
            }
        }

        return null;
    }

    private static string Text(MarkdownText body, int first, int level)
    {
        while (first < body.Lines.Count && body.Lines[first].Kind is MarkdownLineKind.Underline or MarkdownLineKind.Blank)
        {
            first++;
        }

        var last = first;
        while (last < body.Lines.Count && (body.Lines[last].Kind != MarkdownLineKind.Heading || body.Lines[last].Level > level))
        {
            last++;
        }

        return last == first ? "" : body.Text.Substring(body.Lines[first].Start, body.Lines[last - 1].End - body.Lines[first].Start).TrimEnd('\n', ' ');
    }
}
