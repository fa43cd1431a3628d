using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class CommittedFileTests
{
    private const string Content = """
        <PropertyGroup>
          <ModelCardLicense>mit</ModelCardLicense>
          <ModelCardDirectUse>Tests.</ModelCardDirectUse>
          <ModelCardCommittedFile>README.md</ModelCardCommittedFile>
        </PropertyGroup>
        """;

    private const string Before = "---\r\n# by hand\r\nlicense:   'mit'  # agreed\r\nmine: [1,  2]\r\n---\r\n\r\n# Mine  \r\n\r\n<!-- modelcard:begin card -->\r\n";
    private const string After = "<!-- modelcard:end card -->\r\n\ttail";

    [Fact]
    public async Task An_adopted_readme_keeps_every_byte_outside_its_blocks()
    {
        using var project = await TestProject.CreateAsync(Content);
        project.Write("README.md", Before + After);
        (await project.BuildAsync()).ShouldSucceed();
        ShouldBeKept(project.Read("README.md"), "");

        for (var i = 1; i <= 5; i++)
        {
            project.Age();
            var prose = new string('x', i);
            project.Write("README.md", project.Read("README.md") + "x");
            (await project.BuildAsync("--no-restore")).ShouldSucceed();
            ShouldBeKept(project.Read("README.md"), prose);
        }

        (await project.BuildAsync("-question")).ShouldSucceed();
    }

    [Fact]
    public async Task The_second_build_is_up_to_date_and_an_edited_or_deleted_card_comes_back()
    {
        using var project = await TestProject.CreateAsync(Content);
        (await project.BuildAsync()).ShouldSucceed();
        var path = Path.Combine(project.Folder, "README.md");
        var card = project.Read("README.md");
        card.ShouldContain("<!-- modelcard:begin card -->\n\n# Model Card for App");
        project.Age();
        var written = File.GetLastWriteTimeUtc(path);
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        (await project.BuildAsync("--no-restore", "-question")).ShouldSucceed();
        File.GetLastWriteTimeUtc(path).ShouldBe(written);

        project.Write("README.md", card.Replace("Tests.", "Edited by hand.", StringComparison.Ordinal));
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        project.Read("README.md").ShouldBe(card);

        File.Delete(path);
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        project.Read("README.md").ShouldBe(card);
        (await project.BuildAsync("--no-restore", "-question")).ShouldSucceed();
    }

    [Fact]
    public async Task A_build_server_compares_and_writes_nothing()
    {
        using var project = await TestProject.CreateAsync(Content);
        (await project.BuildAsync("-p:ContinuousIntegrationBuild=true")).ShouldFail().Codes.ShouldContain("MCB0309");
        File.Exists(Path.Combine(project.Folder, "README.md")).ShouldBeFalse();

        (await project.BuildAsync()).ShouldSucceed();
        (await project.BuildAsync("-p:ContinuousIntegrationBuild=true")).ShouldSucceed();
        (await project.BuildAsync("-t:ModelCardVerify", "--no-restore")).ShouldSucceed();

        project.Write("README.md", project.Read("README.md").Replace("Tests.", "Out of date.", StringComparison.Ordinal));
        var edited = project.Read("README.md");
        var line = Array.IndexOf(edited.Split('\n'), "Out of date.") + 1;
        foreach (var arguments in new[] { new[] { "-t:ModelCardVerify" }, ["-p:ContinuousIntegrationBuild=true"], ["-p:ModelCardVerify=true"] })
        {
            var result = (await project.BuildAsync(arguments)).ShouldFail();
            result.Output.ShouldContain($"README.md({line},1): error MCB0309: The committed card is out of date here: 'Out of date.' should be 'Tests.'.");
        }

        project.Read("README.md").ShouldBe(edited);
        (await project.BuildAsync("-p:ContinuousIntegrationBuild=true", "-p:ModelCardVerify=false")).ShouldSucceed();
        project.Read("README.md").ShouldContain("Tests.");
    }

    [Fact]
    public async Task A_hand_written_file_is_refused_and_stays()
    {
        using var project = await TestProject.CreateAsync(Content);
        project.Write("README.md", "# By hand\n");

        (await project.BuildAsync()).ShouldFail().Output.ShouldContain("README.md(1,1): error MCB0303: ");

        project.Read("README.md").ShouldBe("# By hand\n");
    }

    [Fact]
    public async Task A_multi_targeted_project_writes_a_readme_above_its_folder_once()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("<PropertyGroup><ModelCardCommittedFile>../README.md</ModelCardCommittedFile></PropertyGroup>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");

        (await project.BuildAsync("-m:2")).ShouldSucceed();
        (await project.BuildAsync("--no-restore", "-question")).ShouldSucceed();
        (await project.BuildAsync("--no-restore", "-t:ModelCardVerify")).ShouldSucceed();

        File.ReadAllText(Path.Combine(project.Root, "README.md")).ShouldContain("# Model Card for App");
    }

    private static void ShouldBeKept(string text, string prose)
    {
        text.ShouldStartWith(Before + "\r\n## Model Card for App\r\n");
        text.ShouldEndWith("\r\n\r\n" + After + prose);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
    }
}
