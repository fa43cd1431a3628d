using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class InitTests
{
    [Fact]
    public async Task A_fresh_project_gets_a_sidecar_that_changes_no_finding()
    {
        using var project = await TestProject.CreateAsync();
        var before = (await project.BuildAsync("-p:ModelCardStrictness=standard")).Codes;

        var result = (await project.BuildAsync("-t:ModelCardInit", "--no-restore")).ShouldSucceed();

        result.Output.ShouldContain("App model card: wrote modelcard.yaml\n");
        result.Output.ShouldContain("Next: answer questions in modelcard.yaml, then run dotnet build\n");
        File.Exists(project.CardInObj).ShouldBeFalse("only the sidecar is written");
        (await project.BuildAsync("-p:ModelCardStrictness=standard")).Codes.ShouldBe(before);
        project.Write("modelcard.yaml", project.Read("modelcard.yaml").Replace("# direct_use:", "direct_use: Tests.", StringComparison.Ordinal));
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldNotContain("MCB1020");
    }

    [Fact]
    public async Task The_first_line_of_the_sidecar_leads_an_editor_to_the_schema_of_the_package()
    {
        using var project = await TestProject.CreateAsync(parent: "src");
        project.WriteProject("<PropertyGroup><ModelCardSidecar>cards/mine.yml</ModelCardSidecar></PropertyGroup>");
        (await project.BuildAsync("-t:ModelCardInit")).ShouldSucceed();
        const string Start = "# yaml-language-server: $schema=";

        var line = project.Read("cards/mine.yml").Split('\n')[0];
        line.ShouldStartWith(Start);
        var schema = Path.Combine(project.Folder, "cards", line[Start.Length..]);

        File.ReadAllText(schema).ShouldContain("modelcard-sidecar-1.0.schema.json");
        File.Delete(schema);
        (await project.BuildAsync()).ShouldSucceed();
        File.Exists(schema).ShouldBeTrue("a build in another checkout brings it back");
    }

    [Fact]
    public async Task A_project_without_a_sidecar_gets_no_schema()
    {
        using var project = await TestProject.CreateAsync();

        (await project.BuildAsync()).ShouldSucceed();

        File.Exists(Path.Combine(project.Folder, "obj", "modelcard-sidecar.schema.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_there_is_never_overwritten()
    {
        using var project = await TestProject.CreateAsync();
        project.Write("modelcard.yaml", "license: mit\n");
        await project.RestoreAsync();

        var result = (await project.RunAsync("msbuild", "-t:ModelCardInit", "-tl:off", "-nodeReuse:false")).ShouldFail();

        result.Codes.ShouldBe(["MCB0310"]);
        project.Read("modelcard.yaml").ShouldBe("license: mit\n");
    }

    [Fact]
    public async Task The_outer_build_of_a_multi_targeted_project_can_be_asked()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("<PropertyGroup><ModelCardSidecar>card.yml</ModelCardSidecar></PropertyGroup>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");

        (await project.BuildAsync("-t:ModelCardInit")).ShouldSucceed();

        project.Read("card.yml").ShouldContain("model_id: App");
    }
}
