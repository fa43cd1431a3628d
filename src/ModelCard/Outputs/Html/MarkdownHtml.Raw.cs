using System.Globalization;
using Markdig.Helpers;

namespace ModelCard.Outputs;

/// <content>HTML that an author wrote: a short list of harmless elements without their attributes; the rest is shown as text.</content>
internal sealed partial class MarkdownHtml
{
    // No hand has written more; each end tag looks through all of them.
    private const int MostOpen = 100;

    private void WriteRaw(string html, bool isInSentence)
    {
        foreach (var tag in RawTags.Read(html))
        {
            if (tag.IsComment)
            {
                continue;
            }

            var element = tag.Name.Length == 0 ? null : RawElement.Find(tag.Name);
            if (element is null)
            {
                // What Markdown would show of a text, or the source of a tag that is none here.
                WriteRawText(tag.Name.Length == 0 ? HtmlHelper.Unescape(tag.Source, removeBackSlash: false) : tag.Source);
            }
            else if (tag.IsEnd)
            {
                _open.Close(tag.Name);
            }
            else if (!element.IsPassedOver && _open.Count < MostOpen && (element.IsPhrasing || !isInSentence) && _open.MakeRoomFor(element))
            {
                OpenRaw(element, tag);
            }
        }
    }

    private void WriteRawText(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _open.MakeRoomForText();
        }

        _html.Text(text);
    }

    private void OpenRaw(RawElement element, RawTag tag)
    {
        switch (element.Name)
        {
            case "img":
                WriteImage(tag.Attribute("src") ?? "", HtmlText.OneLine(tag.Attribute("alt") ?? ""), [("width", Number(tag, "width", 10_000)), ("height", Number(tag, "height", 10_000))]);
                break;
            case "br" or "hr" or "wbr":
                _html.Void(element.Name);
                break;
            case "a":
                OpenRawLink(element, tag);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _html.Open("p", ("class", ClassOf(tag) is { } place ? "heading " + place : "heading"));
                _open.Opened(element, "p");
                break;
            case "center":
                _html.Open("div", ("class", "align-center"));
                _open.Opened(element, "div");
                break;
            case "table":
                _html.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", Label("Table")), ("tabindex", "0")).Open("table");
                _open.Opened(element, "table", "div");
                break;
            case "td" or "th":
                _html.Open(element.Name, ("scope", element.Name == "th" ? "col" : null), ("colspan", Number(tag, "colspan", 100)), ("rowspan", Number(tag, "rowspan", 100)), ("class", ClassOf(tag)));
                _open.Opened(element, element.Name);
                break;
            case "div" or "p":
                _html.Open(element.Name, ("class", ClassOf(tag)));
                _open.Opened(element, element.Name);
                break;
            default:
                _html.Open(element.Name);
                _open.Opened(element, element.Name);
                break;
        }
    }

    // An anchor may be a place to link to, a link, or both.
    private void OpenRawLink(RawElement element, RawTag tag)
    {
        if (IsInLink)
        {
            return;
        }

        var id = (tag.Attribute("id") ?? tag.Attribute("name")) is { } name ? _headings.AddPlace(name) : null;
        var target = HtmlLink.Address(tag.Attribute("href") ?? "");
        if (target is not null && target[0] != '#')
        {
            _html.Open("a", ("id", id), ("href", target), ("rel", HtmlLink.RelationOf(target)));
            _open.Opened(element, "a");
            return;
        }

        // To a place of the page, which may be written later.
        _html.Open("span", ("id", id));
        if (target is null)
        {
            _open.Opened(element, "span");
            return;
        }

        var place = Uri.UnescapeDataString(target.Substring(1));
        _html.OpenReference(place);
        _open.Opened(element, "span").BeforeClosing = () => _html.CloseReference(place);
    }

    private static string? ClassOf(RawTag tag) => tag.Attribute("align")?.Trim().ToLowerInvariant() switch
    {
        "center" => "align-center",
        "right" => "align-right",
        _ => null,
    };

    private static string? Number(RawTag tag, string name, int most) =>
        int.TryParse(tag.Attribute(name)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number.ToString(CultureInfo.InvariantCulture) : null;
}
