namespace ModelCard.Card;

/// <summary>A section of the author's own, for which the catalog has no field.</summary>
public sealed class CardSection
{
    /// <summary>Creates a section.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="after">What it stands after, or <see langword="null"/> for the end of the card.</param>
    /// <param name="text">Its text in Markdown.</param>
    public CardSection(string title, CardScalar? after, CardScalar text)
    {
        Title = title;
        After = after;
        Text = text;
    }

    /// <summary>Its heading, one line. Two sections of one title are the same section.</summary>
    public string Title { get; }

    /// <summary>A field, a section or a heading it stands after; <see langword="null"/> for the end of the card.</summary>
    public CardScalar? After { get; }

    /// <summary>Its text in Markdown, with the place of its first line.</summary>
    public CardScalar Text { get; }

    internal bool IsCalled(string title) => string.Equals(Title, title, StringComparison.OrdinalIgnoreCase);
}
