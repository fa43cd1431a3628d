using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Sources;

/// <summary>Finds the template a project asks for, and the files it includes, which lie beside it or below.</summary>
public sealed class TemplateSource : ITemplateLoader
{
    private readonly string _folder;
    private readonly List<string> _filesRead;

    private TemplateSource(Template template, string folder, List<string> filesRead)
    {
        Template = template;
        _folder = folder;
        _filesRead = filesRead;
    }

    /// <summary>The template, parsed. Its messages call it by the built-in name, or by the full path of the file.</summary>
    public Template Template { get; }

    /// <summary>Reads the template.</summary>
    /// <param name="name">A built-in name or a path, relative to the project.</param>
    /// <param name="projectDirectory">The project's folder.</param>
    /// <param name="filesRead">Takes every file looked at.</param>
    /// <param name="findings">Takes the finding when there is no such template.</param>
    public static TemplateSource? Read(string name, string projectDirectory, List<string> filesRead, List<Finding> findings)
    {
        if (BuiltInTemplates.IsName(name))
        {
            return new TemplateSource(BuiltInTemplates.Load(name)!, projectDirectory, filesRead);
        }

        var origin = Origin.Property(SourceKind.Project, "ModelCardTemplate");
        var path = RelativePath.In(projectDirectory, name);
        var looksLikePath = name.IndexOf('.') >= 0 || name.IndexOf('/') >= 0 || name.IndexOf('\\') >= 0;
        if (!looksLikePath && !File.Exists(path))
        {
            findings.Add(new Finding(
                FindingCodes.TemplateNotFound,
                FindingSeverity.Error,
                $"There is no template '{name}'. Set ModelCardTemplate to {string.Join(", ", BuiltInTemplates.Names)}, or to the path of a template file.",
                origin));
            return null;
        }

        filesRead.Add(path);
        if (TextFile.Read(path, out var problem) is { } text)
        {
            return new TemplateSource(Template.Parse(text.Replace("\r\n", "\n"), path), Path.GetDirectoryName(path) ?? projectDirectory, filesRead);
        }

        var code = problem == "does not exist" ? FindingCodes.TemplateNotFound : FindingCodes.TemplateUnreadable;
        findings.Add(new Finding(code, FindingSeverity.Error, $"The template '{name}' {problem}. Correct ModelCardTemplate, or the file.", origin));
        return null;
    }

    /// <inheritdoc/>
    public Template? Load(string name)
    {
        if (BuiltInTemplates.Load(name) is { } builtIn)
        {
            return builtIn;
        }

        // A template has no business outside its own folder, whoever wrote it.
        if (name.Length == 0 || name.IndexOfAny(Path.GetInvalidPathChars()) >= 0 || Path.IsPathRooted(name) || Array.IndexOf(name.Split('/', '\\'), "..") >= 0)
        {
            return null;
        }

        var path = Path.Combine(_folder, name);
        _filesRead.Add(path);
        return TextFile.Read(path, out _) is { } included ? Template.Parse(included, path) : null;
    }
}
