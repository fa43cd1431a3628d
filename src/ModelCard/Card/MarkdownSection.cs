namespace ModelCard.Card;

/// <summary>A section of a Markdown card that no field of the catalog stands for: the author's own.</summary>
public sealed class MarkdownSection
{
    /// <summary>Creates a section.</summary>
    public MarkdownSection(string title, int level, string text, Origin origin)
    {
        Title = title;
        Level = level;
        Text = text;
        Origin = origin;
    }

    /// <summary>The heading without its marks; empty for text that no heading stands above.</summary>
    public string Title { get; }

    /// <summary>The level of the heading, 1 to 6; 0 without one.</summary>
    public int Level { get; }

    /// <summary>What stands below the heading, deeper headings of the author's own included.</summary>
    public string Text { get; }

    /// <summary>Where the text begins.</summary>
    public Origin Origin { get; }
}
