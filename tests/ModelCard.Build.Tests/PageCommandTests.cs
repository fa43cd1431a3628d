using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Runs the commands of pages that have no other test which follows them, as they stand, in the project that the page speaks of, and looks for what the page says they do.</summary>
public sealed class PageCommandTests
{
    [ShellFact]
    public async Task Three_commands_take_over_a_card_that_is_there()
    {
        var commands = DocPage.Read("docs/hugging-face.md").Commands[^1];
        using var project = await TestProject.CreateAsync();
        var package = await SharedPackage.GetAsync();
        // A command without a version takes the newest release, and what the tests pack is none.
        package.CopyAs("0.0.1");
        project.Write("App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        project.Write("README.md", """
            ---
            license: mit
            widget_note: kept as it is
            ---
            # Model Card for Router

            ## Uses

            ### Direct Use

            Sorting letters of one department.

            ## Our own chapter

            Written long ago.
            """);

        (await Shell.RunAsync(project.Folder, commands)).ShouldSucceed();

        var sidecar = project.Read("modelcard.yaml");
        sidecar.ShouldContain("widget_note: kept as it is");
        sidecar.ShouldContain("Our own chapter");
        sidecar.ShouldContain("# model_summary:", customMessage: "a question for what is missing");
        var card = File.ReadAllText(project.Card);
        card.ShouldContain("# Model Card for Router");
        card.ShouldContain("Sorting letters of one department.");
        card.ShouldContain("Written long ago.");
    }

    [ShellFact]
    public async Task An_index_is_one_command_or_two_where_some_projects_lack_the_package()
    {
        var commands = DocPage.Read("docs/index-of-models.md").Commands;
        commands.Count.ShouldBe(2);
        using var project = await TestProject.CreateAsync(parent: "src");
        project.WriteRoot("My.slnx", """<Solution><Project Path="src/App/App.csproj" /></Solution>""");
        var index = Path.Combine(project.Root, "modelcards", "index.md");

        (await Shell.RunAsync(project.Root, commands[0])).ShouldSucceed();
        File.ReadAllText(index).ShouldContain("| [App](../src/App/bin/Debug/net10.0/modelcard/App/README.md)");

        File.Delete(index);
        project.WriteRoot("Directory.Build.props", $"<Project>{DocPage.Read("docs/index-of-models.md").Blocks.First(block => block.Language == "xml").Text}</Project>");
        project.WriteRoot("src/Tool/Tool.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        project.WriteRoot("My.slnx", """<Solution><Project Path="src/App/App.csproj" /><Project Path="src/Tool/Tool.csproj" /></Solution>""");
        (await Shell.RunAsync(project.Root, commands[0])).ShouldFail().Output.ShouldContain("MSB4057");
        (await Shell.RunAsync(project.Root, commands[1])).ShouldSucceed();
        File.ReadAllText(index).ShouldContain("| [App](../src/App/bin/Debug/net10.0/modelcard/App/README.md)");
    }

    [ShellFact]
    public async Task A_command_accepts_what_the_files_say()
    {
        using var project = await TestProject.CreateAsync("""<ItemGroup><ModelCardMetricsFile Include="metrics.json" /></ItemGroup>""");
        project.Write("metrics.json", """{"accuracy": 0.95}""");

        await project.RestoreAsync();
        (await RunAsync(project, "docs/lock.md")).ShouldSucceed();

        project.Read("modelcard.lock").ShouldContain("- path: metrics.json\n");
    }

    [ShellFact]
    public async Task A_command_shows_where_the_card_stands()
    {
        using var project = await TestProject.CreateAsync();

        await project.RestoreAsync();
        var result = (await RunAsync(project, "docs/status.md")).ShouldSucceed();

        result.Output.ShouldContain(" % complete");
    }

    [ShellFact]
    public async Task A_card_of_another_tool_is_checked_where_it_stands()
    {
        using var project = await TestProject.CreateAsync();
        const string Card = "---\nlicense: mit license\n---\n# Router\n\nSorts letters.\n";
        project.Write("README.md", Card);

        await project.RestoreAsync();
        var result = (await RunAsync(project, "docs/alternatives.md")).ShouldSucceed();

        result.Lines.ShouldContain(line => line.Contains("README.md(2,", StringComparison.Ordinal), result.Output);
        project.Read("README.md").ShouldBe(Card);
    }

    [ShellFact]
    public async Task A_sidecar_from_an_older_Windows_becomes_readable()
    {
        var commands = DocPage.Read("docs/rules/MCB0004.md").Commands.ShouldHaveSingleItem();
        using var project = await TestProject.CreateAsync("<PropertyGroup><ModelCardSidecar>modelcard.utf8.yaml</ModelCardSidecar></PropertyGroup>");
        File.WriteAllBytes(Path.Combine(project.Folder, "modelcard.yaml"), [.. "developers: "u8, (byte)'J', 0xFC, (byte)'r', (byte)'g', (byte)'\n']);
        (await project.BuildAsync("-p:ModelCardSidecar=modelcard.yaml")).ShouldFail().Codes.ShouldBe(["MCB0004"]);

        (await Shell.RunAsync(project.Folder, commands)).ShouldSucceed();

        (await project.BuildAsync()).ShouldSucceed();
        File.ReadAllText(project.Card).ShouldContain("Jürg");
    }

    [ShellFact]
    public async Task What_is_in_the_way_below_obj_goes_with_obj()
    {
        using var project = await TestProject.CreateAsync();
        project.Write("obj/Debug/net10.0/modelcard/bundle", "A file where a folder should be.");
        (await project.BuildAsync()).ShouldFail().Codes.ShouldContain("MCB0301");

        (await RunAsync(project, "docs/rules/MCB0301.md")).ShouldSucceed();

        File.Exists(project.Card).ShouldBeTrue();
    }

    [ShellFact(git: true)]
    public async Task The_time_of_the_commit_is_when_the_SPDX_document_was_made()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup><ModelCardFormats>markdown;spdx</ModelCardFormats></PropertyGroup>");
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldContain("MCB0732");
        string[] commit = ["git init -q", "git add Class1.cs", "GIT_COMMITTER_DATE='2026-03-31T12:00:00Z' git -c user.name=Ada -c user.email=ada@example.org commit -q -m All"];

        var result = (await Shell.RunAsync(project.Folder, [.. commit, .. DocPage.Read("docs/rules/MCB0732.md").Commands.ShouldHaveSingleItem()])).ShouldSucceed();

        result.Codes.ShouldNotContain("MCB0732");
        File.ReadAllText(Directory.GetFiles(Path.GetDirectoryName(project.Card)!, "*.spdx.json").ShouldHaveSingleItem()).ShouldContain("2026-03-31T12:00:00Z");
    }

    [ShellFact]
    public async Task A_card_that_is_older_than_its_sidecar_is_built_and_listed_again()
    {
        using var project = await TestProject.CreateAsync();
        project.Write("modelcard.yaml", "license: mit\n");
        (await project.BuildAsync()).ShouldSucceed();
        project.Age();
        project.Write("modelcard.yaml", "license: apache-2.0\n");
        (await project.BuildAsync("-t:ModelCardIndex")).ShouldSucceed().Codes.ShouldContain("MCB0764");

        var result = (await RunAsync(project, "docs/rules/MCB0764.md")).ShouldSucceed();

        result.Codes.ShouldNotContain("MCB0764");
        project.Read("modelcards/index.md").ShouldContain("apache-2.0");
    }

    [ShellFact]
    public async Task A_log_for_a_report_has_what_the_build_said()
    {
        using var project = await TestProject.CreateAsync();

        (await RunAsync(project, "docs/rules/MCB9999.md")).ShouldSucceed();

        project.Read("build.log").ShouldContain("MCB1010");
    }

    // The one block of commands that a page has.
    private static Task<DotnetResult> RunAsync(TestProject project, string page) => Shell.RunAsync(project.Folder, DocPage.Read(page).Commands.ShouldHaveSingleItem());
}
