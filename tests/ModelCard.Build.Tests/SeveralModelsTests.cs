using System.Text.Json;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>A project with several models, built for real.</summary>
public sealed class SeveralModelsTests
{
    private const string Models = """
          <ItemGroup>
            <ModelCardModel Include="tiny" Sidecar="tiny.yaml" />
            <ModelCardModel Include="large" DirectUse="Large things." />
            <ModelCardMetric Include="accuracy" Value="0.9" Model="tiny" />
          </ItemGroup>
        """;

    [Fact]
    public async Task Each_model_has_its_bundle_and_the_second_build_is_up_to_date()
    {
        using var project = await TestProject.CreateAsync(Models);
        project.Write("tiny.yaml", "direct_use: Tiny things.\n");

        var first = (await project.BuildAsync()).ShouldSucceed();
        var second = (await project.BuildAsync()).ShouldSucceed();
        (await project.RunAsync("msbuild", "-question")).ShouldSucceed();

        second.Findings.ShouldBe(first.Findings);
        first.Output.ShouldContain("App tiny model card:");
        Card(project, "tiny").ShouldContain("Tiny things.");
        Card(project, "tiny").ShouldContain("| accuracy | 0.9 |");
        Card(project, "large").ShouldContain("Large things.");
        Card(project, "large").ShouldNotContain("| accuracy |");
    }

    [Fact]
    public async Task A_change_of_one_model_reaches_its_card_and_a_model_taken_away_takes_its_card_along()
    {
        using var project = await TestProject.CreateAsync(Models);
        project.Write("tiny.yaml", "direct_use: Tiny things.\n");
        (await project.BuildAsync()).ShouldSucceed();

        project.Age();
        project.Write("tiny.yaml", "direct_use: Tinier things.\n");
        (await project.BuildAsync()).ShouldSucceed();
        Card(project, "tiny").ShouldContain("Tinier things.");

        project.WriteProject(Models.Replace("DirectUse=\"Large things.\"", "DirectUse=\"Larger things.\"", StringComparison.Ordinal));
        (await project.BuildAsync()).ShouldSucceed();
        Card(project, "large").ShouldContain("Larger things.");

        project.WriteProject("<ItemGroup><ModelCardModel Include=\"large\" /></ItemGroup>");
        (await project.BuildAsync()).ShouldSucceed();
        File.Exists(Path(project, "tiny")).ShouldBeFalse();
        File.Exists(Path(project, "large")).ShouldBeTrue();
    }

    [Fact]
    public async Task GetModelCard_names_the_file_and_the_score_of_each()
    {
        using var project = await TestProject.CreateAsync(Models);
        project.Write("tiny.yaml", "direct_use: Tiny things.\n");
        (await project.BuildAsync()).ShouldSucceed();

        var result = (await project.RunAsync("msbuild", "-getTargetResult:GetModelCard")).ShouldSucceed();

        using var json = JsonDocument.Parse(result.Output[result.Output.IndexOf('{', StringComparison.Ordinal)..]);
        var items = json.RootElement.GetProperty("TargetResults").GetProperty("GetModelCard").GetProperty("Items").EnumerateArray().ToList();
        items.Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/').Split("bundle/")[1]).ShouldBe(["tiny/README.md", "large/README.md"]);
        items[0].GetProperty("Score").GetString().ShouldNotBe(items[1].GetProperty("Score").GetString());
    }

    private static string Path(TestProject project, string model) =>
        System.IO.Path.Combine(project.Folder, "bin", "Debug", "net10.0", "modelcard", "App", model, "README.md");

    private static string Card(TestProject project, string model) => File.ReadAllText(Path(project, model));
}
