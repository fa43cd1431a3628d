namespace ModelCard.Checks;

/// <summary>What became of a checklist item.</summary>
public enum ItemStatus
{
    /// <summary>The card answers it.</summary>
    Answered,

    /// <summary>The card does not answer it.</summary>
    Missing,

    /// <summary>It does not apply to this model and leaves both sums of the score.</summary>
    NotApplicable,
}
