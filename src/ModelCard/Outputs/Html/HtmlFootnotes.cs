using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// The notes of a page: those of the author by number, and the files that values were read from by letter. A letter shows its file when it is pointed at or reached by keyboard, and leads to the list.
/// </summary>
internal sealed class HtmlFootnotes
{
    private readonly CardContent _card;
    private readonly Dictionary<Footnote, int> _marks = [];
    private readonly List<KeyValuePair<Footnote, HtmlWriter>> _notes = [];
    private readonly List<KeyValuePair<Footnote, FileFacts>> _sources = [];

    /// <summary>Creates the notes of a card.</summary>
    public HtmlFootnotes(CardContent card) => _card = card;

    /// <summary>Whether a note is one of the build's: it names the file that a value was read from.</summary>
    public bool IsSource(Footnote footnote) => FileOf(footnote) is not null;

    /// <summary>Writes a mark in the text.</summary>
    public void WriteMark(Footnote footnote, HtmlWriter html, bool isInLink)
    {
        _marks.TryGetValue(footnote, out var before);
        _marks[footnote] = before + 1;
        var file = FileOf(footnote);
        var name = file is null ? Number(footnote.Order) : LetterOf(footnote, file);
        if (isInLink)
        {
            html.Element("sup", name);
            return;
        }

        var id = (file is null ? "note-" : "source-") + name;
        html.Open("sup", ("class", file is null ? "note" : "source")).Open("a", ("href", "#" + id), ("id", before == 0 ? id + "-mark" : null));
        html.Element("span", _card.Words[file is null ? "Note" : "Source"] + " ", ("class", "unseen")).Text(name);
        if (file is not null)
        {
            html.Element("span", FootnoteMarks.OpeningIn(_card.Words) + file.Path, ("class", "tip"));
        }

        html.Close("a").Close("sup");
    }

    /// <summary>Begins the text of a note of the author's.</summary>
    public HtmlWriter Begin(Footnote footnote)
    {
        var html = new HtmlWriter();
        _notes.Add(new(footnote, html));
        return html;
    }

    /// <summary>Writes the lists.</summary>
    /// <param name="html">Takes them.</param>
    /// <param name="headings">Takes their headings.</param>
    public void Write(HtmlWriter html, HtmlHeadings headings)
    {
        if (_notes.Count > 0)
        {
            Begin(html, headings, "notes", _card.Words["Notes"]).Open("ol").Line();
            foreach (var note in _notes)
            {
                var id = "note-" + Number(note.Key.Order);
                html.Open("li", ("id", id), ("value", Number(note.Key.Order))).Line().Markup(note.Value.ToText(headings.IdOf));
                WriteWayBack(html, note.Key, id);
                html.Close("li").Line();
            }

            html.Close("ol").Close("section").Line();
        }

        if (_sources.Count == 0)
        {
            return;
        }

        Begin(html, headings, "sources", _card.Words["Sources of measured values"]);
        html.Element("p", _card.Words["The build read these values from files of the project; the hash tells which state of a file."]).Line();
        html.Open("ol", ("type", "a")).Line();
        foreach (var source in _sources)
        {
            var id = "source-" + LetterOf(source.Key, source.Value);
            html.Open("li", ("id", id)).Element("code", source.Value.Path).Text(", SHA-256 ").Element("code", source.Value.Sha256, ("class", "hash"));
            WriteWayBack(html, source.Key, id);
            html.Close("li").Line();
        }

        html.Close("ol").Close("section").Line();
    }

    private static HtmlWriter Begin(HtmlWriter html, HtmlHeadings headings, string id, string title)
    {
        var heading = headings.AddOwn(id, title);
        return html.Open("section", ("class", "notes"), ("aria-labelledby", id)).Element(heading.Element, title, ("id", id)).Line();
    }

    private void WriteWayBack(HtmlWriter html, Footnote footnote, string id)
    {
        if (_marks.ContainsKey(footnote))
        {
            html.Text(" ").Element("a", "\u21A9\uFE0E", ("href", "#" + id + "-mark"), ("class", "back"), ("aria-label", _card.Words["Back to the text"]));
        }
    }

    private string LetterOf(Footnote footnote, FileFacts file)
    {
        var at = _sources.FindIndex(known => known.Key == footnote);
        if (at < 0)
        {
            at = _sources.Count;
            _sources.Add(new(footnote, file));
        }

        return LetterOf(at);
    }

    private static string LetterOf(int at) => at < 26 ? ((char)('a' + at)).ToString() : LetterOf((at / 26) - 1) + (char)('a' + (at % 26));

    // "m1" is the first file of the project; an author may have a note of that name that says something else.
    private FileFacts? FileOf(Footnote footnote)
    {
        var label = footnote.Label;
        var isOurs = label is not null && label.StartsWith("^m", StringComparison.Ordinal) && footnote.Count > 0 && footnote[0] is ParagraphBlock { Inline.FirstChild: LiteralInline opening }
            && opening.Content.ToString() == FootnoteMarks.OpeningIn(_card.Words);
        return isOurs && int.TryParse(label!.Substring(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= _card.Measurements.Files.Count
            ? _card.Measurements.Files[number - 1] : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
