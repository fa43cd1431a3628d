using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>A build loads and compiles the code it is asked to run and no other: what it would cost, every build would pay.</summary>
public sealed class LoadingTests
{
    private static readonly string[] Formats = ["Charts", "CycloneDx", "Html", "Json", "Sarif", "Spdx", "Svg"];

    [Fact]
    public async Task A_build_that_asks_for_nothing_runs_none_of_the_code_that_reads_files_and_writes_other_formats()
    {
        using var project = await TestProject.CreateAsync();
        RichCard.Write((path, text) =>
        {
            if (path != "modelcard.yaml")
            {
                project.Write(path, text);
            }
        });

        var (compiled, loaded) = await BuildAsync(project);

        compiled.ShouldContain("ModelCard.CardBuild");
        compiled.ShouldContain("ModelCard.Outputs.MarkdownCard");
        compiled.ShouldNotContain("ModelCard.Sources.SafetensorsReader");
        compiled.ShouldNotContain("ModelCard.Sources.ArtifactSource");
        compiled.ShouldNotContain("ModelCard.Sources.LockSource");
        compiled.ShouldNotContain("ModelCard.Sources.SidecarSource");
        Formats.SelectMany(folder => Written(compiled, folder)).ShouldBeEmpty();
        compiled.Where(type => type is "ModelCard.Outputs.Badge" or "ModelCard.Outputs.ChecklistReport" or "ModelCard.Outputs.RunSummary" or "ModelCard.Outputs.PackageReadme").ShouldBeEmpty();
        compiled.Where(type => type.StartsWith("Markdig.", StringComparison.Ordinal)).ShouldBeEmpty();
        loaded.ShouldContain("ModelCard");
        loaded.ShouldNotContain("Markdig");
    }

    // The other way round, so that a name that is wrong here, or a list of the runtime's that is empty, does not pass for code that did not run.
    [Fact]
    public async Task A_build_that_asks_for_all_of_it_runs_it()
    {
        using var project = await TestProject.CreateAsync(RichCard.Project);
        RichCard.Write(project.Write);

        var (compiled, loaded) = await BuildAsync(project);

        compiled.ShouldContain("ModelCard.Sources.SafetensorsReader");
        compiled.ShouldContain("ModelCard.Sources.ArtifactSource");
        compiled.ShouldContain("ModelCard.Sources.LockSource");
        compiled.ShouldContain("ModelCard.Sources.SidecarSource");
        foreach (var folder in Formats)
        {
            Written(compiled, folder).ShouldNotBeEmpty(folder);
        }

        compiled.ShouldContain("ModelCard.Outputs.Badge");
        compiled.ShouldContain("ModelCard.Outputs.ChecklistReport");
        compiled.ShouldContain("Markdig.Markdown");
        loaded.ShouldContain("Markdig");
    }

    // The types that were compiled, as the runtime lists their methods, and the assemblies that the engine saw the tasks load. The tasks for net8.0 are not compiled ahead.
    private static async Task<(HashSet<string> Compiled, HashSet<string> Loaded)> BuildAsync(TestProject project)
    {
        var package = await SharedPackage.GetAsync();
        var tasks = Path.Combine(package.Restored, "tasks", "net8.0", "ModelCard.Build.dll");
        await project.RestoreAsync();
        var list = Path.Combine(project.Root, "compiled.txt");
        var log = Path.Combine(project.Root, "diagnostic.log");
        (await Dotnet.RunAsync(
            project.Folder,
            ["msbuild", "-t:ModelCard", "-nodeReuse:false", "-m:1", "-p:ModelCardTaskAssembly=" + tasks, $"-flp:LogFile={log};Verbosity=diagnostic"],
            new Dictionary<string, string> { ["DOTNET_JitStdOutFile"] = list, ["DOTNET_JitDisasmSummary"] = "1" })).ShouldSucceed();
        return ([.. File.ReadLines(list).Select(TypeOf)], [.. File.ReadLines(log).Select(AssemblyOf)]);
    }

    // "  12: JIT compiled ModelCard.Outputs.MarkdownCard:Files(…) [Tier0, …]", with a "+" before what is nested in a type and a "`" or "[" before what it is generic in.
    private static string TypeOf(string line)
    {
        const string Mark = "JIT compiled ";
        var begin = line.IndexOf(Mark, StringComparison.Ordinal);
        var type = begin < 0 ? "" : line[(begin + Mark.Length)..];
        var end = type.IndexOfAny([':', '+', '`', '[']);
        return end < 0 ? type : type[..end];
    }

    private static string AssemblyOf(string line)
    {
        const string Mark = "Assembly loaded during ";
        var begin = line.IndexOf(Mark, StringComparison.Ordinal);
        var name = begin < 0 ? -1 : line.IndexOf(": ", begin, StringComparison.Ordinal);
        return name < 0 ? "" : line[(name + 2)..].Split(',')[0].Trim();
    }

    // A file of a folder is named after the type in it.
    private static IEnumerable<string> Written(HashSet<string> compiled, string folder) =>
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "ModelCard", "Outputs", folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file).Split('.')[0]).Distinct()
            .Where(type => compiled.Contains("ModelCard.Outputs." + type) || compiled.Contains($"ModelCard.Outputs.{folder}.{type}"));
}
