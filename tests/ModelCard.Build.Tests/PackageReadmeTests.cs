using System.IO.Compression;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class PackageReadmeTests
{
    private const string AsReadme = "<PropertyGroup><ModelCardAsPackageReadme>true</ModelCardAsPackageReadme></PropertyGroup>";

    [Fact]
    public async Task The_card_becomes_the_readme_of_the_package_with_and_without_a_build()
    {
        using var project = await TestProject.CreateAsync(AsReadme);
        (await project.PackAsync("-c", "Debug")).ShouldSucceed();
        ShouldHaveReadme(project, "# Model Card for App\n");

        var inObj = Path.Combine(project.Folder, "obj", "Debug", "net10.0", "modelcard", "package-readme.md");
        (await project.BuildAsync("-question")).ShouldSucceed();
        File.Delete(inObj);
        (await project.BuildAsync()).ShouldSucceed();
        File.Exists(inObj).ShouldBeTrue();

        Directory.Delete(Path.Combine(project.Folder, "out"), recursive: true);
        (await project.PackAsync("--no-build", "-c", "Debug")).ShouldSucceed().Output.ShouldNotContain("NU5");
        ShouldHaveReadme(project, "# Model Card for App\n");

        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        File.Exists(inObj).ShouldBeFalse();
    }

    [Fact]
    public async Task A_multi_targeted_project_of_several_models_has_one_readme_that_follows_the_card()
    {
        using var project = await TestProject.CreateAsync();
        const string models = """<ItemGroup><ModelCardModel Include="tiny" /><ModelCardModel Include="large" ModelSummary="Before." /></ItemGroup>""";
        project.WriteProject(AsReadme + models, "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        (await project.PackAsync("-c", "Debug")).ShouldSucceed().Output.ShouldNotContain("NU5");
        ShouldHaveReadme(project, "# App\n\nThis package holds 2 models:\n\n- **tiny**\n- **large**: Before.\n");

        project.WriteProject(AsReadme + models.Replace("Before", "After", StringComparison.Ordinal), "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        (await project.PackAsync("-c", "Debug")).ShouldSucceed();
        ShouldHaveReadme(project, "# App\n\nThis package holds 2 models:\n\n- **tiny**\n- **large**: After.\n");
    }

    [Fact]
    public async Task A_readme_of_the_projects_own_stays_and_a_missing_card_is_said()
    {
        using var project = await TestProject.CreateAsync("""<ItemGroup><None Include="README.md" Pack="true" PackagePath="" /></ItemGroup>""");
        project.Write("README.md", "# Mine\n");
        (await project.BuildAsync()).ShouldSucceed();

        (await project.PackAsync("--no-build", "-c", "Debug", "-p:ModelCardAsPackageReadme=true")).ShouldSucceed().Codes.ShouldBe(["MCB0771"]);
        (await project.PackAsync("-c", "Debug", "-p:ModelCardAsPackageReadme=true", "-p:PackageReadmeFile=README.md")).ShouldSucceed().Codes.ShouldContain("MCB0770");

        ShouldHaveReadme(project, "# Mine\n", "README.md");
    }

    private static void ShouldHaveReadme(TestProject project, string start, string path = "modelcard/README.md")
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(project.Folder, "out"), "*.nupkg").ShouldHaveSingleItem());
        using var nuspec = new StreamReader(package.GetEntry("App.nuspec")!.Open());
        nuspec.ReadToEnd().Replace('\\', '/').ShouldContain($"<readme>{path}</readme>");
        using var readme = new StreamReader(package.Entries.Where(entry => entry.FullName == path).ShouldHaveSingleItem().Open());
        readme.ReadToEnd().ShouldStartWith(start);
    }
}
