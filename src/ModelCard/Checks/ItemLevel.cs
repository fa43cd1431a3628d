namespace ModelCard.Checks;

/// <summary>How much a checklist wants an item. The number is its weight in the score.</summary>
public enum ItemLevel
{
    /// <summary>Good to have: weight 1.</summary>
    Optional = 1,

    /// <summary>Should be there: weight 2.</summary>
    Recommended = 2,

    /// <summary>Must be there: weight 3.</summary>
    Required = 3,
}
