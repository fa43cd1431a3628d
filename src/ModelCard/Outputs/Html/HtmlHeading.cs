namespace ModelCard.Outputs;

/// <summary>A heading of a page.</summary>
/// <param name="level">Its level, from 2 on.</param>
/// <param name="title">Its text.</param>
/// <param name="id">Its id.</param>
internal sealed class HtmlHeading(int level, string title, string id)
{
    /// <summary>Its level, from 2 on.</summary>
    public int Level { get; } = level;

    /// <summary>Its text, not escaped.</summary>
    public string Title { get; } = title;

    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>Its element.</summary>
    public string Element { get; } = "h" + level.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
