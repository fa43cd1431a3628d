using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// What the packages and the target framework of a project say about its model. Only packages that run models are asked; their versions are those that restore chose
/// (<c>project.assets.json</c>), so that nothing is said before the first restore.
/// </summary>
internal static class SoftwareSource
{
    private static readonly Origin Packages = Origin.Property(SourceKind.Measured, "PackageReference");

    /// <summary>Whether the project uses a package that says something about its model.</summary>
    public static bool IsAsked(ProjectInput project) => Used(project).Count > 0;

    /// <summary>Answers fields from the project's packages.</summary>
    /// <param name="project">What the project states.</param>
    /// <param name="projectDirectory">Full path of its folder.</param>
    /// <param name="filesRead">Takes the file that restore wrote.</param>
    /// <param name="answers">Takes the answers.</param>
    public static void Add(ProjectInput project, string projectDirectory, List<string> filesRead, MeasuredAnswers answers)
    {
        var used = Used(project);
        if (used.Count == 0)
        {
            return;
        }

        answers.Set("library_name", LibraryOf(used), Packages);
        if (project.Property("ProjectAssetsFile") is not { } assets)
        {
            return;
        }

        var path = Path.Combine(projectDirectory, assets);
        filesRead.Add(path);
        if (RestoredPackages.Read(path, used) is not { } restored)
        {
            return;
        }

        var framework = project.Property("TargetFramework")?.Trim() ?? "";
        var software = new StringBuilder();
        var installation = new StringBuilder();
        foreach (var package in used)
        {
            if (restored.VersionOf(package, framework) is { } version)
            {
                software.Append("- ").Append(package).Append(' ').Append(version).Append('\n');
                if (!ModelPackages.IsForTrainingOnly(package))
                {
                    installation.Append("dotnet add package ").Append(package).Append(version.IndexOf('*') < 0 ? $" --version {version}\n" : "\n");
                }
            }
        }

        if (software.Length > 0)
        {
            answers.Set("software", (framework.Length == 0 ? "" : $"- {TargetFrameworkName.Of(framework)} (`{framework}`)\n") + software.ToString().TrimEnd('\n'), Packages);
        }

        if (installation.Length > 0)
        {
            answers.Set("installation", $"The model runs in .NET with these packages:\n\n```sh\n{installation}```", Packages);
        }
    }

    // Packages of two libraries leave open which of them the model is for.
    private static string? LibraryOf(List<string> packages)
    {
        string? library = null;
        foreach (var package in packages)
        {
            if (ModelPackages.LibraryOf(package) is { } name)
            {
                if (library is not null && library != name)
                {
                    return null;
                }

                library = name;
            }
        }

        return library;
    }

    private static List<string> Used(ProjectInput project)
    {
        var used = new List<string>();
        foreach (var id in project.Property("PackageReference")?.Split(';') ?? [])
        {
            if (ModelPackages.IsKnown(id.Trim()) && !used.Exists(known => string.Equals(known, id.Trim(), StringComparison.OrdinalIgnoreCase)))
            {
                used.Add(id.Trim());
            }
        }

        // The same card whatever order MSBuild collects references in.
        used.Sort(StringComparer.OrdinalIgnoreCase);
        return used;
    }
}
