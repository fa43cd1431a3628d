using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>
/// Writes Markdown as HTML, part by part from what the parser found. Nothing of the author's becomes a tag, an attribute or an address but by way of a list of what may; everything else is text.
/// </summary>
internal sealed partial class MarkdownHtml
{
    // Marks within marks: beyond this a text is one to look at, not to render.
    private const int DeepestMark = 200;

    private readonly HtmlHeadings _headings;
    private readonly HtmlImages _images;
    private readonly HtmlFootnotes _footnotes;
    private readonly HtmlCharts _charts;
    private readonly CardWords _words;
    private HtmlWriter _html = new();
    private RawElements _open;
    private int _depth;
    private int _links;

    /// <summary>Gets ready to write.</summary>
    public MarkdownHtml(HtmlHeadings headings, HtmlImages images, HtmlFootnotes footnotes, HtmlCharts charts, CardWords words)
    {
        _headings = headings;
        _images = images;
        _footnotes = footnotes;
        _charts = charts;
        _words = words;
        _open = new RawElements(_html);
    }

    /// <summary>The title of the card; empty where it has none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What stands between the title and the first section.</summary>
    public HtmlWriter Intro { get; private set; } = new();

    /// <summary>The sections.</summary>
    public HtmlWriter Body => _html;

    /// <summary>Whether the text was too deep to be written to its end.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Writes a card.</summary>
    /// <param name="document">The card.</param>
    /// <param name="afterIntro">Adds the headings that the page has before the sections.</param>
    public void Write(MarkdownDocument document, Action afterIntro)
    {
        var at = 0;
        var hasTitle = document.Count > 0 && document[0] is HeadingBlock { Level: 1 };
        if (hasTitle)
        {
            Title = PlainText((HeadingBlock)document[0]);
            _headings.AddReplaced(Title, HtmlPage.TitleId);
            at = WriteBlocks(document, 1, static block => block is HeadingBlock);
            Intro = _html;
            _html = new HtmlWriter();
            _open = new RawElements(_html);
        }

        _headings.HighestLevel = HighestLevel(document, at);
        afterIntro();
        WriteBlocks(document, at);
        WriteCharts();
    }

    /// <summary>The titles of a card's sections.</summary>
    public static List<string> TitlesOf(MarkdownDocument document)
    {
        var titles = new List<string>();
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                titles.Add(PlainText(heading));
            }
        }

        return titles;
    }

    private static int HighestLevel(MarkdownDocument document, int from)
    {
        var highest = 6;
        for (var i = from; i < document.Count; i++)
        {
            highest = document[i] is HeadingBlock heading ? Math.Min(highest, heading.Level) : highest;
        }

        return highest;
    }

    // The page has contents of its own.
    private bool IsContents(HeadingBlock heading, Block? next)
    {
        if (next is not ListBlock || !string.Equals(PlainText(heading), _words["Table of Contents"], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _headings.AddReplaced(PlainText(heading), HtmlPage.ContentsId);
        return true;
    }

    // A block that ends what it stands in, such as an author's open element, ends with the container.
    private int WriteBlocks(ContainerBlock container, int from = 0, Func<Block, bool>? isEnd = null)
    {
        var floor = _open.BeginPart();
        var at = from;
        if (++_depth > DeepestMark)
        {
            IsTooDeep = true;
        }

        for (; at < container.Count && !IsTooDeep && isEnd?.Invoke(container[at]) is not true; at++)
        {
            var next = at + 1 < container.Count ? container[at + 1] : null;
            if (container is MarkdownDocument && container[at] is HeadingBlock or FootnoteGroup)
            {
                WriteCharts();
            }

            if ((container[at] is HeadingBlock heading && IsContents(heading, next)) || (container[at] is ParagraphBlock image && next is ParagraphBlock caption && WriteFigure(image, caption)))
            {
                at++;
                continue;
            }

            WriteBlock(container[at]);
        }

        _depth--;
        _open.EndPart(floor);
        return at;
    }

    // The charts of a section stand at its end, before the sections below it.
    private void WriteCharts()
    {
        if (_charts.BelongTo(_headings.Current))
        {
            _open.MakeRoomForBlock();
            _charts.WriteFor(_headings.Current, _html);
        }
    }

    private void WriteFootnotes(FootnoteGroup group)
    {
        foreach (var block in group)
        {
            if (block is Footnote footnote && !_footnotes.IsSource(footnote))
            {
                var own = _html;
                var open = _open;
                _html = _footnotes.Begin(footnote);
                _open = new RawElements(_html);
                WriteBlocks(footnote);
                _html = own;
                _open = open;
            }
        }
    }

    private static string PlainText(LeafBlock block)
    {
        var text = new StringBuilder();
        AppendPlain(text, block.Inline, 0);
        return HtmlText.OneLine(text.ToString());
    }
}
