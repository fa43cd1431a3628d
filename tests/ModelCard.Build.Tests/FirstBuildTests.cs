using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class FirstBuildTests
{
    [Fact]
    public async Task One_package_reference_gives_a_card_and_a_warning_for_each_required_item()
    {
        using var project = await TestProject.CreateAsync();

        var result = (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Card).ShouldBeTrue(result.Output);
        File.ReadAllText(project.Card).ShouldContain("# Model Card for App");
        File.ReadAllText(project.Card).ShouldContain("[More Information Needed]");
        result.Findings.ShouldBe(
        [
            "warning MCB1002", "warning MCB1010", "warning MCB1020", "warning MCB1028", "warning MCB1037", "warning MCB1043", "warning MCB1052",
        ], ignoreOrder: true, result.Output);
        result.Lines.ShouldAllBe(line => line.Contains("App.csproj("), result.Output);
        result.Output.ShouldContain("% complete");
    }

    [Fact]
    public async Task Answers_make_the_warnings_go()
    {
        using var project = await TestProject.CreateAsync("""
              <PropertyGroup>
                <ModelCardModelSummary>Says whether a review is kind.</ModelCardModelSummary>
                <ModelCardLicense>mit</ModelCardLicense>
                <ModelCardDirectUse>Sorting reviews by tone.</ModelCardDirectUse>
                <ModelCardBiasRisksLimitations>Knows reviews of films only.</ModelCardBiasRisksLimitations>
                <ModelCardTrainingHyperparameters>{lr: 0.1, epochs: 3}</ModelCardTrainingHyperparameters>
              </PropertyGroup>
              <ItemGroup>
                <ModelCardDataset Include="stanfordnlp/imdb" Role="train" />
                <ModelCardMetric Include="accuracy" Value="0.93" Task="text-classification" Dataset="stanfordnlp/imdb" Split="test" />
              </ItemGroup>
            """);

        var result = (await project.BuildAsync()).ShouldSucceed();

        // The metric says that this is a text task, so the card has to say in which language.
        result.Findings.ShouldBe(["warning MCB1009"], result.Output);
        var card = File.ReadAllText(project.Card);
        card.ShouldContain("license: mit");
        card.ShouldContain("- stanfordnlp/imdb");
        card.ShouldContain("model-index:");
        card.ShouldContain("| accuracy | 0.93 | stanfordnlp/imdb | test |");
        card.ShouldContain("- **lr:** 0.1");
    }

    [Theory]
    [InlineData("none", 0, 0)]
    [InlineData("warn", 7, 0)]
    [InlineData("standard", 8, 7)]
    [InlineData("strict", 3, 15)]
    public async Task Strictness_chooses_how_loud_a_missing_item_is(string strictness, int warnings, int errors)
    {
        using var project = await TestProject.CreateAsync();

        var result = await project.BuildAsync("-p:ModelCardStrictness=" + strictness);

        result.ExitCode.ShouldBe(errors > 0 ? 1 : 0, result.Output);
        result.Findings.Count(finding => finding.StartsWith("warning", StringComparison.Ordinal)).ShouldBe(warnings, result.Output);
        result.Findings.Count(finding => finding.StartsWith("error", StringComparison.Ordinal)).ShouldBe(errors, result.Output);
    }

    [Fact]
    public async Task A_failed_build_leaves_the_previous_card_as_it_was()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup><ModelCardLicense>mit</ModelCardLicense></PropertyGroup>");
        (await project.BuildAsync()).ShouldSucceed();
        var card = File.ReadAllText(project.Card);

        (await project.BuildAsync("-p:ModelCardStrictness=strict", "-p:ModelCardLicense=gpl-3.0")).ShouldFail();

        File.ReadAllText(project.Card).ShouldBe(card);
        File.ReadAllText(project.CardInObj).ShouldBe(card);
    }
}
