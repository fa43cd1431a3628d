using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>An index of many models in Markdown.</summary>
internal static class IndexMarkdown
{
    /// <summary>The index as a file.</summary>
    /// <param name="cards">The models, in the order in which they are shown.</param>
    /// <param name="summary">What they come to.</param>
    /// <param name="folder">Full path of the folder the file is written to.</param>
    public static CardFile File(IReadOnlyList<IndexedCard> cards, IndexSummary summary, string folder)
    {
        var text = new StringBuilder();
        text.Append("<!-- Written by ").Append(IndexText.Marker).Append(". -->\n# Model cards\n\n");
        foreach (var fact in IndexText.Facts(summary))
        {
            text.Append("- **").Append(fact.Key).Append(":** ").Append(fact.Value).Append('\n');
        }

        foreach (var note in IndexText.Notes(summary))
        {
            text.Append('\n').Append(note).Append('\n');
        }

        if (cards.Count > 0)
        {
            WriteTable(cards, folder, text);
        }

        return new CardFile("index.md", "index", text.ToString());
    }

    private static void WriteTable(IReadOnlyList<IndexedCard> cards, string folder, StringBuilder text)
    {
        text.Append("\n| Model |");
        foreach (var column in IndexColumn.All)
        {
            text.Append(' ').Append(column.Title).Append(" |");
        }

        text.Append("\n|---|");
        foreach (var column in IndexColumn.All)
        {
            text.Append(column.IsNumber ? "---:|" : "---|");
        }

        text.Append('\n');
        foreach (var card in cards)
        {
            var name = Cell(card.Name);
            text.Append("| ").Append(IndexLink.To(card.CardFile, folder) is { } link ? $"[{name}]({link})" : name);
            text.Append(card.Version.Length > 0 ? " " + Cell(card.Version) : "").Append(" |");
            foreach (var column in IndexColumn.All)
            {
                text.Append(' ').Append(Cell(column.Text(card))).Append(" |");
            }

            text.Append('\n');
        }
    }

    // Entities of HTML, mentions of people and addresses are what a site makes of bare text.
    private static string Cell(string text) => ReportText.Plain(IndexedCard.Cell(text)).Replace("|", "\\|").Replace("&", "&amp;").Replace("@", "&#64;").Replace("://", ":&#47;/");
}
