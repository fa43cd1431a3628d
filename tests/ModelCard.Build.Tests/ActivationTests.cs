using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class ActivationTests
{
    [Fact]
    public async Task ModelCardEnabled_false_loads_nothing_of_ours()
    {
        using var project = await TestProject.CreateAsync();

        (await project.BuildAsync("-p:ModelCardEnabled=false", "-bl")).ShouldSucceed();

        File.Exists(project.Card).ShouldBeFalse();
        new BuildLog(Path.Combine(project.Folder, "msbuild.binlog")).TasksRun.ShouldNotContain(task => task.Contains("ModelCard", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")]
    [InlineData("-t:GetCopyToOutputDirectoryItems")]
    public async Task A_design_time_build_does_nothing(params string[] arguments)
    {
        using var project = await TestProject.CreateAsync();
        await project.RestoreAsync();

        var result = (await project.RunAsync(["msbuild", "-p:DesignTimeBuild=true", "-bl", "-tl:off", .. arguments])).ShouldSucceed();

        result.Codes.ShouldBeEmpty();
        Directory.Exists(Path.GetDirectoryName(project.CardInObj)).ShouldBeFalse();
        new BuildLog(Path.Combine(project.Folder, "msbuild.binlog")).TasksRun.ShouldNotContain(task => task.Contains("ModelCard", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("<PropertyGroup><ModelCardEnabled>true</ModelCardEnabled></PropertyGroup>", true)]
    public async Task A_project_that_gets_the_package_transitively_has_no_card_until_it_asks(string content, bool card)
    {
        using var project = await TestProject.CreateAsync();
        project.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>
              {content}
            </Project>
            """);
        // Written by hand and without PrivateAssets, the reference flows on to whoever references the library.
        project.WriteRoot("Library/Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="ModelCard.Build" Version="{project.PackageVersion}" IncludeAssets="all" PrivateAssets="none" /></ItemGroup>
            </Project>
            """);

        var result = (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Card).ShouldBe(card);
        result.Lines.Any(line => line.Contains("App.csproj", StringComparison.Ordinal) && line.Contains("MCB1020", StringComparison.Ordinal)).ShouldBe(card, result.Output);
        File.Exists(Path.Combine(Path.GetDirectoryName(project.Card)!, "..", "Library", "README.md")).ShouldBeTrue("the library's own card comes along");
    }

    [Fact]
    public async Task A_sidecar_of_its_own_switches_a_transitive_project_on()
    {
        using var project = await TestProject.CreateAsync();
        project.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>
            </Project>
            """);
        project.WriteRoot("Library/Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="ModelCard.Build" Version="{project.PackageVersion}" IncludeAssets="all" PrivateAssets="none" /></ItemGroup>
            </Project>
            """);
        project.Write("modelcard.yml", "license: mit\n");

        (await project.BuildAsync()).ShouldSucceed();

        File.ReadAllText(project.Card).ShouldContain("license: mit");
    }
}
