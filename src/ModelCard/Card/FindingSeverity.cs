namespace ModelCard.Card;

/// <summary>How loud a finding is in the build log.</summary>
public enum FindingSeverity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>A message of normal importance.</summary>
    Message,

    /// <summary>A warning with a code.</summary>
    Warning,

    /// <summary>An error with a code; the build fails and the previous card stays.</summary>
    Error,
}
