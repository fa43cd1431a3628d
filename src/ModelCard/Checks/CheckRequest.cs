using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>What a card is held against, and what the check may know besides the card.</summary>
public sealed class CheckRequest
{
    /// <summary>The chosen checklists; where several ask for the same, the strictest level counts.</summary>
    public IReadOnlyList<Checklist> Checklists { get; set; } = [];

    /// <summary>How strictly missing items and broken rules are reported.</summary>
    public Strictness Strictness { get; set; } = Strictness.Warn;

    /// <summary>The file the messages tell the author to write in.</summary>
    public string SidecarName { get; set; } = "modelcard.yaml";

    /// <summary>The roles whose items are checked; none for all.</summary>
    public IReadOnlyList<CardRole> Roles { get; set; } = [];

    /// <summary>The day by which waivers end; <see langword="null"/> when none should.</summary>
    public DateTime? Today { get; set; }

    /// <summary>The same request on another day.</summary>
    internal CheckRequest On(DateTime? day)
    {
        var copy = (CheckRequest)MemberwiseClone();
        copy.Today = day;
        return copy;
    }

    /// <summary>Ids the project declares valid beside those of the catalog.</summary>
    public KnownIds KnownIds { get; set; } = new();

    /// <summary>How far the slices of a metric may lie apart; <see langword="null"/> for any distance.</summary>
    internal Tolerance? MaximumSliceGap { get; set; }

    /// <summary>How much worse than accepted a measured metric may be; <see langword="null"/> for no comparison.</summary>
    internal Tolerance? RegressionTolerance { get; set; }

    /// <summary>What rules may ask about the world outside the card.</summary>
    public CardSurroundings Surroundings { get; set; } = new();
}
