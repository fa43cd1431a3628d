using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The summary on the page of a CI run, from real builds.</summary>
public sealed class RunSummaryTests
{
    private const string Formats = "  <PropertyGroup><ModelCardFormats>markdown;checklist</ModelCardFormats></PropertyGroup>";

    [Fact]
    public async Task Projects_built_at_once_append_one_summary_each_and_an_up_to_date_build_none()
    {
        using var project = await TestProject.CreateAsync(Formats);
        project.WriteRoot("Lib/Lib.csproj", project.Read("App.csproj").Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", StringComparison.Ordinal));
        project.WriteRoot("All.slnx", "<Solution><Project Path=\"App/App.csproj\" /><Project Path=\"Lib/Lib.csproj\" /></Solution>");
        var summary = Path.Combine(project.Root, "a b;50%.md");
        var environment = new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = summary };

        (await Dotnet.RunAsync(project.Root, ["build", "All.slnx", "-tl:off", "-nodeReuse:false", "-m:2"], environment)).ShouldSucceed();
        var text = File.ReadAllText(summary);
        text.Split("### Model card of App: ").Length.ShouldBe(2);
        text.Split("### Model card of Lib: ").Length.ShouldBe(2, "once, whatever the frameworks");
        text.ShouldContain("`bin/Debug/net10.0/modelcard/App/CHECKLIST.md`");

        (await Dotnet.RunAsync(project.Root, ["build", "All.slnx", "-tl:off", "-nodeReuse:false", "-m:2"], environment)).ShouldSucceed();
        File.ReadAllText(summary).ShouldBe(text);
        (await Dotnet.RunAsync(project.Folder, ["build", "-tl:off", "-nodeReuse:false", "--no-incremental", "-p:ModelCardBuildSummary=false"], environment)).ShouldSucceed();
        File.ReadAllText(summary).ShouldBe(text);
    }

    [Fact]
    public async Task Azure_Pipelines_is_told_on_a_line_of_its_own()
    {
        using var project = await TestProject.CreateAsync(Formats);
        await project.RestoreAsync();

        var build = await Dotnet.RunAsync(project.Folder, ["build", "--no-restore", "-tl:off", "-nodeReuse:false"], new Dictionary<string, string> { ["TF_BUILD"] = "True" });

        var line = build.ShouldSucceed().Output.Split('\n').Single(line => line.Contains("##vso[", StringComparison.Ordinal)).Trim();
        File.ReadAllText(line["##vso[task.uploadsummary]".Length..]).ShouldStartWith("### Model card of App: ");
    }
}
