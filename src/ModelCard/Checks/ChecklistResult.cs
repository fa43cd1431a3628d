namespace ModelCard.Checks;

/// <summary>One chosen checklist held against a card: every item in the list's own order.</summary>
public sealed class ChecklistResult
{
    internal ChecklistResult(Checklist checklist, IReadOnlyList<ItemResult> items)
    {
        Checklist = checklist;
        Items = items;
    }

    /// <summary>The checklist.</summary>
    public Checklist Checklist { get; }

    /// <summary>Its items, those included that do not apply. A question it asks twice is there twice.</summary>
    public IReadOnlyList<ItemResult> Items { get; }
}
