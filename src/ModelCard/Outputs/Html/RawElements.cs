namespace ModelCard.Outputs;

/// <summary>
/// The elements that an author has opened and not closed yet. Whatever an author forgets or mixes up is put right as a browser would, so that the page is well-formed and nothing of an author's reaches beyond the
/// part of the card it stands in.
/// </summary>
internal sealed class RawElements
{
    private readonly HtmlWriter _html;
    private readonly List<RawEntry> _open = [];
    private int _floor;

    /// <summary>Creates an empty list.</summary>
    /// <param name="html">Takes the end tags.</param>
    public RawElements(HtmlWriter html) => _html = html;

    /// <summary>How many elements are open.</summary>
    public int Count => _open.Count;

    /// <summary>Begins a part of the card. What is opened in it is closed in it.</summary>
    /// <returns>What <see cref="EndPart"/> wants to know.</returns>
    public int BeginPart()
    {
        var floor = _floor;
        _floor = _open.Count;
        return floor;
    }

    /// <summary>Ends a part of the card.</summary>
    public void EndPart(int floor)
    {
        CloseDownTo(_floor);
        _floor = floor;
    }

    /// <summary>Whether an element of that name is open in any part.</summary>
    public bool Has(string name) => _open.Exists(entry => entry.Element.Name == name);

    /// <summary>Closes what no block can stand in.</summary>
    public void MakeRoomForBlock()
    {
        while (_open.Count > _floor && Top.Element.Content != RawContent.Flow)
        {
            CloseLast();
        }

        Summarize();
    }

    /// <summary>Closes what no text can stand in.</summary>
    public void MakeRoomForText()
    {
        while (_open.Count > _floor && Top.Element.Content is RawContent.Parts)
        {
            CloseLast();
        }

        Summarize();
    }

    /// <summary>Closes what stands between an element and a parent it can have.</summary>
    /// <returns>Whether it has one.</returns>
    public bool MakeRoomFor(RawElement element)
    {
        if (element.Parents.Count == 0)
        {
            if (element.IsPhrasing)
            {
                MakeRoomForText();
            }
            else
            {
                MakeRoomForBlock();
            }

            return true;
        }

        for (var i = _open.Count - 1; i >= _floor; i--)
        {
            if (Contains(element.Parents, _open[i].Element.Name))
            {
                CloseDownTo(i + 1);
                return element.Name != "summary" || Top.LacksSummary;
            }
        }

        return false;
    }

    /// <summary>Notes that an element was opened.</summary>
    /// <param name="element">The element.</param>
    /// <param name="endTags">The tags that close it, outermost last.</param>
    public RawEntry Opened(RawElement element, params string[] endTags)
    {
        if (element.Name == "summary")
        {
            Top.LacksSummary = false;
        }

        var entry = new RawEntry(element, endTags) { LacksSummary = element.Name == "details" };
        _open.Add(entry);
        return entry;
    }

    /// <summary>Closes the last element of that name, and what was opened in it; nothing where this part has none.</summary>
    public void Close(string name)
    {
        for (var i = _open.Count - 1; i >= _floor; i--)
        {
            if (_open[i].Element.Name == name)
            {
                CloseDownTo(i);
                return;
            }
        }
    }

    private RawEntry Top => _open[_open.Count - 1];

    private void CloseDownTo(int count)
    {
        while (_open.Count > count)
        {
            CloseLast();
        }
    }

    private void CloseLast()
    {
        Summarize();
        Top.BeforeClosing?.Invoke();
        foreach (var tag in Top.EndTags)
        {
            _html.Close(tag);
        }

        _open.RemoveAt(_open.Count - 1);
    }

    // Details without a summary are an error, and a reader sees a word of the browser's.
    private void Summarize()
    {
        if (_open.Count > _floor && Top.LacksSummary)
        {
            Top.LacksSummary = false;
            _html.Element("summary", "Details");
        }
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
        {
            if (known == name)
            {
                return true;
            }
        }

        return false;
    }
}
