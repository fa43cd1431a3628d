using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The contents column: links to the headings of a page, as a list in a list.</summary>
internal static class HtmlContents
{
    // A list that nobody can read to its end helps nobody: then only the sections are listed.
    private const int MostEntries = 120;
    private const int MostSections = 400;

    /// <summary>Writes the column.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<HtmlHeading> headings, CardWords words)
    {
        var contents = words["Contents"];
        var deepest = Count(headings, 3) <= MostEntries ? 3 : 2;
        html.Open("nav", ("id", HtmlPage.ContentsId), ("class", "contents"), ("aria-label", contents), ("tabindex", "0")).Line().Open("details").Element("summary", contents).Line();
        html.Element("p", contents, ("class", "contents-title"), ("aria-hidden", "true")).Line();
        var level = 1;
        var written = 0;
        foreach (var heading in headings)
        {
            if (heading.Level > deepest || written == MostSections)
            {
                continue;
            }

            written++;
            if (heading.Level > level)
            {
                html.Open("ul").Line();
            }
            else
            {
                html.Close("li").Line().Markup(heading.Level < level ? "</ul></li>" : "");
            }

            html.Open("li").Element("a", NameOf(heading.Title, words), ("href", "#" + heading.Id));
            level = heading.Level;
        }

        html.Markup(level switch { 1 => "", 2 => "</li></ul>", _ => "</li></ul></li></ul>" }).Line();
        html.Close("details").Close("nav").Line();
    }

    // Whether a section is optional is of no concern to who looks for it.
    private static string NameOf(string title, CardWords words)
    {
        var name = HeadingName.WithoutMark(title);
        return name.Length > 0 ? name : words["Section"];
    }

    private static int Count(IReadOnlyList<HtmlHeading> headings, int deepest)
    {
        var count = 0;
        foreach (var heading in headings)
        {
            count += heading.Level <= deepest ? 1 : 0;
        }

        return count;
    }
}
