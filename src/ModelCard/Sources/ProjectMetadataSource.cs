using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// Takes defaults from properties every .NET project has. What the SDK fills in by itself (the assembly name as author, version 1.0.0, "Package Description") is
/// no answer.
/// </summary>
public static class ProjectMetadataSource
{
    /// <summary>Reads the defaults.</summary>
    public static SourceAnswers Read(ProjectInput project)
    {
        var answers = new SourceAnswers(SourceKind.ProjectMetadata);
        var assembly = project.Property("AssemblyName") ?? "";
        AddName(answers, project, assembly);
        Add(answers, "model_summary", "Description", Unless(project.Property("Description"), "Package Description"));
        Add(answers, "model_version", "Version", VersionOf(project));
        Add(answers, "copyright", "Copyright", project.Property("Copyright"));
        Add(answers, "repo", "RepositoryUrl", project.Property("RepositoryUrl"));
        AddAuthors(answers, Unless(project.Property("Authors"), assembly));
        AddLicense(answers, project.Property("PackageLicenseExpression"));
        return answers;
    }

    /// <summary>The version the project states, or <see langword="null"/> for none or the one the SDK fills in.</summary>
    public static string? VersionOf(ProjectInput project) => Unless(project.Property("Version"), "1.0.0");

    /// <summary>What the project is, for formats that describe it beside the model.</summary>
    public static ProjectFacts FactsOf(ProjectInput project) => new()
    {
        Name = project.Property("PackageId") ?? project.Property("AssemblyName") ?? "",
        Version = project.Property("Version"),
        License = project.Property("PackageLicenseExpression"),
        Repository = project.Property("RepositoryUrl"),
        IsProgram = project.Property("OutputType") is { } type && type.EndsWith("Exe", StringComparison.OrdinalIgnoreCase),
    };

    // Of several models each has its own name; of one, the package's name is the nearest to it.
    private static void AddName(SourceAnswers answers, ProjectInput project, string assembly)
    {
        if (project.Model is { } model)
        {
            answers.Fields.Add(new FieldValue(CardFields.Find("model_id")!, new CardScalar(model.Identity, ScalarType.Text, model.Origin), model.Origin));
        }
        else
        {
            Add(answers, "model_id", "PackageId", project.Property("PackageId") ?? assembly);
        }
    }

    private static void AddAuthors(SourceAnswers answers, string? authors)
    {
        if (authors is null)
        {
            return;
        }

        var origin = Origin.Property(SourceKind.ProjectMetadata, "Authors");
        var names = new List<CardNode>();
        foreach (var author in authors.Split(';', ','))
        {
            if (author.Trim() is { Length: > 0 } name)
            {
                names.Add(new CardScalar(name, ScalarType.Text, origin));
            }
        }

        answers.Fields.Add(new FieldValue(CardFields.Find("developers")!, new CardList(names, origin), origin));
    }

    // The Hub has ids of its own for licenses; what it lacks is "other" with a name and a link.
    private static void AddLicense(SourceAnswers answers, string? expression)
    {
        if (expression is null)
        {
            return;
        }

        if (LicenseIds.FromSpdx(expression) is { } id)
        {
            Add(answers, "license", "PackageLicenseExpression", id, expression.Trim());
            return;
        }

        Add(answers, "license", "PackageLicenseExpression", "other");
        Add(answers, "license_name", "PackageLicenseExpression", expression);
        if (expression.IndexOf(' ') < 0)
        {
            Add(answers, "license_link", "PackageLicenseExpression", "https://spdx.org/licenses/" + expression + ".html");
        }
    }

    private static void Add(SourceAnswers answers, string field, string property, string? text, string? translatedFrom = null)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            var origin = Origin.Property(SourceKind.ProjectMetadata, property);
            answers.Fields.Add(new FieldValue(CardFields.Find(field)!, new CardScalar(text!.Trim(), ScalarType.Text, origin), origin, translatedFrom));
        }
    }

    private static string? Unless(string? value, string filledIn) => string.Equals(value, filledIn, StringComparison.Ordinal) ? null : value;
}
