using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ModelCard.Outputs;

/// <content>Blocks: headings, paragraphs, lists, code, mathematics and tables.</content>
internal sealed partial class MarkdownHtml
{
    private static readonly string[] Alerts = ["note", "tip", "important", "warning", "caution"];

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or BlankLineBlock:
                return;
            case HtmlBlock html:
                WriteRaw(html.Lines.ToString(), isInSentence: false);
                _html.Line();
                return;
            case FootnoteGroup footnotes:
                WriteFootnotes(footnotes);
                return;
        }

        _open.MakeRoomForBlock();
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading.Level, PlainText(heading), heading);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph);
                break;
            case AlertBlock alert when Array.IndexOf(Alerts, alert.Kind.ToString().ToLowerInvariant()) is var kind and >= 0:
                WriteAlert(alert, Alerts[kind]);
                break;
            case QuoteBlock quote:
                _html.Open("blockquote").Line();
                WriteBlocks(quote);
                _html.Close("blockquote");
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case MathBlock mathematics:
                WriteMathematics(mathematics);
                break;
            case CodeBlock code:
                WriteCode(code.Lines.ToString(), "Code");
                break;
            case Table table:
                WriteTable(table);
                break;
            case ThematicBreakBlock:
                _html.Void("hr");
                break;
            case ContainerBlock container:
                WriteBlocks(container);
                break;
            case LeafBlock leaf:
                _html.Element("p", leaf.Lines.ToString());
                break;
        }

        _html.Line();
    }

    private void WriteHeading(int level, string title, LeafBlock source)
    {
        var heading = _headings.Add(level, title);
        _html.Open(heading.Element, ("id", heading.Id));
        WriteInlines(source.Inline);
        _html.Close(heading.Element);
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        if (paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } })
        {
            WriteInlines(paragraph.Inline);
            return;
        }

        _html.Open("p");
        WriteInlines(paragraph.Inline);
        _html.Close("p");
    }

    // An image alone in its paragraph, and a paragraph in italics below it: a figure with its caption.
    private bool WriteFigure(ParagraphBlock image, ParagraphBlock caption)
    {
        if (!IsLone(image, out LinkInline? link) || !link!.IsImage || !IsLone(caption, out EmphasisInline? words) || AddressOf(link) is not { } address)
        {
            return false;
        }

        if (_images.Embed(address) is not { } data)
        {
            return false;
        }

        _open.MakeRoomForBlock();
        _html.Open("figure").Void("img", ("src", data), ("alt", PlainText(image))).Open("figcaption");
        WriteInlines(words);
        _html.Close("figcaption").Close("figure").Line();
        return true;
    }

    private static bool IsLone<T>(ParagraphBlock paragraph, out T? inline)
        where T : Inline
    {
        inline = paragraph.Inline?.FirstChild as T;
        return inline is not null && inline.NextSibling is null;
    }

    private void WriteAlert(AlertBlock alert, string kind)
    {
        _html.Open("div", ("class", "alert alert-" + kind)).Element("p", _words[char.ToUpperInvariant(kind[0]) + kind.Substring(1)], ("class", "alert-title")).Line();
        WriteBlocks(alert);
        _html.Close("div");
    }

    private void WriteList(ListBlock list)
    {
        var element = list.IsOrdered ? "ol" : "ul";
        var start = list.IsOrdered && list.OrderedStart is { Length: > 0 and < 10 } first && first != "1" ? first.TrimStart('0') is { Length: > 0 } number ? number : "0" : null;
        _html.Open(element, ("start", start)).Line();
        foreach (var item in list)
        {
            if (item is ListItemBlock entry)
            {
                _html.Open("li");
                WriteBlocks(entry);
                _html.Close("li").Line();
            }
        }

        _html.Close(element);
    }

    private void WriteCode(string code, string label) =>
        _html.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", Label(label)), ("tabindex", "0")).Open("pre").Open("code").Text(code).Text("\n").Close("code").Close("pre").Close("div");

    private void WriteMathematics(MathBlock block)
    {
        if (block.IsClosed && TexMath.ToMathMl(block.Tex, display: true) is { } formula)
        {
            _html.Open("div", ("class", "scroll formula"), ("role", "group"), ("aria-label", Label("Formula")), ("tabindex", "0")).Markup(formula).Close("div");
        }
        else
        {
            WriteCode(block.Delimiter.Opening + block.Tex + (block.IsClosed ? block.Delimiter.Closing : ""), "Formula in TeX");
        }
    }

    private void WriteTable(Table table)
    {
        _html.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", Label("Table")), ("tabindex", "0")).Open("table").Line();
        var isInHead = false;
        var isInBody = false;
        foreach (var block in table)
        {
            if (block is not TableRow row)
            {
                continue;
            }

            if (row.IsHeader && !isInBody && !isInHead)
            {
                _html.Open("thead").Line();
                isInHead = true;
            }
            else if (!row.IsHeader && !isInBody)
            {
                _html.Markup(isInHead ? "</thead>" : "").Open("tbody").Line();
                isInHead = false;
                isInBody = true;
            }

            WriteRow(table, row, isInHead);
        }

        _html.Markup(isInHead ? "</thead>" : isInBody ? "</tbody>" : "").Close("table").Close("div");
    }

    private void WriteRow(Table table, TableRow row, bool isHeader)
    {
        _html.Open("tr");
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is not TableCell cell)
            {
                continue;
            }

            var isNamed = isHeader && cell.Count > 0 && cell[0] is LeafBlock name && PlainText(name).Length > 0;
            var element = isNamed ? "th" : "td";
            _html.Open(element, ("scope", isNamed ? "col" : null), ("class", i < table.ColumnDefinitions.Count ? ClassOf(table.ColumnDefinitions[i].Alignment) : null));
            var floor = _open.BeginPart();
            foreach (var block in cell)
            {
                WriteInlines((block as LeafBlock)?.Inline);
            }

            _open.EndPart(floor);
            _html.Close(element);
        }

        _html.Close("tr").Line();
    }

    private static string? ClassOf(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Center => "align-center",
        TableColumnAlign.Right => "align-right",
        _ => null,
    };

    // What can be reached by keyboard says what it is and where.
    private string Label(string what) => _headings.Current.Length == 0 ? _words[what] : _words[what + ":"] + " " + _headings.Current;
}
