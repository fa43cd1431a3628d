namespace ModelCard.Outputs;

/// <summary>An element that an author has opened.</summary>
/// <param name="element">The element.</param>
/// <param name="endTags">The tags that close it, outermost last.</param>
internal sealed class RawEntry(RawElement element, string[] endTags)
{
    /// <summary>The element.</summary>
    public RawElement Element { get; } = element;

    /// <summary>The tags that close it, outermost last.</summary>
    public IReadOnlyList<string> EndTags { get; } = endTags;

    /// <summary>Whether it is one of <c>details</c> and its summary is still to come.</summary>
    public bool LacksSummary { get; set; }

    /// <summary>What is written before its end tags.</summary>
    public Action? BeforeClosing { get; set; }
}
