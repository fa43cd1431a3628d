using System.Globalization;
using System.Xml.Linq;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Every block of the documentation that is part of a project: put into a project of its own, evaluated, and checked with the packed package.</summary>
public sealed class ProjectSnippetTests
{
    // A metric without its file has no value to hold to a limit, a pattern finds no cards, and a card with nothing else has no version and no date.
    private static readonly string[] WithoutFiles = ["MCB4203", "MCB0405", "MCB0730", "MCB0732"];

    private static readonly string[] Groups = ["PropertyGroup", "ItemGroup", "Target", "Import", "Project", "Choose"];

    [Fact]
    public async Task Every_block_of_a_project_is_one_that_the_package_understands()
    {
        using var project = await TestProject.CreateAsync();
        await project.RestoreAsync();
        var snippets = Snippets().DistinctBy(snippet => snippet.Xml).ToList();
        snippets.Count.ShouldBeGreaterThan(150);
        for (var i = 0; i < snippets.Count; i++)
        {
            var name = $"S{i:000}.csproj";
            project.Write(name, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="ModelCard.Build" Version="{project.PackageVersion}" PrivateAssets="all" /></ItemGroup>
                {snippets[i].Xml}
                </Project>
                """);

            // As if it had been restored: the same package for all of them.
            foreach (var made in new[] { ".nuget.g.props", ".nuget.g.targets" })
            {
                File.Copy(Path.Combine(project.Folder, "obj", "App.csproj" + made), Path.Combine(project.Folder, "obj", name + made));
            }
        }

        project.Write("NoModelCard.targets", "<Project />");
        project.Write("README.md", "# A card of before\n");
        File.Copy(Path.Combine(RepositoryFiles.Root, "samples", "PenguinOnnx", "penguins.onnx"), Path.Combine(project.Folder, "penguins.onnx"));
        project.Write("All.proj", """
            <Project>
              <Target Name="Check">
                <ItemGroup><One Include="S*.csproj" /></ItemGroup>
                <MSBuild Projects="@(One)" Targets="ModelCardCheck" ContinueOnError="true" />
              </Target>
            </Project>
            """);

        var result = await project.RunAsync("msbuild", "All.proj", "-t:Check", "-tl:off", "-nodeReuse:false", "-m:1", "-v:q");

        var problems = result.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal)).Distinct()
            .Select(line => (Line: line, Snippet: Number(line) is { } number ? snippets[number] : (Page: "All.proj", Line: 0, Xml: ""))).Where(entry => !IsExpected(entry.Line, entry.Snippet.Page));
        string.Join('\n', problems.Select(problem => $"{problem.Snippet.Page}:{problem.Snippet.Line}: {problem.Line.Trim()}")).ShouldBeEmpty();
        result.Output.ShouldContain("MCB1020", customMessage: "Nothing was checked.");
    }

    private static IEnumerable<(string Page, int Line, string Xml)> Snippets()
    {
        // The pages of single fields are generated, and held by the tests that read every example of a field.
        var written = DocBlocks.Pages.Where(page => !page.StartsWith("docs/fields/", StringComparison.Ordinal) && !RepositoryFiles.Read(page).StartsWith("<!-- Generated", StringComparison.Ordinal)).ToHashSet();
        foreach (var (page, block) in DocBlocks.All.Where(entry => entry.Block.Language == "xml" && written.Contains(entry.Page)))
        {
            var root = XElement.Parse($"<Project>{block.Text}</Project>");
            var first = root.Elements().First();

            // A whole file is its content; a line by itself stands in the group that it belongs to.
            var xml = first.Name.LocalName == "Project" ? string.Concat(first.Nodes()) : Groups.Contains(first.Name.LocalName) ? block.Text : string.Concat(root.Elements().Select(InGroup));
            yield return (page, block.Line, xml);
        }
    }

    private static string InGroup(XElement element) =>
        element.Attribute("Include") is null && element.Attribute("Update") is null ? $"<PropertyGroup>{element}</PropertyGroup>\n" : $"<ItemGroup>{element}</ItemGroup>\n";

    // The file stands at the beginning of a line or, where that is another one, the project at its end.
    private static int? Number(string line) => line.LastIndexOf(".csproj", StringComparison.Ordinal) is > 3 and var at ? int.Parse(line[(at - 3)..at], CultureInfo.InvariantCulture) : null;

    // What a card still lacks (MCB1) or could say better (MCB3) is not the block's affair, nor are the files of its reader, which are not here.
    private static bool IsExpected(string line, string page) =>
        line.Contains(" MCB1", StringComparison.Ordinal) || line.Contains(" MCB3", StringComparison.Ordinal) || line.Contains(" does not exist", StringComparison.Ordinal)
        || line.Contains(" " + Path.GetFileNameWithoutExtension(page) + ":", StringComparison.Ordinal)
        || WithoutFiles.Any(code => line.Contains($" {code}:", StringComparison.Ordinal)) || line.Contains(" MSB4181:", StringComparison.Ordinal);
}
