using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class AcceptTests
{
    private const string Content = """<ItemGroup><ModelCardMetricsFile Include="metrics.json" Dataset="birds" Split="test" /></ItemGroup>""";
    private const string Metrics = "{\n  \"accuracy\": 0.95,\n  \"f1\": 0.93\n}\n";

    [Fact]
    public async Task The_state_is_recorded_without_a_build_before_and_written_only_when_it_changes()
    {
        using var project = await TestProject.CreateAsync(Content);
        project.Write("metrics.json", Metrics);

        var result = (await project.BuildAsync("-t:ModelCardAccept")).ShouldSucceed();

        result.Output.ShouldContain("App model card: 1 file accepted -> modelcard.lock");
        project.Read("modelcard.lock").ShouldContain("- path: metrics.json\n  role: results\n");
        File.Exists(project.CardInObj).ShouldBeFalse();
        var path = Path.Combine(project.Folder, "modelcard.lock");
        project.Age();
        var written = File.GetLastWriteTimeUtc(path);
        (await project.BuildAsync("-t:ModelCardAccept", "--no-restore")).ShouldSucceed().Output.ShouldContain("modelcard.lock (as it was)");
        File.GetLastWriteTimeUtc(path).ShouldBe(written);
    }

    [Fact]
    public async Task The_lock_file_is_an_input_of_the_build_and_a_lost_figure_is_missed()
    {
        using var project = await TestProject.CreateAsync(Content);
        project.Write("metrics.json", Metrics);
        (await project.BuildAsync()).ShouldSucceed();
        project.Age();
        (await project.BuildAsync("-t:ModelCardAccept", "--no-restore")).ShouldSucceed();
        (await project.BuildAsync("--no-restore")).ShouldSucceed().Codes.ShouldNotContain("MCB4105");
        (await project.BuildAsync("--no-restore", "-question")).ShouldSucceed();

        project.Write("metrics.json", "{\n  \"f1\": 0.93\n}\n");
        (await project.BuildAsync("--no-restore")).ShouldSucceed().Codes.ShouldContain("MCB4105");
        project.Age();
        (await project.BuildAsync("-t:ModelCardAccept", "--no-restore")).ShouldSucceed();

        (await project.BuildAsync("--no-restore")).ShouldSucceed().Codes.ShouldNotContain("MCB4105");
    }

    [Fact]
    public async Task The_outer_build_of_a_multi_targeted_project_can_be_asked()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject(Content, "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        project.Write("metrics.json", Metrics);

        (await project.BuildAsync("-t:ModelCardAccept")).ShouldSucceed();

        project.Read("modelcard.lock").ShouldContain("metrics.json");
    }

    [Fact]
    public async Task A_project_that_names_no_file_is_told_what_to_name()
    {
        using var project = await TestProject.CreateAsync();

        var result = (await project.BuildAsync("-t:ModelCardAccept")).ShouldSucceed();

        result.Codes.ShouldBe(["MCB0611"]);
        File.Exists(Path.Combine(project.Folder, "modelcard.lock")).ShouldBeFalse();
    }
}
