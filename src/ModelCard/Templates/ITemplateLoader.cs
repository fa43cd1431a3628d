namespace ModelCard.Templates;

/// <summary>Finds the templates that a template includes.</summary>
public interface ITemplateLoader
{
    /// <summary>Looks up a template by the name an <c>include</c> gives.</summary>
    /// <param name="name">The name in the template.</param>
    /// <returns>The parsed template, which may have errors, or <see langword="null"/> when there is none of that name.</returns>
    Template? Load(string name);
}
