using System.IO.Compression;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The card goes where NuGet puts the package, and nowhere where there is none.</summary>
public sealed class PackTests
{
    // NuGet names the file after the normalized version; a tool that puts the name together itself looks for the wrong one.
    [Theory]
    [InlineData("1.0", "1.0.0")]
    [InlineData("1.2.3.0", "1.2.3")]
    [InlineData("01.2.3-beta.4+build.5", "1.2.3-beta.4")]
    public async Task A_version_that_NuGet_normalizes_leaves_one_whole_package_with_the_card(string version, string normalized)
    {
        using var project = await TestProject.CreateAsync();

        (await project.PackAsync("-p:PackageVersion=" + version)).ShouldSucceed();

        var file = Directory.GetFiles(Path.Combine(project.Folder, "out")).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe($"App.{normalized}.nupkg");
        using var package = ZipFile.OpenRead(file);
        using var card = new StreamReader(package.GetEntry("modelcard/App/README.md")!.Open());
        card.ReadToEnd().ShouldBe(File.ReadAllText(project.CardInObj.Replace("Debug", "Release", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_project_that_is_not_packable_has_its_card_and_no_package()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup><IsPackable>false</IsPackable></PropertyGroup>");

        (await project.PackAsync()).ShouldSucceed();
        (await project.BuildAsync()).ShouldSucceed();

        Directory.Exists(Path.Combine(project.Folder, "out")).ShouldBeFalse();
        File.Exists(project.Card).ShouldBeTrue();
    }

    // After an error nothing goes on: neither an old card nor half a package is left to be published by mistake.
    [Fact]
    public async Task A_card_with_errors_leaves_no_package()
    {
        using var project = await TestProject.CreateAsync();

        (await project.PackAsync("-p:ModelCardStrictness=strict")).ShouldFail().Output.ShouldNotContain("Successfully created package");

        Directory.Exists(Path.Combine(project.Folder, "out")).ShouldBeFalse();
    }
}
