using System.Xml;
using System.Xml.Linq;

namespace ModelCard.Tests.Outputs.Html;

/// <summary>A page as a program reads it, and the lists of all that may be in one. What is not listed here is a mistake, whoever wrote it.</summary>
internal static class SafeHtml
{
    private static readonly string[] Html =
    [
        "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "article", "section", "footer", "div", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "img", "figure", "figcaption",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "pre", "code", "blockquote", "details", "summary", "hr", "br", "wbr", "bdi", "b", "i", "u", "s", "em", "strong", "del", "ins", "sub", "sup", "kbd", "samp", "var",
        "cite", "q", "mark", "small",
    ];

    private static readonly string[] Svg = ["svg", "title", "desc", "g", "rect", "path", "line", "text", "tspan", "circle", "polygon"];

    private static readonly string[] MathMl =
    [
        "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "ms", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mstyle", "mpadded",
        "mphantom", "menclose", "mmultiscripts", "mprescripts", "none",
    ];

    private static readonly string[] HtmlAttributes =
    [
        "id", "class", "lang", "href", "rel", "src", "alt", "width", "height", "scope", "colspan", "rowspan", "start", "type", "value", "role", "tabindex", "aria-label", "aria-labelledby", "aria-hidden", "charset", "name", "content", "http-equiv",
    ];

    private static readonly string[] SvgAttributes =
    [
        "xmlns", "class", "role", "id", "aria-labelledby", "aria-hidden", "viewBox", "width", "height", "font-family", "font-size", "font-weight", "font-style", "direction", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "d", "r", "rx", "ry", "cx", "cy",
        "points", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "opacity", "text-anchor", "dominant-baseline", "textLength", "lengthAdjust", "transform", "preserveAspectRatio",
        "paint-order", "unicode-bidi",
    ];

    private static readonly string[] MathMlAttributes =
    [
        "display", "class", "encoding", "mathvariant", "stretchy", "fence", "separator", "lspace", "rspace", "minsize", "maxsize", "symmetric", "largeop", "movablelimits", "accent", "accentunder", "form", "linethickness", "displaystyle",
        "scriptlevel", "width", "height", "depth", "voffset", "columnspan", "rowspan", "dir", "intent",
    ];

    /// <summary>Reads a page; fails where it is not well-formed.</summary>
    public static XDocument Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = true });
        return XDocument.Load(reader);
    }

    /// <summary>What a page holds that no page may hold, in words.</summary>
    public static IReadOnlyList<string> Problems(string html)
    {
        XDocument page;
        try
        {
            page = Parse(html);
        }
        catch (XmlException error)
        {
            return ["not well-formed: " + error.Message];
        }

        var problems = new List<string>();
        foreach (var element in page.Descendants())
        {
            Check(element, problems);
        }

        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        problems.AddRange(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => "twice the id " + group.Key));
        problems.AddRange(page.Descendants("a").Attributes("href").Where(link => link.Value.StartsWith('#') && !ids.Contains(link.Value[1..])).Select(link => "a link to nowhere: " + link.Value));
        problems.AddRange(page.Descendants("a").Where(link => link.Ancestors("a").Any()).Select(link => "a link in a link: " + link.Value));
        return problems;
    }

    private static void Check(XElement element, List<string> problems)
    {
        var name = element.Name.LocalName;
        var vocabulary = element.AncestorsAndSelf().Select(ancestor => ancestor.Name.LocalName).FirstOrDefault(ancestor => ancestor is "svg" or "math");
        var (elements, attributes) = vocabulary switch { "svg" => (Svg, SvgAttributes), "math" => (MathMl, MathMlAttributes), _ => (Html, HtmlAttributes) };
        if (!elements.Contains(name))
        {
            problems.Add("the element " + name);
        }

        foreach (var attribute in element.Attributes())
        {
            if (!attributes.Contains(attribute.Name.LocalName))
            {
                problems.Add($"the attribute {attribute.Name.LocalName} of {name}");
            }

            if (attribute.Name == "href" && !IsSafe(attribute.Value))
            {
                problems.Add("the address " + attribute.Value);
            }

            if (attribute.Name == "href" && (attribute.Value.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || attribute.Value.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) && element.Attribute("rel")?.Value != "noopener noreferrer nofollow")
            {
                problems.Add("a link without rel: " + attribute.Value);
            }

            if (attribute.Name == "src" && !(name == "img" && attribute.Value.StartsWith("data:image/", StringComparison.Ordinal) && attribute.Value.Contains(";base64,", StringComparison.Ordinal)))
            {
                problems.Add("the source " + attribute.Value);
            }

            if (vocabulary == "svg" && attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase))
            {
                problems.Add("the paint " + attribute.Value);
            }
        }
    }

    // Nothing here trusts how the writer decides: only characters that need no second thought, and no colon but behind a scheme that is listed.
    private static bool IsSafe(string address)
    {
        // A place of the page has the name its heading gives it, in any script.
        if (address.StartsWith('#'))
        {
            return !address.Any(c => c <= ' ' || c == (char)127 || char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '\\');
        }

        if (address.Any(c => c is <= ' ' or >= (char)127 or '"' or '<' or '>' or '\\'))
        {
            return false;
        }

        var first = address.IndexOfAny([':', '/', '?', '#']);
        return first < 0 || address[first] != ':' ? !address.StartsWith('/')
            : address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal);
    }
}
