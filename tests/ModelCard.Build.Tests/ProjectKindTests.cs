using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class ProjectKindTests
{
    [Fact]
    public async Task A_console_project_works()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>");
        project.Write("Class1.cs", "System.Console.WriteLine(1);");

        (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Card).ShouldBeTrue();
    }

    [Fact]
    public async Task An_fsharp_project_works()
    {
        using var project = await TestProject.CreateAsync();
        File.Move(Path.Combine(project.Folder, "App.csproj"), Path.Combine(project.Folder, "App.fsproj"));
        project.Write("App.fsproj", project.Read("App.fsproj").Replace("</Project>", """<ItemGroup><Compile Include="Library.fs" /></ItemGroup></Project>""", StringComparison.Ordinal));
        project.Write("Library.fs", "module Library\n\nlet one = 1\n");

        var result = (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Card).ShouldBeTrue();
        result.Lines.ShouldAllBe(line => line.Contains("App.fsproj(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_solution_of_three_builds_in_parallel_and_says_each_finding_once()
    {
        using var project = await SolutionAsync();

        var first = (await Dotnet.RunAsync(project.Root, ["build", "-tl:off", "-nodeReuse:false", "-m:2"])).ShouldSucceed();
        var second = (await Dotnet.RunAsync(project.Root, ["build", "-tl:off", "-nodeReuse:false", "-m:2", "-question"])).ShouldSucceed();

        foreach (var name in new[] { "App", "One", "Two" })
        {
            File.Exists(Path.Combine(project.Root, name, "bin", "Debug", "net10.0", "modelcard", name, "README.md")).ShouldBeTrue(name);
        }

        first.Codes.Count(code => code == "MCB1020").ShouldBe(3);
        second.Lines.ShouldBe(first.Lines, ignoreOrder: true);
    }

    [Theory]
    [InlineData("-graph")]
    [InlineData("-graph", "-isolate")]
    [InlineData("-mt", "-m:2")]
    [InlineData("-check")]
    public async Task Every_way_to_build_gives_the_card_of_the_right_project(params string[] arguments)
    {
        using var project = await SolutionAsync();
        (await Dotnet.RunAsync(project.Root, ["restore"])).ShouldSucceed();

        var result = (await Dotnet.RunAsync(project.Root, ["build", "--no-restore", "-tl:off", "-nodeReuse:false", .. arguments])).ShouldSucceed();

        foreach (var name in new[] { "App", "One", "Two" })
        {
            File.ReadAllText(Path.Combine(project.Root, name, "bin", "Debug", "net10.0", "modelcard", name, "README.md"))
                .ShouldContain($"# Model Card for {name}");
        }

        result.Output.ShouldNotContain(" BC0", Case.Sensitive, "a finding of build check");
    }

    [Fact]
    public async Task A_task_in_a_process_of_its_own_gives_the_same_card()
    {
        using var project = await TestProject.CreateAsync();
        var inProcess = (await project.BuildAsync()).ShouldSucceed();
        var card = File.ReadAllBytes(project.Card);
        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();

        var outside = await Dotnet.RunAsync(
            project.Folder, ["build", "--no-restore", "-tl:off", "-nodeReuse:false"], new Dictionary<string, string> { ["MSBUILDFORCEALLTASKSOUTOFPROC"] = "1" });

        outside.ShouldSucceed().Lines.ShouldBe(inProcess.Lines, ignoreOrder: true);
        File.ReadAllBytes(project.Card).ShouldBe(card);
    }

    [Fact]
    public async Task Central_package_management_and_a_reference_from_Directory_Build_props_work()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteRoot("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="ModelCard.Build" Version="{project.PackageVersion}" /></ItemGroup>
            </Project>
            """);
        project.WriteRoot("Directory.Build.props", """
            <Project>
              <PropertyGroup><ModelCardLicense>TODO</ModelCardLicense></PropertyGroup>
              <ItemGroup><PackageReference Include="ModelCard.Build" PrivateAssets="all" /></ItemGroup>
            </Project>
            """);
        project.Write("App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");

        var result = (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Card).ShouldBeTrue();
        result.Lines.ShouldContain(line => line.Contains("Directory.Build.props(2,", StringComparison.Ordinal) && line.Contains("MCB1010", StringComparison.Ordinal), result.Output);
    }

    private static async Task<TestProject> SolutionAsync()
    {
        var project = await TestProject.CreateAsync();
        foreach (var name in new[] { "One", "Two" })
        {
            project.WriteRoot($"{name}/{name}.csproj", project.Read("App.csproj"));
            project.WriteRoot($"{name}/Class1.cs", "public class Class1;");
        }

        project.WriteRoot("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");
        return project;
    }
}
