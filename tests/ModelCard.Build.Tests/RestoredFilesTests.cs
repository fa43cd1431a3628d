using System.Text.RegularExpressions;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Most builds of these tests go without a restore of their own; these hold that it makes no difference.</summary>
public class RestoredFilesTests
{
    private const string AboutTheModel =
        """
        <PropertyGroup><ModelCardLicense>mit</ModelCardLicense></PropertyGroup>
        <ItemGroup><ModelCardTag Include="onnx" /><None Include="model.onnx" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>
        <Target Name="Say" AfterTargets="Build"><Message Text="Built." /></Target>
        """;

    [Fact]
    public async Task A_project_gets_the_files_that_a_restore_of_its_own_leaves()
    {
        using var first = await TestProject.CreateAsync();
        (await first.BuildAsync()).ShouldSucceed();
        using var second = await TestProject.CreateAsync(AboutTheModel);
        second.Write("model.onnx", "");

        var put = RestoredFiles.TryPut(RestoreInputs.Of(second.Root, second.Folder, []), second.Root);

        put.ShouldBeTrue();
        var files = FilesOfRestore(second);
        files.Count.ShouldBe(5);
        Directory.Delete(Path.Combine(second.Folder, "obj"), recursive: true);
        (await second.RunAsync("restore")).ShouldSucceed();
        FilesOfRestore(second).ShouldBe(files, ignoreOrder: true);
    }

    [Theory]
    [InlineData("""<ItemGroup><PackageReference Include="Other" Version="1.0.0" /></ItemGroup>""")]
    [InlineData("""<PropertyGroup><RuntimeIdentifier>linux-x64</RuntimeIdentifier></PropertyGroup>""")]
    [InlineData("""<ItemGroup><ProjectReference Include="../Other/Other.csproj" /></ItemGroup>""")]
    [InlineData("""<Target Name="Add" BeforeTargets="CollectPackageReferences"><ItemGroup><PackageReference Include="Other" Version="1.0.0" /></ItemGroup></Target>""")]
    [InlineData("<PropertyGroup>")]
    public async Task What_a_restore_reads_is_another_restore(string content)
    {
        using var one = await TestProject.CreateAsync(AboutTheModel);
        using var other = await TestProject.CreateAsync(AboutTheModel + content);

        RestoreInputs.Of(other.Root, other.Folder, []).ShouldNotBe(RestoreInputs.Of(one.Root, one.Folder, []));
    }

    [Theory]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>")]
    [InlineData("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="Other" Version="1.0.0" /></ItemGroup></Project>""")]
    [InlineData("NuGet.config", "<configuration />")]
    [InlineData("global.json", "{}")]
    [InlineData("Other/Other.csproj", "<Project />")]
    public async Task So_is_what_stands_in_the_folders_above(string file, string text)
    {
        using var project = await TestProject.CreateAsync();
        var before = RestoreInputs.Of(project.Root, project.Folder, []);

        project.WriteRoot(file, text);

        RestoreInputs.Of(project.Root, project.Folder, []).ShouldNotBe(before);
        RestoreInputs.Of(project.Root, project.Folder, ["-p:Version=2.0.0"]).ShouldNotBe(RestoreInputs.Of(project.Root, project.Folder, ["-t:ModelCard"]));
    }

    // The hash in project.nuget.cache is of the paths too. It only tells NuGet whether it may leave a restore out.
    private static Dictionary<string, string> FilesOfRestore(TestProject project) => RestoredFiles.Read(project.Root, "here").ToDictionary(
        file => file.Key, file => Regex.Replace(file.Value, "\"dgSpecHash\": \"[^\"]+\"", ""), StringComparer.Ordinal);
}
