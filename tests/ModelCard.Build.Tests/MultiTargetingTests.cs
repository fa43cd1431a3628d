using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class MultiTargetingTests
{
    private const string TwoFrameworks = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>";

    [Fact]
    public async Task A_multi_targeted_project_generates_once_and_every_output_has_the_card()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", TwoFrameworks);

        var result = (await project.BuildAsync("-bl", "-m:2")).ShouldSucceed();

        new BuildLog(Path.Combine(project.Folder, "msbuild.binlog")).TasksRun.Count(task => task == "GenerateModelCard").ShouldBe(1);
        result.Codes.Count.ShouldBe(result.Codes.Distinct().Count(), result.Output);
        File.Exists(project.Card).ShouldBeTrue();
        File.Exists(project.Card.Replace("net10.0", "netstandard2.0", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public async Task Building_one_framework_carries_the_card_of_the_cards_framework()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", TwoFrameworks);

        (await project.BuildAsync("-f", "netstandard2.0")).ShouldSucceed();

        File.Exists(project.Card.Replace("net10.0", "netstandard2.0", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_project_can_name_the_framework_that_makes_the_card()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("<PropertyGroup><ModelCardTargetFramework>netstandard2.0</ModelCardTargetFramework></PropertyGroup>", TwoFrameworks);

        (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.CardInObj).ShouldBeFalse();
        File.Exists(project.CardInObj.Replace("net10.0", "netstandard2.0", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ModelCard")]
    [InlineData("ModelCardCheck")]
    [InlineData("GetModelCard")]
    public async Task The_public_targets_can_be_called_on_the_outer_build(string target)
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", TwoFrameworks);
        await project.RestoreAsync();

        var result = (await project.BuildAsync("--no-restore", "-t:" + target)).ShouldSucceed();

        result.Codes.ShouldContain("MCB1020");
        result.Codes.Count.ShouldBe(result.Codes.Distinct().Count());
    }

    [Fact]
    public async Task A_second_build_of_both_frameworks_is_up_to_date()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", TwoFrameworks);
        var first = (await project.BuildAsync()).ShouldSucceed();

        var second = (await project.BuildAsync("-question")).ShouldSucceed();

        second.Lines.ShouldBe(first.Lines, ignoreOrder: true);
    }
}
