using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <content>What stands in a sentence.</content>
internal sealed partial class MarkdownHtml
{

    private void WriteInlines(ContainerInline? container)
    {
        if (container is null || IsTooDeep)
        {
            return;
        }

        if (++_depth > DeepestMark)
        {
            IsTooDeep = true;
        }

        var floor = _open.BeginPart();
        var text = new StringBuilder();
        for (var inline = container.FirstChild; inline is not null && !IsTooDeep; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.Text, literal.Content.Start, literal.Content.Length);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString());
                    break;
                default:
                    WriteText(text);
                    WriteInline(inline);
                    break;
            }
        }

        WriteText(text);
        _open.EndPart(floor);
        _depth--;
    }

    // What nobody has answered yet is easy to see, and easy to pass over.
    private void WriteText(StringBuilder pending)
    {
        var text = pending.ToString();
        pending.Clear();
        var from = 0;
        var missing = _words[Placeholder.MoreInformationNeeded];
        for (var at = text.IndexOf(missing, StringComparison.Ordinal); at >= 0; at = text.IndexOf(missing, from, StringComparison.Ordinal))
        {
            _html.Text(text, from, at - from).Element("span", _words["More information needed"], ("class", "missing"));
            from = at + missing.Length;
        }

        _html.Text(text, from, text.Length - from);
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case MathInline mathematics:
                WriteMathematics(mathematics);
                break;
            case CodeInline code:
                _html.Element("code", code.Content);
                break;
            case LineBreakInline { IsHard: true }:
                _html.Void("br").Line();
                break;
            case LineBreakInline:
                _html.Text("\n");
                break;
            case EmphasisInline emphasis:
                var element = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
                _html.Open(element);
                WriteInlines(emphasis);
                _html.Close(element);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case AutolinkInline autolink:
                var address = autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url;
                WriteLink(address, () => _html.Text(autolink.Url));
                break;
            case HtmlInline html:
                WriteRaw(html.Tag, isInSentence: true);
                break;
            case FootnoteLink { IsBackLink: false } note:
                _footnotes.WriteMark(note.Footnote, _html, isInLink: IsInLink);
                break;
            case FootnoteLink:
                break;
            case TaskList task:
                _html.Element("span", task.Checked ? "\u2611" : "\u2610", ("class", "task"), ("role", "img"), ("aria-label", _words[task.Checked ? "Done" : "To do"]));
                break;
            case DelimiterInline delimiter:
                _html.Text(delimiter.ToLiteral());
                WriteInlines(delimiter);
                break;
            case ContainerInline container:
                WriteInlines(container);
                break;
        }
    }

    private void WriteMathematics(MathInline mathematics)
    {
        if (TexMath.ToMathMl(mathematics.Tex, mathematics.Delimiter.IsDisplay) is { } formula)
        {
            _html.Markup(formula);
        }
        else
        {
            _html.Element("code", mathematics.Delimiter.Opening + mathematics.Tex + mathematics.Delimiter.Closing, ("class", "tex"));
        }
    }

    private bool IsInLink => _links > 0 || _open.Has("a");

    private static string? AddressOf(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url;

    private void WriteLink(LinkInline link)
    {
        var address = AddressOf(link) ?? "";
        if (link.IsImage)
        {
            WriteImage(address, PlainText(link), []);
        }
        else
        {
            WriteLink(address, () => WriteInlines(link));
        }
    }

    // A link in a link is no HTML, and a link to nowhere is no link: its text remains.
    private void WriteLink(string address, Action content)
    {
        if (IsInLink || HtmlLink.Address(address) is not { } target)
        {
            content();
            return;
        }

        _links++;
        if (target[0] == '#')
        {
            var place = Uri.UnescapeDataString(target.Substring(1));
            _html.OpenReference(place);
            content();
            _html.CloseReference(place);
        }
        else
        {
            _html.Open("a", ("href", target), ("rel", HtmlLink.RelationOf(target)));
            content();
            _html.Close("a");
        }

        _links--;
    }

    private void WriteImage(string address, string text, IReadOnlyList<(string Name, string? Value)> size)
    {
        if (_images.Embed(address) is { } data)
        {
            _html.Void("img", [("src", data), ("alt", text), .. size]);
            return;
        }

        var name = text.Length > 0 ? _words["Image:"] + " " + text : _words["Image"];
        if (HtmlLink.Address(address) is { } target && HtmlLink.IsOnTheWeb(target) && !IsInLink)
        {
            _html.Open("a", ("class", "image"), ("href", target), ("rel", HtmlLink.RelationOf(target))).Text(_words.Format("{0} (on the web)", name)).Close("a");
        }
        else
        {
            _html.Element("span", name, ("class", "image"));
        }
    }

    private static string PlainText(ContainerInline container)
    {
        var text = new StringBuilder();
        AppendPlain(text, container, 0);
        return HtmlText.OneLine(text.ToString());
    }

    private static void AppendPlain(StringBuilder text, ContainerInline? container, int depth)
    {
        for (var inline = container?.FirstChild; inline is not null && depth < DeepestMark; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.Text, literal.Content.Start, literal.Content.Length);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case MathInline mathematics:
                    text.Append(mathematics.Tex);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case AutolinkInline autolink:
                    text.Append(autolink.Url);
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    AppendPlain(text, delimiter, depth + 1);
                    break;
                case ContainerInline inner:
                    AppendPlain(text, inner, depth + 1);
                    break;
            }
        }
    }
}
