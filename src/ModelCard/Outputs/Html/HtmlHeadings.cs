namespace ModelCard.Outputs;

/// <summary>The headings of a page: their levels without a gap, their ids, and what the contents list.</summary>
internal sealed class HtmlHeadings
{
    /// <summary>Begins every id that comes from an author, so that none of them is one of the page's own.</summary>
    public const string IdPrefix = "user-";

    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<HtmlHeading> _all = [];
    private int _last = 1;

    /// <summary>The headings in their order.</summary>
    public IReadOnlyList<HtmlHeading> All => _all;

    /// <summary>The highest level the card uses below its title, which becomes the second of the page.</summary>
    public int HighestLevel { get; set; } = 2;

    /// <summary>The title of the part that is being written, for labels of what stands in it.</summary>
    public string Current { get; private set; } = "";

    /// <summary>Adds a heading of the card.</summary>
    /// <param name="level">Its level in Markdown.</param>
    /// <param name="title">Its text.</param>
    public HtmlHeading Add(int level, string title)
    {
        var wanted = Math.Max(2, Math.Min(6, level - HighestLevel + 2));
        var heading = new HtmlHeading(Math.Min(wanted, _last + 1), title, IdPrefix + Name(title));
        _ids[heading.Id.Substring(IdPrefix.Length)] = heading.Id;
        return Add(heading);
    }

    /// <summary>Adds a heading of the page's own, of the second level.</summary>
    public HtmlHeading AddOwn(string id, string title) => Add(new HtmlHeading(2, title, id));

    /// <summary>Adds a heading that the page shows in another form, so that links to it lead there.</summary>
    /// <param name="title">Its text.</param>
    /// <param name="id">The id of what the page has in its place.</param>
    public void AddReplaced(string title, string id) => _ids[Name(title)] = id;

    /// <summary>Adds a place that an author named.</summary>
    /// <returns>The id to write, or <see langword="null"/> where the page has one of that name.</returns>
    public string? AddPlace(string name)
    {
        var anchor = OutlineContents.Anchor(name);
        if (anchor.Length == 0 || _ids.ContainsKey(anchor) || _anchors.ContainsKey(anchor))
        {
            return null;
        }

        _anchors.Add(anchor, 1);
        _ids.Add(anchor, IdPrefix + anchor);
        return IdPrefix + anchor;
    }

    /// <summary>The id of what an author's link names; <see langword="null"/> where there is no such place.</summary>
    public string? IdOf(string target) =>
        _ids.TryGetValue(target, out var id) || _ids.TryGetValue(OutlineContents.Anchor(target), out id) ? id : null;

    private HtmlHeading Add(HtmlHeading heading)
    {
        _last = heading.Level;
        Current = heading.Title;
        _all.Add(heading);
        return heading;
    }

    // A number that makes one name distinct may make it another's: "a", "a", "a-1".
    private string Name(string title)
    {
        var anchor = OutlineContents.Anchor(title);
        var name = OutlineContents.Distinct(anchor.Length > 0 ? anchor : "section", _anchors);
        while (_ids.ContainsKey(name))
        {
            name = OutlineContents.Distinct(name, _anchors);
        }

        return name;
    }
}
