using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>A heading of a card. Level 7 stands for a heading inside an author's text, which the outline does not list.</summary>
internal sealed class OutlineHeading
{
    public OutlineHeading(int line, int level, string fullTitle, bool isOwn = false, CardWords? words = null)
    {
        Line = line;
        Level = level;
        FullTitle = fullTitle;
        IsOwn = isOwn;
        Title = HeadingName.WithoutMark(fullTitle);
        English = words?.EnglishOf(Title) ?? Title;
    }

    public int Line { get; }

    public int Level { get; }

    /// <summary>The title as it stands there; anchors are made of it.</summary>
    public string FullTitle { get; }

    /// <summary>The title without the remark that the section is optional.</summary>
    public string Title { get; }

    /// <summary>The title in English, by which authors may name it in a card of any language.</summary>
    public string English { get; }

    /// <summary>Whether it is the heading of a section of the author's own.</summary>
    public bool IsOwn { get; }
}
