namespace ModelCard.Catalog;

/// <summary>How loud the findings of a code are by default, as its page says.</summary>
internal enum FindingLevel
{
    Note,
    Warning,
    Error,
}
