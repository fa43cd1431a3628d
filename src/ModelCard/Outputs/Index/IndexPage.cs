using System.Security.Cryptography;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// An index of many models as one page of HTML that needs no server. Everything can be read without the script, which only sorts and filters; the page allows nothing but its own style and script.
/// </summary>
internal sealed class IndexPage
{
    private readonly StringBuilder _html = new();
    private readonly string _folder;

    private IndexPage(string folder) => _folder = folder;

    /// <summary>The index as a file.</summary>
    /// <param name="cards">The models, in the order in which they are shown.</param>
    /// <param name="summary">What they come to.</param>
    /// <param name="folder">Full path of the folder the file is written to.</param>
    public static CardFile File(IReadOnlyList<IndexedCard> cards, IndexSummary summary, string folder)
    {
        var page = new IndexPage(folder);
        page.WriteHead(summary);
        page.WriteIntroduction(summary);
        if (cards.Count > 0)
        {
            page.WriteTable(cards);
        }

        page._html.Append("</main>\n<footer><p>Written by ModelCard.Build ").Append(CardOutput.ToolVersion).Append("</p></footer>\n");
        page._html.Append("</body>\n</html>\n");
        return new CardFile("index.html", "index", page._html.ToString());
    }

    private void WriteHead(IndexSummary summary)
    {
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        _html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '").Append(Hash(IndexAssets.Style));
        _html.Append("'; script-src '").Append(Hash(IndexAssets.Script)).Append("'; base-uri 'none'; form-action 'none'\">\n");
        _html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _html.Append("<meta name=\"generator\" content=\"").Append(IndexText.Marker).Append("\">\n");
        _html.Append("<title>Model cards: ").Append(IndexText.Facts(summary)[0].Value).Append(summary.Models == 1 ? " model" : " models").Append("</title>\n");
        _html.Append("<style>").Append(IndexAssets.Style).Append("</style>\n<script>").Append(IndexAssets.Script).Append("</script>\n</head>\n<body>\n");
    }

    private void WriteIntroduction(IndexSummary summary)
    {
        _html.Append("<header><h1>Model cards</h1></header>\n<main>\n<dl>\n");
        foreach (var fact in IndexText.Facts(summary))
        {
            _html.Append("<div><dt>").Append(fact.Key).Append("</dt><dd>").Append(fact.Value).Append("</dd></div>\n");
        }

        _html.Append("</dl>\n");
        foreach (var note in IndexText.Notes(summary))
        {
            _html.Append("<p>").Append(note).Append("</p>\n");
        }
    }

    private void WriteTable(IReadOnlyList<IndexedCard> cards)
    {
        _html.Append("<search id=\"filter\" hidden><label for=\"words\">Filter</label> <input id=\"words\" type=\"search\" autocomplete=\"off\"> <output id=\"shown\" for=\"words\"></output></search>\n");
        _html.Append("<section class=\"scroll\" aria-labelledby=\"models\" tabindex=\"0\">\n<table>\n<caption id=\"models\">All models, by name</caption>\n<colgroup><col class=\"name\">");
        foreach (var column in IndexColumn.All)
        {
            _html.Append("<col class=\"").Append(column.Name).Append("\">");
        }

        _html.Append("</colgroup>\n<thead><tr><th scope=\"col\" aria-sort=\"ascending\">Model</th>");
        foreach (var column in IndexColumn.All)
        {
            _html.Append(column.IsNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Append(column.Title).Append("</th>");
        }

        _html.Append("</tr></thead>\n<tbody>\n");
        foreach (var card in cards)
        {
            WriteRow(card);
        }

        _html.Append("</tbody>\n</table>\n</section>\n<p id=\"more\" hidden><button type=\"button\">Show all</button></p>\n");
    }

    private void WriteRow(IndexedCard card)
    {
        _html.Append("<tr><th scope=\"row\">");
        if (IndexLink.To(card.CardFile, _folder) is { } link)
        {
            _html.Append("<a href=\"").Append(link).Append("\"><bdi>");
            Write(card.Name);
            _html.Append("</bdi></a>");
        }
        else
        {
            _html.Append("<bdi>");
            Write(card.Name);
            _html.Append("</bdi>");
        }

        if (card.Version.Length > 0)
        {
            _html.Append(" <small><bdi>");
            Write(card.Version);
            _html.Append("</bdi></small>");
        }

        _html.Append("</th>");
        foreach (var column in IndexColumn.All)
        {
            WriteCell(column, card);
        }

        _html.Append("</tr>\n");
    }

    private void WriteCell(IndexColumn column, IndexedCard card)
    {
        var number = column.Number(card);
        _html.Append("<td");
        if (column.IsNumber)
        {
            _html.Append(column.IsDue(card) ? " class=\"n due\"" : " class=\"n\"");
        }

        var text = column.Text(card);
        if (number is not null && number != text)
        {
            _html.Append(" data-n=\"").Append(number).Append('"');
        }

        _html.Append('>');
        Write(text);
        _html.Append("</td>");
    }

    private void Write(string text)
    {
        foreach (var c in IndexedCard.Cell(text))
        {
            switch (c)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                default:
                    _html.Append(c);
                    break;
            }
        }
    }

#if NETSTANDARD2_0
    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
#else
    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
#endif
}
