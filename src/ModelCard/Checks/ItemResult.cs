using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>One checklist item held against a card.</summary>
public sealed class ItemResult
{
    internal ItemResult(Checklist checklist, ChecklistItem item, ItemStatus status, IReadOnlyList<Waiver> waivers)
    {
        Checklist = checklist;
        Item = item;
        Level = item.Level;
        Weight = item.Weight;
        Status = status;
        Waivers = waivers;
    }

    /// <summary>The checklist that asks first.</summary>
    public Checklist Checklist { get; }

    /// <summary>The item.</summary>
    public ChecklistItem Item { get; private set; }

    /// <summary>The strictest level any of the chosen checklists gives it.</summary>
    public ItemLevel Level { get; private set; }

    /// <summary>Its weight in the score, the greatest any of the chosen checklists gives it.</summary>
    public int Weight { get; private set; }

    /// <summary>What became of it, on the day of the check.</summary>
    public ItemStatus Status { get; private set; }

    /// <summary>The waivers that do without it, those included that have ended.</summary>
    public IReadOnlyList<Waiver> Waivers { get; private set; }

    /// <summary>What became of it whatever the day: a file must not change with the calendar, so a waiver counts there with its last day beside it.</summary>
    public ItemStatus StatusInFiles => Waivers.Count > 0 ? ItemStatus.Waived : Status;

    /// <summary>Whether the item is part of the score.</summary>
    internal static bool Counts(ItemStatus status) => status is ItemStatus.Answered or ItemStatus.Missing;

    internal ItemResult Copy() => new(Checklist, Item, Status, Waivers);

    internal ItemResult CopyInFiles() => new(Checklist, Item, StatusInFiles, Waivers);

    // The same question in another list: what it asks for most strictly counts, and what it finds missing is missing.
    internal void UniteWith(ItemResult other)
    {
        if (!Counts(other.Status) && Counts(Status))
        {
            return;
        }

        var replaces = !Counts(Status) && Counts(other.Status);
        Level = replaces || other.Level > Level ? other.Level : Level;
        Weight = replaces || other.Weight > Weight ? other.Weight : Weight;
        if (replaces || (Status == ItemStatus.Answered && other.Status == ItemStatus.Missing) || (Status == ItemStatus.NotApplicable && other.Status != ItemStatus.NotApplicable))
        {
            Item = other.Item;
            Status = other.Status;
            Waivers = other.Waivers;
        }
    }
}
