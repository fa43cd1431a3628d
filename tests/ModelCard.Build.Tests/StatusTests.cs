using System.Text.Json;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The status of a card, from real builds and in a real terminal.</summary>
public sealed class StatusTests
{
    private const string Sidecar = "license: mit\nmodel_summary: Sorts penguins.\ntraining_data: TODO\n";
    private const string Head = "App -> model card ";

    // Two lines of a table, with nothing between and nothing moved.
    private const string Developer = "\n  developer ";
    private const string Sociotechnic = "\n  sociotechnic ";

    [Fact]
    public async Task A_plain_log_has_the_table_and_nothing_is_written_and_nothing_fails()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup><ModelCardStrictness>strict</ModelCardStrictness><ModelCardMinimumScore>99</ModelCardMinimumScore></PropertyGroup>");
        project.Write("modelcard.yaml", Sidecar);

        var result = (await project.BuildAsync("-t:ModelCardStatus", "-warnaserror")).ShouldSucceed();

        result.Codes.ShouldBeEmpty();
        var table = Table(result.Output);
        table.ShouldContain(Developer);
        table.ShouldContain("  1. ");
        table.ShouldNotContain('\u001b');
        Directory.Exists(Path.Combine(project.Folder, "bin")).ShouldBeFalse();
        Directory.Exists(Path.Combine(project.Folder, "obj", "Debug", "net10.0", "modelcard", "bundle")).ShouldBeFalse();
        File.Exists(Path.Combine(project.Folder, "obj", "Debug", "net10.0", "modelcard", "findings.cache")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sidecar_with_an_error_is_said_and_fails_nothing()
    {
        using var project = await TestProject.CreateAsync();
        project.Write("modelcard.yaml", "license: [mit\n");

        var result = (await project.BuildAsync("-t:ModelCardStatus")).ShouldSucceed();

        result.Output.ShouldContain(Head + "not checked\n");
        result.Output.ShouldContain("  1. error MCB0005 at modelcard.yaml(");
        result.Codes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Quiet_builds_are_quiet_and_programs_can_ask()
    {
        using var project = await TestProject.CreateAsync("<ItemGroup><ModelCardMetadata Include=\"a;b\" Value=\"x\" /></ItemGroup>");
        project.Write("own.yaml", "title: 'a;b @(c) %41 $(d) %(e)'\nitems:\n- {title: 'f;g @(Compile) %42 $(Platform)', answers: direct_use, level: required}\n");
        var logged = Table((await project.BuildAsync("-t:ModelCardStatus", "-p:ModelCardChecklist=own.yaml")).ShouldSucceed().Output);

        (await project.BuildAsync("-t:ModelCardStatus", "-v:q")).ShouldSucceed().Output.ShouldNotContain(Head);
        var property = (await project.RunAsync("msbuild", "-t:ModelCardStatus", "-getProperty:ModelCardStatusText", "-p:ModelCardChecklist=own.yaml")).ShouldSucceed().Output;
        var json = (await project.RunAsync("msbuild", "-getTargetResult:ModelCardStatus", "-t:ModelCardStatus", "-p:ModelCardChecklist=own.yaml")).ShouldSucceed().Output;

        property.ShouldStartWith(Head);
        property.ShouldContain("a;b @(c) %41 $(d) %(e)");
        property.ShouldContain("f;g @(Compile) %42 $(Platform)");
        logged.TrimEnd().ShouldBe(property.TrimEnd());
        var item = JsonDocument.Parse(json).RootElement.GetProperty("TargetResults").GetProperty("ModelCardStatus").GetProperty("Items").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("Identity").GetString().ShouldBe("App");
        item.GetProperty("Text").GetString()!.TrimEnd().ShouldBe(property.TrimEnd());
    }

    [Fact]
    public async Task A_multi_targeted_project_has_one_table_whatever_is_asked()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        project.Write("modelcard.yaml", Sidecar);

        var result = (await project.BuildAsync("-t:ModelCardStatus")).ShouldSucceed();
        var property = (await project.RunAsync("msbuild", "-t:ModelCardStatus", "-getProperty:ModelCardStatusText")).ShouldSucceed().Output;

        result.Output.Split(Head).Length.ShouldBe(2);
        Table(result.Output).TrimEnd().ShouldBe(property.TrimEnd());
    }

    [Fact]
    public async Task In_a_solution_each_project_has_its_own_table_and_one_without_a_card_is_silent()
    {
        using var project = await TestProject.CreateAsync("<ItemGroup><ModelCardModel Include=\"tiny\" /><ModelCardModel Include=\"large\" DirectUse=\"Large things.\" /></ItemGroup>");
        foreach (var name in new[] { "Lib", "Off" })
        {
            project.WriteRoot($"{name}/{name}.csproj", project.Read("App.csproj").Replace("<TargetFramework>", $"<ModelCardEnabled>{(name == "Off" ? "false" : "")}</ModelCardEnabled><TargetFramework>", StringComparison.Ordinal)
                .Replace("<ModelCardModel Include=\"tiny\" /><ModelCardModel Include=\"large\" DirectUse=\"Large things.\" />", "", StringComparison.Ordinal));
        }

        project.WriteRoot("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Lib/Lib.csproj" /><Project Path="Off/Off.csproj" /></Solution>""");

        var output = (await Dotnet.RunAsync(project.Root, ["build", "All.slnx", "-t:ModelCardStatus", "-tl:off", "-nodeReuse:false", "-m:2"])).ShouldSucceed().Output;

        output.ShouldContain("App -> model cards of 2 models\n");
        output.ShouldContain("\n  tiny: ");
        output.ShouldContain("Lib -> model card ");
        output.ShouldNotContain("Off ->");
    }

    [Fact]
    public async Task Color_is_for_those_who_ask_and_who_says_NO_COLOR_has_none()
    {
        using var project = await TestProject.CreateAsync();
        await project.RestoreAsync();
        string[] arguments = ["build", "--no-restore", "-t:ModelCardStatus", "-tl:off", "-nodeReuse:false", "-p:ModelCardStatusColor=true"];

        (await Dotnet.RunAsync(project.Folder, arguments)).ShouldSucceed().Output.ShouldContain("\u001b[31m");
        (await Dotnet.RunAsync(project.Folder, arguments, new Dictionary<string, string> { ["NO_COLOR"] = "1" })).ShouldSucceed().Output.ShouldNotContain("\u001b[31m");
        (await Dotnet.RunAsync(project.Folder, arguments, new Dictionary<string, string> { ["TERM"] = "dumb" })).ShouldSucceed().Output.ShouldNotContain("\u001b[31m");
        (await project.BuildAsync("-t:ModelCardStatus", "-p:ModelCardStatusColor=blue")).ShouldFail().Codes.ShouldBe(["MCB0202"]);
    }

    [TerminalFact]
    public async Task The_terminal_logger_shows_the_whole_table_under_the_project()
    {
        using var project = await TestProject.CreateAsync();
        project.Write("modelcard.yaml", Sidecar);
        var plain = Table((await project.BuildAsync("-t:ModelCardStatus")).ShouldSucceed().Output).TrimEnd();
        var table = plain[(plain.IndexOf("model card", StringComparison.Ordinal))..];

        var result = (await Terminal.RunAsync(project.Folder, "build -t:ModelCardStatus -tl:on")).ShouldSucceed();

        result.Output.ShouldContain(table);
        (await Terminal.RunAsync(project.Folder, "build -t:ModelCardStatus -tl:on -v:q")).ShouldSucceed().Output.ShouldNotContain(Sociotechnic);
    }

    [TerminalFact]
    public async Task The_terminal_logger_shows_the_tables_of_a_solution_and_of_several_frameworks()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        project.Write("modelcard.yaml", Sidecar);
        project.WriteRoot("Lib/Lib.csproj", project.Read("App.csproj"));
        project.WriteRoot("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Lib/Lib.csproj" /></Solution>""");

        var output = (await Terminal.RunAsync(project.Root, "build All.slnx -t:ModelCardStatus -tl:on")).ShouldSucceed().Output;

        output.Split(Sociotechnic).Length.ShouldBe(3);
        output.Split("% complete").Length.ShouldBe(3);
    }

    // From the head to the blank line before the logger speaks again, without the indentation of the logger.
    private static string Table(string output)
    {
        var start = output.IndexOf(Head, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, output);
        var end = output.IndexOf("\nBuild succeeded.", start, StringComparison.Ordinal);
        return string.Join('\n', output[start..end].Split('\n').Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : line));
    }
}
