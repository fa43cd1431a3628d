using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>One line of a checklist: what satisfies it, how much it is wanted, and when it applies.</summary>
public sealed class ChecklistItem
{
    internal ChecklistItem(string title, string answers, ItemLevel level, CardRole owner, ItemCondition condition = ItemCondition.Always)
    {
        Title = title;
        Answers = answers;
        Level = level;
        Owner = owner;
        Condition = condition;
    }

    /// <summary>The item as the checklist words it.</summary>
    public string Title { get; }

    /// <summary>
    /// What answers the item: names joined by <c>|</c> (any of them) of groups joined by <c>+</c> (all of them). A name is a
    /// catalog field or one of <see cref="Evidence"/>.
    /// </summary>
    public string Answers { get; }

    /// <summary>How much the checklist wants it.</summary>
    public ItemLevel Level { get; }

    /// <summary>The role that answers it.</summary>
    public CardRole Owner { get; }

    /// <summary>When it applies.</summary>
    public ItemCondition Condition { get; }
}
