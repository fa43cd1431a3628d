using System.Text.Json.Nodes;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The SARIF report in real builds: where it is when a build succeeds, fails and only checks.</summary>
public sealed class SarifTests
{
    private const string Formats = "  <PropertyGroup><ModelCardFormats>markdown;sarif</ModelCardFormats></PropertyGroup>";

    [Fact]
    public async Task A_build_that_succeeds_carries_the_report_like_the_card_and_a_clean_removes_it()
    {
        using var project = await TestProject.CreateAsync(Formats, parent: "src/Größe 50%");
        Directory.CreateDirectory(Path.Combine(project.Root, ".git"));

        var first = (await project.BuildAsync()).ShouldSucceed();

        var run = Run(Report(project));
        Findings(run).Where(finding => !finding.StartsWith("note", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(first.Findings);
        ((string)run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!).ShouldBe("src/Gr%C3%B6%C3%9Fe%2050%25/App/App.csproj");
        var written = File.GetLastWriteTimeUtc(Report(project));
        (await project.BuildAsync("-question")).ShouldSucceed();
        File.GetLastWriteTimeUtc(Report(project)).ShouldBe(written);

        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        File.Exists(Report(project)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_first_build_that_fails_leaves_the_report_and_a_clean_removes_it()
    {
        using var project = await TestProject.CreateAsync(Formats);

        var failed = (await project.BuildAsync("-p:ModelCardStrictness=standard")).ShouldFail();

        failed.Output.ShouldContain("App model card: findings -> bin/Debug/net10.0/modelcard/App/modelcard.sarif");
        Findings(Run(Report(project))).ShouldContain("error MCB1020");
        File.Exists(project.Card).ShouldBeFalse();

        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        File.Exists(Report(project)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_sidecar_is_reported_beside_the_last_card_and_forgotten_when_it_is_right_again()
    {
        using var project = await TestProject.CreateAsync(Formats);
        project.Write("modelcard.yaml", "license: mit\n");
        (await project.BuildAsync()).ShouldSucceed();
        project.Age();
        var stamp = File.GetLastWriteTimeUtc(Path.Combine(project.Folder, "modelcard.yaml"));
        var card = File.ReadAllText(project.Card);
        var before = File.ReadAllText(Report(project));

        project.Write("modelcard.yaml", "license: [mit\n");
        (await project.BuildAsync()).ShouldFail();
        Findings(Run(Report(project))).ShouldBe(["error MCB0005"]);
        File.ReadAllText(project.Card).ShouldBe(card);

        // As a copy that was put back would be: older than everything the builds wrote.
        project.Write("modelcard.yaml", "license: mit\n");
        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "modelcard.yaml"), stamp);
        (await project.BuildAsync()).ShouldSucceed();
        File.ReadAllText(Report(project)).ShouldBe(before);
        (await project.BuildAsync("-question")).ShouldSucceed();
    }

    [Fact]
    public async Task A_check_writes_the_report_of_the_card_and_of_the_cards_the_project_names()
    {
        using var project = await TestProject.CreateAsync("  <ItemGroup><ModelCardFile Include=\"cards/*.md\" /></ItemGroup>");
        project.Write("cards/one.md", "---\nlicense: mit\n---\n# One\n\n## Direct Use\n\nTODO\n");
        await project.RestoreAsync();

        (await project.RunAsync("msbuild", "-t:ModelCardCheck")).ShouldSucceed();
        Directory.Exists(Path.Combine(project.Folder, "bin")).ShouldBeFalse("no report was asked for");

        var check = (await project.RunAsync("msbuild", "-t:ModelCardCheck", "-p:ModelCardFormats=sarif")).ShouldSucceed();
        check.Output.ShouldContain("App model cards: findings -> bin/Debug/net10.0/modelcard/App/modelcard-files.sarif");
        Findings(Run(Report(project))).ShouldContain("warning MCB1020");
        var files = Run(Path.Combine(Path.GetDirectoryName(Report(project))!, "modelcard-files.sarif"));
        files["results"]!.AsArray().ShouldAllBe(result => (string)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]! == "cards/one.md");

        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        Directory.GetFiles(Path.Combine(project.Folder, "bin"), "*.sarif", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_of_the_projects_own_gets_the_report_of_a_failed_build_and_keeps_the_card()
    {
        using var project = await TestProject.CreateAsync(Formats + "\n  <PropertyGroup><ModelCardOutputDir>docs/card/</ModelCardOutputDir></PropertyGroup>");
        var folder = Path.Combine(project.Folder, "docs", "card");
        (await project.BuildAsync()).ShouldSucceed();
        var before = File.ReadAllText(Path.Combine(folder, "modelcard.sarif"));

        (await project.BuildAsync("-p:ModelCardStrictness=standard")).ShouldFail();
        Findings(Run(Path.Combine(folder, "modelcard.sarif"))).ShouldContain("error MCB1020");
        File.Exists(Path.Combine(folder, "README.md")).ShouldBeTrue();

        (await project.BuildAsync()).ShouldSucceed();
        File.ReadAllText(Path.Combine(folder, "modelcard.sarif")).ShouldBe(before);
        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    private static string Report(TestProject project) => Path.Combine(Path.GetDirectoryName(project.Card)!, "modelcard.sarif");

    private static JsonNode Run(string path) => JsonNode.Parse(File.ReadAllText(path))!["runs"]![0]!;

    private static IReadOnlyList<string> Findings(JsonNode run) => [.. run["results"]!.AsArray().Select(result => $"{result!["level"]} {result["ruleId"]}")];
}
