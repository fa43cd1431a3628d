using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class PathTests
{
    [Theory]
    [InlineData(" with spaces")]
    [InlineData(";semicolon")]
    [InlineData("@at")]
    [InlineData("ü漢字")]
    [InlineData(" a b;c@d ü (x) 'q")]
    public async Task A_folder_with_unusual_characters_works(string folder)
    {
        using var project = await TestProject.CreateAsync("", parent: folder);
        project.Write("modelcard.yaml", "license: mit\n");

        (await project.BuildAsync()).ShouldSucceed();
        var second = (await project.BuildAsync()).ShouldSucceed();

        File.ReadAllText(project.Card).ShouldContain("license: mit");
        second.Codes.ShouldContain("MCB1020");
        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        File.Exists(project.Card).ShouldBeFalse();
    }

    [Fact]
    public async Task Artifacts_output_works()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteRoot("Directory.Build.props", "<Project><PropertyGroup><ArtifactsPath>$(MSBuildThisFileDirectory)artifacts</ArtifactsPath></PropertyGroup></Project>");

        (await project.BuildAsync()).ShouldSucceed();
        (await project.BuildAsync("-question")).ShouldSucceed();

        File.Exists(Path.Combine(project.Root, "artifacts", "bin", "App", "debug", "modelcard", "App", "README.md")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_custom_intermediate_path_works()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteRoot("Directory.Build.props", "<Project><PropertyGroup><BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)temporary/</BaseIntermediateOutputPath></PropertyGroup></Project>");

        (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Card).ShouldBeTrue();
        Directory.Exists(Path.Combine(project.Folder, "obj")).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_checkouts_give_the_same_bytes()
    {
        const string Content = """
              <PropertyGroup><ModelCardLicense>mit</ModelCardLicense></PropertyGroup>
              <ItemGroup><ModelCardMetric Include="accuracy" Value="0.91" Task="text-classification" Dataset="imdb" /></ItemGroup>
            """;
        using var one = await TestProject.CreateAsync(Content, parent: "here");
        using var two = await TestProject.CreateAsync(Content, parent: "elsewhere");

        (await one.BuildAsync()).ShouldSucceed();
        (await two.BuildAsync()).ShouldSucceed();

        File.ReadAllBytes(two.Card).ShouldBe(File.ReadAllBytes(one.Card));
        foreach (var cache in new[] { "findings.cache", "files.cache", "inputs.cache", "score.cache", "sources.cache" })
        {
            var path = Path.Combine(Path.GetDirectoryName(one.CardInObj)!, "..", cache);
            File.ReadAllText(path.Replace(one.Folder, two.Folder, StringComparison.Ordinal)).ShouldBe(File.ReadAllText(path), cache);
        }
    }
}
