namespace ModelCard.Checks;

/// <summary>How strictly a project wants its checklists enforced (<c>ModelCardStrictness</c>).</summary>
public enum Strictness
{
    /// <summary>Checklists report nothing.</summary>
    None,

    /// <summary>Required items warn.</summary>
    Warn,

    /// <summary>Required items fail the build, recommended ones warn.</summary>
    Standard,

    /// <summary>Required and recommended items fail the build, optional ones warn.</summary>
    Strict,
}
