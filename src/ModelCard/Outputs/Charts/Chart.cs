namespace ModelCard.Outputs;

/// <summary>A finished chart. Its numbers stand in a table of the card as well, so that nobody needs the picture.</summary>
internal sealed class Chart
{
    /// <summary>Creates a chart.</summary>
    /// <param name="title">What it shows, as plain text.</param>
    /// <param name="description">What a reader sees in it, in words.</param>
    /// <param name="svg">The drawing.</param>
    public Chart(string title, string description, string svg)
    {
        Title = title;
        Description = description;
        Svg = svg;
    }

    /// <summary>What it shows, as plain text that is not escaped yet; the drawing names it to screen readers and does not show it.</summary>
    public string Title { get; }

    /// <summary>What a reader sees in it, in words; plain text that is not escaped yet. The drawing carries it for screen readers.</summary>
    public string Description { get; }

    /// <summary>An <c>svg</c> element, to be put into HTML as it is. Its size and colors come from <see cref="ChartStyle.Css"/>.</summary>
    public string Svg { get; }
}
