using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>A rule about what a card says, beyond whether it says it. A new rule is one class and its page; CONTRIBUTING.md shows one from beginning to end.</summary>
internal abstract class CardRule
{
    /// <summary>The rule's code.</summary>
    public abstract string Code { get; }

    /// <summary>How much it matters; strictness makes it louder as it does a checklist item.</summary>
    public abstract ItemLevel Level { get; }

    /// <summary>Adds a finding for each place where the card breaks the rule.</summary>
    public abstract void Check(CheckContext context, FindingSeverity severity, List<Finding> findings);
}
