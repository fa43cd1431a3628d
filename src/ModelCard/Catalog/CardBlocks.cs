using System.Text;

namespace ModelCard.Catalog;

/// <summary>
/// What a marked block of a committed file can hold: the whole card, a section or a field. A name that is both means the section, which holds the field and what belongs
/// to it.
/// </summary>
public static class CardBlocks
{
    /// <summary>The block that holds the whole card but its front matter.</summary>
    public const string Card = "card";

    // Fields of these two are shown in other places of a card; no card has a heading of that name.
    private const string WithoutHeading = "Summary Metadata";

    private static string[]? Names;

    /// <summary>The names of the sections, in the order of the card.</summary>
    public static IReadOnlyList<string> Sections => Names ??= ReadNames();

    /// <summary>Whether a block can have that name.</summary>
    public static bool IsKnown(string name) => name == Card || IsSection(name) || CardFields.Find(name) is not null;

    /// <summary>Whether the name is that of a section.</summary>
    public static bool IsSection(string name) => Array.IndexOf(Names ??= ReadNames(), name) >= 0;

    /// <summary>Whether a heading of a card begins the section of that name.</summary>
    /// <param name="title">The heading's text. A mark such as <c>[optional]</c> at its end is passed over.</param>
    /// <param name="name">The name of the section.</param>
    public static bool Begins(string title, string name)
    {
        var mark = title.Length > 0 && title[title.Length - 1] == ']' ? title.LastIndexOf(" [", StringComparison.Ordinal) : -1;
        var heading = NameOf(mark < 0 ? title : title.Substring(0, mark));
        return heading == name || (name == "getting_started" && heading is "how_to_get_started" or "how_to_get_started_with_the_model");
    }

    private static string[] ReadNames()
    {
        var names = new List<string>();
        foreach (var section in CardFields.Sections)
        {
            if (!WordList.Has(WithoutHeading, section))
            {
                names.Add(NameOf(section));
            }
        }

        return names.ToArray();
    }

    // "Bias, Risks, and Limitations" is bias_risks_limitations, as the field is.
    private static string NameOf(string title)
    {
        var name = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(char.ToLowerInvariant(c));
            }
            else if (name.Length > 0 && name[name.Length - 1] != '_')
            {
                name.Append('_');
            }
        }

        return name.ToString().TrimEnd('_').Replace("_and_", "_");
    }
}
