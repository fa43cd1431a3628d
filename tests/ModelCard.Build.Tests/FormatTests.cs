using System.IO.Compression;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Every format that is asked for travels, and none that is no longer asked for stays behind.</summary>
public sealed class FormatTests
{
    [Fact]
    public async Task All_formats_are_in_output_package_publish_folder_and_applications()
    {
        using var project = await TestProject.CreateAsync(RichCard.Project, name: "Library");
        RichCard.Write(project.Write);
        project.WriteRoot("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>
            </Project>
            """);
        var app = Path.Combine(project.Root, "App");

        (await Dotnet.RunAsync(app, ["publish", "-c", "Debug", "-o", "out", "-tl:off", "-nodeReuse:false"])).ShouldSucceed();
        (await project.PackAsync("-c", "Debug")).ShouldSucceed();
        (await project.PublishAsync("-c", "Debug")).ShouldSucceed();

        RichCard.Files(Path.GetDirectoryName(project.Card)!).ShouldBe(RichCard.Bundle);
        RichCard.Files(Path.Combine(project.Folder, "out", "modelcard", "Library")).ShouldBe(RichCard.Bundle);
        RichCard.Files(Path.Combine(app, "bin", "Debug", "net10.0", "modelcard", "Library")).ShouldBe(RichCard.Bundle);
        RichCard.Files(Path.Combine(app, "out", "modelcard", "Library")).ShouldBe(RichCard.Bundle);
        using var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(project.Folder, "out"), "*.nupkg").ShouldHaveSingleItem());
        package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("modelcard/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(RichCard.Bundle.Select(name => "modelcard/Library/" + name));
        foreach (var name in RichCard.Bundle)
        {
            using var packed = new StreamReader(package.GetEntry("modelcard/Library/" + name)!.Open());
            packed.ReadToEnd().ShouldBe(File.ReadAllText(Path.Combine(app, "out", "modelcard", "Library", name)), name);
        }
    }

    [Fact]
    public async Task A_format_comes_and_goes_with_the_property_and_clean_removes_all()
    {
        using var project = await TestProject.CreateAsync();
        var all = RichCard.Bundle.Where(name => !name.Contains('/', StringComparison.Ordinal)).ToArray();
        var output = Path.GetDirectoryName(project.Card)!;
        var obj = Path.GetDirectoryName(project.CardInObj)!;
        foreach (var (formats, files) in new[] { (RichCard.Formats, all), ("markdown", ["README.md"]), ("checklist;html", ["CHECKLIST.md", "index.html"]), (RichCard.Formats, all) })
        {
            project.WriteProject($"<PropertyGroup><ModelCardFormats>{formats}</ModelCardFormats></PropertyGroup>");

            (await project.BuildAsync()).ShouldSucceed();

            RichCard.Files(output).ShouldBe(files, formats);
            RichCard.Files(obj).ShouldBe(files, formats);
        }

        (await project.BuildAsync("-question")).ShouldSucceed();
        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        RichCard.Files(output).ShouldBeEmpty();
        Directory.Exists(obj).ShouldBeFalse();
    }
}
