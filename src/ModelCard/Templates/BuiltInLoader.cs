namespace ModelCard.Templates;

/// <summary>Finds the templates and parts that come with the package, and no others.</summary>
internal sealed class BuiltInLoader : ITemplateLoader
{
    /// <inheritdoc/>
    public Template? Load(string name) => BuiltInTemplates.Load(name);
}
