using System.IO.Compression;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Every format that is asked for travels, and none that is no longer asked for stays behind.</summary>
public sealed class FormatTests
{
    private static readonly string[] Bundle = ["CHECKLIST.md", "README.md"];

    [Fact]
    public async Task All_formats_are_in_output_package_publish_folder_and_applications()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup><ModelCardFormats>markdown;checklist</ModelCardFormats></PropertyGroup>", name: "Library");
        project.WriteRoot("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>
            </Project>
            """);
        var app = Path.Combine(project.Root, "App");

        (await Dotnet.RunAsync(app, ["publish", "-c", "Debug", "-o", "out", "-tl:off", "-nodeReuse:false"])).ShouldSucceed();
        (await project.RunAsync("pack", "-c", "Debug", "-o", "out", "-tl:off")).ShouldSucceed();
        (await project.RunAsync("publish", "-c", "Debug", "-o", "out", "-tl:off")).ShouldSucceed();

        Names(Path.GetDirectoryName(project.Card)!).ShouldBe(Bundle);
        Names(Path.Combine(project.Folder, "out", "modelcard", "Library")).ShouldBe(Bundle);
        Names(Path.Combine(app, "bin", "Debug", "net10.0", "modelcard", "Library")).ShouldBe(Bundle);
        Names(Path.Combine(app, "out", "modelcard", "Library")).ShouldBe(Bundle);
        using var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(project.Folder, "out"), "*.nupkg").ShouldHaveSingleItem());
        package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("modelcard/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(Bundle.Select(name => "modelcard/Library/" + name));
    }

    [Fact]
    public async Task A_format_comes_and_goes_with_the_property_and_clean_removes_all()
    {
        using var project = await TestProject.CreateAsync();
        var output = Path.GetDirectoryName(project.Card)!;
        var obj = Path.GetDirectoryName(project.CardInObj)!;
        foreach (var (formats, files) in new[] { ("markdown;checklist", Bundle), ("markdown", ["README.md"]), ("checklist", ["CHECKLIST.md"]), ("checklist;markdown", Bundle) })
        {
            project.WriteProject($"<PropertyGroup><ModelCardFormats>{formats}</ModelCardFormats></PropertyGroup>");

            (await project.BuildAsync()).ShouldSucceed();

            Names(output).ShouldBe(files, formats);
            Names(obj).ShouldBe(files, formats);
        }

        (await project.BuildAsync("-question")).ShouldSucceed();
        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        File.Exists(Path.Combine(output, "README.md")).ShouldBeFalse();
        File.Exists(Path.Combine(output, "CHECKLIST.md")).ShouldBeFalse();
        Directory.Exists(obj).ShouldBeFalse();
    }

    private static IEnumerable<string?> Names(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
