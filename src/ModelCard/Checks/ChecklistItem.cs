using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>One line of a checklist: what satisfies it, how much it is wanted, and when it applies.</summary>
public sealed class ChecklistItem
{
    internal ChecklistItem(string title, string nounPhrase, string answers, ItemLevel level, CardRole owner, ItemCondition condition = ItemCondition.Always, string source = "")
    {
        Title = title;
        NounPhrase = nounPhrase;
        Answers = answers;
        Level = level;
        Owner = owner;
        Condition = condition;
        Source = source;
        Weight = (int)level;
    }

    /// <summary>The item as the checklist words it.</summary>
    public string Title { get; }

    /// <summary>What is asked, as a sentence goes on with it: "The card lacks …", "a placeholder for …".</summary>
    internal string NounPhrase { get; }

    /// <summary>
    /// What answers the item: names joined by <c>|</c> (any of them) of groups joined by <c>+</c> (all of them). A name is a
    /// catalog field or one of <see cref="Evidence"/>.
    /// </summary>
    public string Answers { get; internal set; }

    /// <summary>How much the checklist wants it.</summary>
    public ItemLevel Level { get; internal set; }

    /// <summary>The role that answers it.</summary>
    public CardRole Owner { get; internal set; }

    /// <summary>When it applies.</summary>
    public ItemCondition Condition { get; internal set; }

    /// <summary>More conditions, of a checklist of a project's own; all have to hold.</summary>
    public IReadOnlyList<ItemClause> Clauses { get; internal set; } = [];

    /// <summary>Where the item stands in its source: the part and the line of it, joined by <c>&gt;</c>.</summary>
    public string Source { get; internal set; }

    /// <summary>The part of the source the item belongs to; empty when there are no parts.</summary>
    public string Group => Source.IndexOf(" > ", StringComparison.Ordinal) is var end and >= 0 ? Source.Substring(0, end) : "";

    /// <summary>Its weight in the score.</summary>
    public int Weight { get; internal set; }

    /// <summary>How many words a text has at least to answer it.</summary>
    public int MinimumWords { get; internal set; }
}
