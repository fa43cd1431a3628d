using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The repository of <c>docs/scale.md</c>, made from the files and built with the commands that stand there.</summary>
public sealed class ScalePageTests
{
    private static readonly DocPage Page = DocPage.Read("docs/scale.md");

    // The sentence above a file ends with its name.
    private static readonly List<(string Name, string Text)> Files =
        [.. Page.Blocks.Where(block => block.Language is "xml" or "yaml").Select(block => (block.Before.Split('`')[^2], block.Text))];

    private static readonly List<string> Commands = [.. Page.Blocks.Where(block => block.Language == "sh").SelectMany(block => block.Lines)];

    [Fact]
    public async Task The_repository_of_the_page_does_what_the_page_says()
    {
        using var project = await TestProject.CreateAsync();
        Directory.Delete(project.Folder, recursive: true);
        foreach (var (name, text) in Files.Take(3))
        {
            project.WriteRoot(name, text.Replace("Version=\"0.1.0\"", $"Version=\"{project.PackageVersion}\"", StringComparison.Ordinal));
        }

        const string References = """<ItemGroup><ProjectReference Include="../Text/Text.csproj" /></ItemGroup>""";
        foreach (var (name, content) in new[] { ("Tickets", References), ("Letters", References), ("Text", "") })
        {
            project.WriteRoot($"src/{name}/{name}.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{content}</Project>""");
            project.WriteRoot($"src/{name}/Class1.cs", $"namespace {name}; public class Class1;");
        }

        project.WriteRoot("src/Tickets/modelcard.yaml", "direct_use: Sorting tickets.\nlicense: mit\n");
        project.WriteRoot("src/Letters/modelcard.yaml", "direct_use: Sorting letters.\ndevelopers: Contoso\n");
        project.WriteRoot("All.slnx", """<Solution><Project Path="src/Tickets/Tickets.csproj" /><Project Path="src/Letters/Letters.csproj" /><Project Path="src/Text/Text.csproj" /></Solution>""");
        Commands.Count.ShouldBe(4);

        // What the house requires fails the build, what it recommends is a warning; a project without a model is not touched.
        var first = (await RunAsync(project, Commands[0])).ShouldFail();
        Missing(first).ShouldBe(["error MCB1010", "warning MCB1005"]);
        project.WriteRoot("src/Letters/modelcard.yaml", "direct_use: Sorting letters.\nlicense: mit\ndevelopers: Contoso\n");
        Missing((await RunAsync(project, Commands[0])).ShouldSucceed()).ShouldBe(["warning MCB1005"]);
        File.Exists(Path.Combine(project.Root, "src", "Tickets", "bin", "Debug", "net10.0", "modelcard", "Tickets", "README.md")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(project.Root, "src", "Text", "obj", "project.assets.json")).ShouldContain("\"libraries\": {}");

        (await RunAsync(project, Commands[1])).ShouldSucceed();
        (await RunAsync(project, Commands[2])).ShouldSucceed().Output.ShouldContain("index of 2 models");
        File.ReadAllText(Path.Combine(project.Root, "modelcards", "index.md")).ShouldContain("| [Letters](../src/Letters/bin/Release/net10.0/modelcard/Letters/README.md)");
        Missing((await RunAsync(project, Commands[3])).ShouldSucceed()).ShouldBe(["warning MCB1005"]);
    }

    [Fact]
    public async Task The_patterns_for_a_cache_are_added_to_those_there_are()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteRoot("Directory.Build.props", Files[^1].Text);

        (await project.RunAsync("msbuild", "-getProperty:MSBuildCacheIgnoredOutputPatterns")).ShouldSucceed().Output.Trim().ShouldBe(@";**\modelcard\facts.cache");
    }

    [Fact]
    public void Every_block_of_the_page_is_a_file_or_a_command_of_these_tests()
    {
        Page.Blocks.ShouldAllBe(block => block.Language == "xml" || block.Language == "yaml" || block.Language == "sh");
        Files.Count.ShouldBe(4);
        Commands.ShouldAllBe(command => command.StartsWith("dotnet build ", StringComparison.Ordinal));
    }

    // Of the checklist; rules about what is written are another matter.
    private static IEnumerable<string> Missing(DotnetResult result) => result.Findings.Where(finding => finding.Contains(" MCB1", StringComparison.Ordinal));

    private static Task<DotnetResult> RunAsync(TestProject project, string command) => Dotnet.RunAsync(project.Root, [.. command.Split(' ')[1..], "-tl:off", "-nodeReuse:false", "-m:2"]);
}
