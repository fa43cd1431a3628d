using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>What a build leaves that was killed or failed half way is no trap for the next one. <c>tests/ModelCard.Matrix -- kill</c> kills real builds.</summary>
public sealed class InterruptedBuildTests
{
    [Fact]
    public async Task A_copy_that_was_cut_off_is_made_again()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup><ModelCardLicense>mit</ModelCardLicense></PropertyGroup>");
        (await project.BuildAsync()).ShouldSucceed();
        project.Age();
        project.WriteProject("<PropertyGroup><ModelCardLicense>apache-2.0</ModelCardLicense></PropertyGroup>");

        // A build that is killed in its copies has generated, and has written a part of a file.
        (await project.BuildAsync("--no-restore", "-t:ModelCard")).ShouldSucceed();
        File.WriteAllText(project.Card, "---\nlic");
        (await project.BuildAsync("--no-restore")).ShouldSucceed();

        File.ReadAllText(project.Card).ShouldBe(File.ReadAllText(project.CardInObj));
        File.ReadAllText(project.Card).ShouldContain("license: apache-2.0");
        (await project.BuildAsync("--no-restore", "-question")).ShouldSucceed();
    }

    [Fact]
    public async Task A_bundle_folder_of_ones_own_that_was_filled_half_is_still_ours()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup><ModelCardOutputDir>../cards</ModelCardOutputDir><ModelCardFormats>markdown;json</ModelCardFormats></PropertyGroup>");
        project.WriteRoot("cards/modelcard.json/in-the-way", "");
        (await project.BuildAsync()).ShouldFail().Codes.ShouldContain("MCB0301");
        File.Exists(Path.Combine(project.Root, "cards", "README.md")).ShouldBeTrue("the card is copied before the file that fails");

        Directory.Delete(Path.Combine(project.Root, "cards", "modelcard.json"), recursive: true);
        project.Write("modelcard.yaml", "license: mit\n");
        (await project.BuildAsync("--no-restore")).ShouldSucceed();

        File.ReadAllText(Path.Combine(project.Root, "cards", "README.md")).ShouldContain("license: mit");
        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        Directory.GetFiles(Path.Combine(project.Root, "cards")).ShouldBeEmpty();
    }
}
