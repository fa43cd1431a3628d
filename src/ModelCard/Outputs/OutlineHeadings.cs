using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The headings a template printed, and which of them a name means: a heading, a field, or a section of the catalog.</summary>
internal sealed class OutlineHeadings
{
    private readonly List<OutlineHeading> _all = [];

    public OutlineHeadings(MarkdownText markdown, CardWords words)
    {
        LineCount = markdown.Lines.Count;
        SectionsLine = LineCount;
        for (var i = 0; i < LineCount; i++)
        {
            var line = markdown.Lines[i];
            if (IsTemplateHeading(markdown, i))
            {
                _all.Add(new OutlineHeading(i, line.Level, markdown.Title(i), words: words));
            }
            else if (line.End - line.Start == 1 && markdown.Text[line.Start] == CardOutline.SectionsMark[0])
            {
                SectionsLine = i;
                PlacesSections = true;
            }
        }

        SectionLevel = 7;
        for (var i = 1; i < _all.Count; i++)
        {
            SectionLevel = Math.Min(SectionLevel, _all[i].Level);
        }

        SectionLevel = SectionLevel == 7 ? 2 : SectionLevel;
    }

    public int LineCount { get; }

    /// <summary>Whether the template says where sections go.</summary>
    public bool PlacesSections { get; private set; }

    /// <summary>The line sections without a place go before.</summary>
    public int SectionsLine { get; private set; }

    /// <summary>The level of the card's sections: the highest below the title, which is the first heading.</summary>
    public int SectionLevel { get; }

    public IReadOnlyList<OutlineHeading> All => _all;

    public static bool IsTemplateHeading(MarkdownText markdown, int index)
    {
        var line = markdown.Lines[index];
        return line.Kind == MarkdownLineKind.Heading && markdown.Text[line.Start] != AuthorText.HeadingMark;
    }

    /// <summary>Where the text right under a heading ends.</summary>
    public int EndOfText(int heading) => heading + 1 < _all.Count ? EndBefore(heading, _all[heading + 1].Line) : EndBefore(heading, LineCount);

    /// <summary>Where a heading's section ends with all that stands below it. The title's ends where the first section begins.</summary>
    public int EndOfSection(int heading)
    {
        for (var i = heading + 1; i < _all.Count; i++)
        {
            if (_all[i].Level <= Math.Max(_all[heading].Level, heading == 0 ? SectionLevel : 1))
            {
                return EndBefore(heading, _all[i].Line);
            }
        }

        return EndBefore(heading, LineCount);
    }

    /// <summary>The heading a name means, or -1.</summary>
    public int Find(string name)
    {
        var found = ByTitle(name);
        if (found >= 0 || _all.Count == 0)
        {
            return found;
        }

        if (Field(name) is { } field)
        {
            found = ByField(field);
            return found >= 0 ? found : BySection(field.Section);
        }

        return SectionNamed(name) is { } section ? BySection(section) : -1;
    }

    /// <summary>Whether the catalog knows the name, whether or not this template has a place for it.</summary>
    public static bool IsKnown(string name) => Field(name) is not null || SectionNamed(name) is not null;

    private int EndBefore(int heading, int line) => SectionsLine > _all[heading].Line ? Math.Min(line, SectionsLine) : line;

    private int ByTitle(string title) => _all.FindIndex(heading =>
        IsCalled(heading, title) || string.Equals(heading.FullTitle, title, StringComparison.OrdinalIgnoreCase));

    private static bool IsCalled(OutlineHeading heading, string title) =>
        string.Equals(heading.Title, title, StringComparison.OrdinalIgnoreCase) || string.Equals(heading.English, title, StringComparison.OrdinalIgnoreCase);

    private int ByField(CardField field)
    {
        if (field.Name is "model_id" or "model_summary")
        {
            return 0;
        }

        var found = ByTitle(field.Title);
        for (var i = 0; found < 0 && i < field.Headings.Count; i++)
        {
            found = ByAlias(field.Headings[i]);
        }

        return found;
    }

    // "hardware (under Compute Infrastructure)" means the heading of that name with that heading above it.
    private int ByAlias(string alias)
    {
        var scope = alias.IndexOf(" (under ", StringComparison.Ordinal);
        if (scope < 0)
        {
            return ByTitle(alias);
        }

        var title = alias.Substring(0, scope);
        var parent = alias.Substring(scope + " (under ".Length).TrimEnd(')');
        var open = -1;
        for (var i = 0; i < _all.Count; i++)
        {
            if (open >= 0 && _all[i].Level > _all[open].Level && IsCalled(_all[i], title))
            {
                return i;
            }

            open = IsCalled(_all[i], parent) ? i : open >= 0 && _all[i].Level > _all[open].Level ? open : -1;
        }

        return -1;
    }

    // A template that has no section of that name has the fields of it somewhere.
    private int BySection(string section)
    {
        var found = section is "Summary" or "Metadata" ? 0 : ByTitle(section);
        foreach (var field in CardFields.All)
        {
            if (found < 0 && field.Section == section)
            {
                found = ByField(field);
            }
        }

        return found;
    }

    private static CardField? Field(string name)
    {
        if (CardFields.FindKey(name) is { } known)
        {
            return known;
        }

        foreach (var field in CardFields.All)
        {
            if (string.Equals(field.Title, name, StringComparison.OrdinalIgnoreCase) && SectionNamed(name) is null)
            {
                return field;
            }
        }

        return null;
    }

    private static string? SectionNamed(string name)
    {
        foreach (var section in CardFields.Sections)
        {
            // As a title, or as one would write it for a key: environmental_impact.
            if (string.Equals(section, name, StringComparison.OrdinalIgnoreCase) || string.Equals(section.Replace(",", "").Replace(' ', '_'), name, StringComparison.OrdinalIgnoreCase))
            {
                return section;
            }
        }

        return null;
    }
}
