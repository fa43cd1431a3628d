using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>A heading of a card with the lines below it, up to the next heading that matters.</summary>
internal sealed class MarkdownSegment
{
    public MarkdownSegment(int first, int level, string title, string name)
    {
        First = first;
        End = first;
        Level = level;
        Title = title;
        Name = name;
    }

    /// <summary>Index of the first line below the heading.</summary>
    public int First { get; }

    /// <summary>Index behind the last line.</summary>
    public int End { get; set; }

    /// <summary>The heading's level; 0 for what stands above the first heading.</summary>
    public int Level { get; }

    /// <summary>The heading without its marks.</summary>
    public string Title { get; }

    /// <summary>Its bare name.</summary>
    public string Name { get; }

    /// <summary>What the heading means; null for one of the author's own.</summary>
    public CardHeading? Meaning { get; set; }

    /// <summary>Whether the heading names the model.</summary>
    public bool IsTitle { get; set; }

    /// <summary>Whether it lists the card's own headings.</summary>
    public bool IsContents { get; set; }

    /// <summary>Whether deeper headings of the author's own are part of its text.</summary>
    public bool TakesDeeper =>
        !IsTitle && Level > 0 && (Meaning is null || Meaning.Fields.Count == 0 || Meaning.Fields[0].Kind is FieldKind.Markdown or FieldKind.Code);
}
