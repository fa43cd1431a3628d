using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>What an MSBuild says that is older than the tasks need.</summary>
public sealed class OldMSBuildTests
{
    // The property that holds the oldest version is set in the targets, and what the command line says goes before it: this MSBuild is older than 99.
    private const string Older = "-p:_ModelCardOldestMSBuild=99.0";

    private static readonly string[] TooOld = ["error MCB0205"];

    [Fact]
    public async Task Every_target_says_what_it_needs_and_what_there_is()
    {
        using var project = await TestProject.CreateAsync();
        foreach (var target in new[] { "Build", "ModelCard", "ModelCardCheck", "ModelCardVerify", "ModelCardInit", "ModelCardAccept", "ModelCardStatus", "ModelCardIndex" })
        {
            var result = (await project.BuildAsync("-t:" + target, Older)).ShouldFail();

            result.Findings.ShouldBe(TooOld, target);
            result.Lines.Single().ShouldContain("needs MSBuild 99.0 or newer, and this is MSBuild 1", customMessage: target);
            result.Output.ShouldNotContain("MSB4062", customMessage: target);
        }
    }

    [Fact]
    public async Task A_project_that_asks_for_nothing_builds()
    {
        using var project = await TestProject.CreateAsync();

        (await project.BuildAsync(Older, "-p:ModelCardEnabled=false")).ShouldSucceed().Findings.ShouldBeEmpty();
        (await project.BuildAsync("-t:ModelCardCheck", Older, "-p:ModelCardEnabled=false", "-p:NoWarn=MCB0405")).ShouldSucceed();
        (await project.BuildAsync("-t:Compile", Older, "-p:DesignTimeBuild=true")).ShouldSucceed().Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cards_of_others_are_not_passed_unchecked()
    {
        using var project = await TestProject.CreateAsync("""<ItemGroup><ModelCardFile Include="card.md" /></ItemGroup>""");
        project.Write("card.md", "# A card\n");

        (await project.BuildAsync("-t:ModelCardCheck", Older, "-p:ModelCardEnabled=false")).ShouldFail().Findings.ShouldBe(TooOld);
    }

    [OldSdkFact]
    public async Task An_sdk_without_the_runtime_of_the_tasks_says_so()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", "<TargetFramework>netcoreapp3.1</TargetFramework>");
        project.WriteRoot("global.json", "{}");

        var result = await OldSdkFactAttribute.RunAsync(project.Folder, "build", "-nodeReuse:false");

        result.ShouldFail().Findings.ShouldBe(TooOld, result.Output);
        result.Output.ShouldNotContain("MSB4062");
        (await OldSdkFactAttribute.RunAsync(project.Folder, "build", "-nodeReuse:false", "-p:ModelCardEnabled=false")).ShouldSucceed();
    }
}
