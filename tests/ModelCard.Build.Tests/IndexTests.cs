using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class IndexTests
{
    private const string Reference = """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""";

    [Fact]
    public async Task One_command_builds_a_solution_and_writes_one_index_once()
    {
        using var project = await TestProject.CreateAsync(Reference, parent: "a b;c@d");
        project.Write("../Library/Library.csproj", File.ReadAllText(Path.Combine(project.Folder, "App.csproj")).Replace(Reference, "", StringComparison.Ordinal).Replace("TargetFramework>", "TargetFrameworks>", StringComparison.Ordinal).Replace("net10.0<", "net10.0;netstandard2.0<", StringComparison.Ordinal));
        project.Write("../Library/Class1.cs", "namespace Library { public class Class1 { } }");
        project.WriteRoot("All.slnx", """<Solution><Project Path="a b;c@d/App/App.csproj" /><Project Path="a b;c@d/Library/Library.csproj" /></Solution>""");

        var result = (await Dotnet.RunAsync(project.Root, ["build", "All.slnx", "-t:Build;ModelCardIndex", "-bl", "-m:2", "-tl:off", "-nodeReuse:false"])).ShouldSucceed();

        new BuildLog(Path.Combine(project.Root, "msbuild.binlog")).TasksRun.Count(task => task == "IndexModelCards").ShouldBe(1);
        result.Output.ShouldContain("index of 2 models: 0 complete");
        var table = File.ReadAllText(Path.Combine(project.Root, "modelcards", "index.md"));
        table.ShouldContain("| [App](../a%20b%3Bc%40d/App/bin/Debug/net10.0/modelcard/App/README.md)");
        table.ShouldContain("| [Library](../a%20b%3Bc%40d/Library/bin/Debug/net10.0/modelcard/Library/README.md)");
        File.ReadAllText(Path.Combine(project.Root, "modelcards", "index.html")).ShouldStartWith("<!DOCTYPE html>");
        result.Codes.ShouldNotContain("MCB0764");
    }

    [Fact]
    public async Task A_multi_targeted_project_lists_what_lies_below_it_and_an_isolated_graph_may_ask()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");

        (await project.BuildAsync("-t:Build;ModelCardIndex")).ShouldSucceed();
        File.ReadAllText(Path.Combine(project.Folder, "modelcards", "index.md")).ShouldContain("| [App](../bin/Debug/net10.0/modelcard/App/README.md)");

        project.WriteProject("");
        await project.RestoreAsync();
        (await project.BuildAsync("--no-restore", "-t:ModelCardIndex", "-graph", "-isolate", "-p:ModelCardIndexDir=elsewhere")).ShouldSucceed();
        File.Exists(Path.Combine(project.Folder, "elsewhere", "index.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_found_is_a_warning_that_NoWarn_silences_and_a_page_of_somebody_elses_stays()
    {
        using var project = await TestProject.CreateAsync();
        await project.RestoreAsync();

        (await project.BuildAsync("--no-restore", "-t:ModelCardIndex")).ShouldSucceed().Findings.ShouldBe(["warning MCB0760"]);
        (await project.BuildAsync("--no-restore", "-t:ModelCardIndex", "-p:NoWarn=CS1591%2CMCB0760")).ShouldSucceed().Codes.ShouldBeEmpty();
        (await project.BuildAsync("--no-restore", "-t:ModelCardIndex", "-p:WarningsAsErrors=MCB0760")).ShouldFail().Findings.ShouldBe(["error MCB0760"]);

        project.Write("modelcards/index.md", "mine\n");
        (await project.BuildAsync("--no-restore", "-t:ModelCardIndex", "-p:NoWarn=MCB0760")).ShouldFail().Codes.ShouldBe(["MCB0302"]);
        project.Read("modelcards/index.md").ShouldBe("mine\n");
    }

    [Fact]
    public async Task Cards_that_are_named_are_listed_by_the_checklist_of_the_project()
    {
        using var project = await TestProject.CreateAsync("""
            <PropertyGroup><ModelCardEnabled>false</ModelCardEnabled><ModelCardChecklist>own.yaml</ModelCardChecklist></PropertyGroup>
            <ItemGroup><ModelCardIndexCard Include="cards/**/*.md" Exclude="cards/old/**" /></ItemGroup>
            """);
        project.Write("own.yaml", "title: Own\nitems:\n- title: license\n  answers: license\n");
        project.Write("cards/a/card.md", "---\nlicense: mit\n---\n\n# Model Card for A\n");
        project.Write("cards/old/card.md", "---\nlicense: mit\n---\n\n# Model Card for Old\n");

        (await project.BuildAsync("-t:ModelCardIndex")).ShouldSucceed();

        project.Read("modelcards/index.md").ShouldContain("| [A](../cards/a/card.md) | 100 % | mit |");
        project.Read("modelcards/index.md").ShouldNotContain("Old");
    }
}
