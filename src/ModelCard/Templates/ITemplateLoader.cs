namespace ModelCard.Templates;

/// <summary>Finds the templates that a template includes.</summary>
public interface ITemplateLoader
{
    /// <summary>Looks up a template by the name an <c>include</c> gives.</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="path">The path shown in messages; the same path always means the same text.</param>
    /// <param name="text">The text of the template.</param>
    /// <returns>Whether there is such a template.</returns>
    bool TryLoad(string name, out string path, out string text);
}
