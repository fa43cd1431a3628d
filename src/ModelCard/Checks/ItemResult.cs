namespace ModelCard.Checks;

/// <summary>One checklist item held against a card.</summary>
public sealed class ItemResult
{
    internal ItemResult(Checklist checklist, ChecklistItem item, ItemLevel level, ItemStatus status)
    {
        Checklist = checklist;
        Item = item;
        Level = level;
        Status = status;
    }

    /// <summary>The checklist that asks first.</summary>
    public Checklist Checklist { get; }

    /// <summary>The item.</summary>
    public ChecklistItem Item { get; }

    /// <summary>The strictest level any of the chosen checklists gives it.</summary>
    public ItemLevel Level { get; internal set; }

    /// <summary>What became of it.</summary>
    public ItemStatus Status { get; internal set; }
}
