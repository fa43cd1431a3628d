namespace ModelCard.Catalog;

/// <summary>What a heading of a Markdown card means.</summary>
public sealed class CardHeading
{
    internal CardHeading(string section, IReadOnlyList<CardField> fields, string? parent, bool isGroup)
    {
        Section = section;
        Fields = fields;
        Parent = parent;
        IsGroup = isGroup;
    }

    /// <summary>The section of the catalog it belongs to, whose labels ("Developed by:") are read below it.</summary>
    public string Section { get; }

    /// <summary>The fields that the text below it answers; several where the heading names several, none where it only groups other headings.</summary>
    public IReadOnlyList<CardField> Fields { get; }

    /// <summary>The bare name of the heading it must stand under, or <see langword="null"/>.</summary>
    public string? Parent { get; }

    /// <summary>Whether it is the heading of a whole section, such as "Uses".</summary>
    public bool IsGroup { get; }
}
