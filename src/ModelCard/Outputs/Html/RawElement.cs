namespace ModelCard.Outputs;

/// <summary>An element of HTML that an author may use, and what HTML allows in it.</summary>
internal sealed class RawElement
{
    private static readonly Dictionary<string, RawElement> Known = Build();

    private RawElement(string name, RawContent content, params string[] parents)
    {
        Name = name;
        Content = content;
        Parents = parents;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it may hold.</summary>
    public RawContent Content { get; }

    /// <summary>The elements it has to stand in directly; none where it can stand in any.</summary>
    public IReadOnlyList<string> Parents { get; }

    /// <summary>Whether it can stand in the middle of a sentence.</summary>
    public bool IsPhrasing { get; private init; }

    /// <summary>Whether nothing but its content is kept: a tag for looks.</summary>
    public bool IsPassedOver { get; private init; }

    /// <summary>The element of that name, or <see langword="null"/> for one that an author may not use.</summary>
    public static RawElement? Find(string name) => Known.TryGetValue(name, out var element) ? element : null;

    private static Dictionary<string, RawElement> Build()
    {
        var known = new Dictionary<string, RawElement>(StringComparer.Ordinal);
        foreach (var name in new[] { "a", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "strong", "sub", "sup", "u", "var" })
        {
            known.Add(name, new RawElement(name, RawContent.Phrasing) { IsPhrasing = true });
        }

        foreach (var name in new[] { "br", "img", "wbr" })
        {
            known.Add(name, new RawElement(name, RawContent.Nothing) { IsPhrasing = true });
        }

        foreach (var name in new[] { "span", "font", "picture", "source" })
        {
            known.Add(name, new RawElement(name, RawContent.Phrasing) { IsPhrasing = true, IsPassedOver = true });
        }

        foreach (var element in new RawElement[]
        {
            new("p", RawContent.Phrasing), new("pre", RawContent.Phrasing), new("hr", RawContent.Nothing),
            new("h1", RawContent.Phrasing), new("h2", RawContent.Phrasing), new("h3", RawContent.Phrasing), new("h4", RawContent.Phrasing), new("h5", RawContent.Phrasing), new("h6", RawContent.Phrasing),
            new("div", RawContent.Flow), new("center", RawContent.Flow), new("blockquote", RawContent.Flow),
            new("details", RawContent.Flow), new("summary", RawContent.Phrasing, "details"),
            new("ul", RawContent.Parts), new("ol", RawContent.Parts), new("li", RawContent.Flow, "ul", "ol"),
            new("table", RawContent.Parts), new("thead", RawContent.Parts, "table"), new("tbody", RawContent.Parts, "table"), new("tfoot", RawContent.Parts, "table"),
            new("tr", RawContent.Parts, "table", "tbody", "thead", "tfoot"), new("td", RawContent.Flow, "tr"), new("th", RawContent.Phrasing, "tr"),
        })
        {
            known.Add(element.Name, element);
        }

        return known;
    }
}
