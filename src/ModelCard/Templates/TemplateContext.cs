namespace ModelCard.Templates;

/// <summary>What a template sees: its variables, the templates it may include, its limits.</summary>
public sealed class TemplateContext
{
    /// <summary>Makes a context.</summary>
    /// <param name="globals">The variables. What a template assigns is written here too.</param>
    public TemplateContext(TemplateObject globals) => Globals = globals;

    /// <summary>The variables.</summary>
    public TemplateObject Globals { get; }

    /// <summary>Finds included templates; without one every <c>include</c> is an error.</summary>
    public ITemplateLoader? Loader { get; set; }

    /// <summary>Functions of the caller's, by name; no variables, so that a template which prints all it sees prints none of them.</summary>
    internal BuiltinGroup? Functions { get; set; }

    /// <summary>What a template may use.</summary>
    public TemplateLimits Limits { get; set; } = new();
}
