using System.Text;

namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// A small repository with all a card can be made from: an application, a library with a card in every format, and what they share in the folder above, which names it by full paths as shared files do.
/// </summary>
internal static class CardTree
{
    private const string Shared =
        """
        <Project>
          <PropertyGroup>
            <ModelCardChecklist>huggingface;$(MSBuildThisFileDirectory)policy/checklist.yaml</ModelCardChecklist>
            <ModelCardTemplate>$(MSBuildThisFileDirectory)policy/card.md</ModelCardTemplate>
            <ModelCardBiasRisksLimitations>TODO</ModelCardBiasRisksLimitations>
          </PropertyGroup>
          <ItemGroup>
            <ModelCardSection Include="$(MSBuildThisFileDirectory)policy/ethics.md" Title="House rules" />
          </ItemGroup>
        </Project>
        """;

    private const string Library =
        """
          <PropertyGroup>
            <ModelCardUpstream>upstream/README.md</ModelCardUpstream>
            <ModelCardUpstreamId>contoso/base</ModelCardUpstreamId>
            <ModelCardCommittedFile>README.md</ModelCardCommittedFile>
            <ModelCardAsPackageReadme>true</ModelCardAsPackageReadme>
          </PropertyGroup>
          <ItemGroup>
            <ModelCardSection Include="limits.md" Field="out_of_scope_use" />
          </ItemGroup>
        """;

    private const string Reference = """<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""";

    /// <summary>Writes the repository into the folder <c>one</c> of the test, with the application as the project that is built.</summary>
    public static async Task<TestProject> CreateAsync()
    {
        var project = await TestProject.CreateAsync(Reference, parent: "one/src");
        var projectFile = project.Read("App.csproj");
        project.Write("Class1.cs", "System.Console.WriteLine(new Library.Class1());");
        project.WriteRoot("one/src/Library/Library.csproj", projectFile.Replace(Reference, RichCard.Project + Library, StringComparison.Ordinal));
        project.WriteRoot("one/src/Library/Class1.cs", "namespace Library; public class Class1;");
        RichCard.Write((path, text) => project.WriteRoot("one/src/Library/" + path, text));
        project.WriteRoot("one/src/Library/limits.md", "Not for medical letters.\n");
        project.WriteRoot("one/src/Library/README.md", "# Library\n\nBy hand.\n\n<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n");
        project.WriteRoot("one/src/Library/upstream/README.md", "---\nlicense: mit\n---\n\n# Model Card for Base\n\n## Training Details\n\n### Training Data\n\nLetters of two years.\n");
        project.WriteRoot("one/Directory.Build.props", Shared);
        project.WriteRoot("one/policy/checklist.yaml", "title: House\nitems:\n- title: license\n  answers: license\n  level: required\n");
        project.WriteRoot("one/policy/card.md", "---\n{{ card_data }}\n---\n\n# {{ model_id }}\n\n{{ training_data }}\n\n{{ out_of_scope_use }}\n\n{{ include \"parts/foot.md\" }}\n\n{{ own_sections }}\n");
        project.WriteRoot("one/policy/parts/foot.md", "The end.\n");
        project.WriteRoot("one/policy/ethics.md", "Decided by the board.\n");
        Directory.CreateDirectory(Path.Combine(project.Root, "one", ".git"));
        return project;
    }

    /// <summary>Copies a folder with the times of its files.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="to">Where to.</param>
    /// <param name="built">Whether with what builds left in it.</param>
    public static void Copy(string from, string to, bool built)
    {
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories).Where(folder => built || !IsBuilt(from, folder)))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => built || !IsBuilt(from, file)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
    }

    /// <summary>The files that are ours, in outputs and in obj, by their paths in the tree.</summary>
    public static SortedDictionary<string, byte[]> OurFiles(string tree) =>
        new(Directory.GetFiles(tree, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(tree, file).Replace('\\', '/'))
            .Where(path => path.Contains("/modelcard/", StringComparison.Ordinal)).ToDictionary(path => path, path => File.ReadAllBytes(Path.Combine(tree, path))), StringComparer.Ordinal);

    /// <summary>Whether a file holds a text, in one of the encodings a program might write it in.</summary>
    public static bool Holds(byte[] file, string text) =>
        new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(encoding => file.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0);

    private static bool IsBuilt(string tree, string path) => Path.GetRelativePath(tree, path).Split('/', '\\').Any(part => part is "bin" or "obj");
}
