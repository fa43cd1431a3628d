namespace ModelCard.Templates;

/// <summary>A template that cannot be rendered: it has errors, or one occurred while it ran.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(TemplateMessage error)
        : base(error.ToString()) => Error = error;

    /// <summary>What is wrong, and where.</summary>
    public TemplateMessage Error { get; }
}
