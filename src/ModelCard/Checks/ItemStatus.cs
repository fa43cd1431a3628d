namespace ModelCard.Checks;

/// <summary>What became of a checklist item.</summary>
public enum ItemStatus
{
    /// <summary>The card answers it.</summary>
    Answered,

    /// <summary>The card does not answer it.</summary>
    Missing,

    /// <summary>Its condition does not hold for this model; it leaves both sums of the score.</summary>
    NotApplicable,

    /// <summary>The author says that it does not apply, and why; it leaves both sums of the score.</summary>
    DeclaredNotApplicable,

    /// <summary>A waiver does without it; it leaves both sums of the score.</summary>
    Waived,
}
