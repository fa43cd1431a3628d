using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class IncrementalBuildTests
{
    private const string Content = """
          <PropertyGroup><ModelCardLicense>mit</ModelCardLicense></PropertyGroup>
          <ItemGroup><ModelCardMetric Include="accuracy" Value="0.9" Split="test" /></ItemGroup>
        """;

    [Fact]
    public async Task The_second_build_is_up_to_date_and_says_the_same()
    {
        using var project = await TestProject.CreateAsync(Content);
        var first = (await project.BuildAsync()).ShouldSucceed();
        var written = File.GetLastWriteTimeUtc(project.CardInObj);

        var second = (await project.BuildAsync("-question")).ShouldSucceed();

        second.Lines.ShouldBe(first.Lines, ignoreOrder: true, second.Output);
        second.Codes.ShouldNotBeEmpty();
        File.GetLastWriteTimeUtc(project.CardInObj).ShouldBe(written);
    }

    [Fact]
    public async Task The_card_is_there_after_each_of_four_builds_and_gone_after_clean()
    {
        using var project = await TestProject.CreateAsync(Content);
        for (var build = 0; build < 4; build++)
        {
            (await project.BuildAsync()).ShouldSucceed();
            File.Exists(project.Card).ShouldBeTrue($"after build {build + 1}");
        }

        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        File.Exists(project.Card).ShouldBeFalse();
        Directory.Exists(Path.GetDirectoryName(project.CardInObj)).ShouldBeFalse();

        (await project.BuildAsync()).ShouldSucceed();
        (await project.BuildAsync("-t:Rebuild", "--no-restore")).ShouldSucceed();
        File.Exists(project.Card).ShouldBeTrue("after a rebuild");
    }

    [Fact]
    public async Task A_deleted_card_comes_back()
    {
        using var project = await TestProject.CreateAsync(Content);
        (await project.BuildAsync()).ShouldSucceed();

        File.Delete(project.Card);
        (await project.BuildAsync()).ShouldSucceed();
        File.Exists(project.Card).ShouldBeTrue("deleted from the output");

        File.Delete(project.CardInObj);
        (await project.BuildAsync()).ShouldSucceed();
        File.Exists(project.CardInObj).ShouldBeTrue("deleted from obj");
    }

    [Fact]
    public async Task Each_kind_of_input_renders_the_card_anew()
    {
        using var project = await TestProject.CreateAsync(Content);
        (await project.BuildAsync()).ShouldSucceed();

        project.WriteProject(Content.Replace(">mit<", ">apache-2.0<", StringComparison.Ordinal));
        (await ShouldChange(project, "a property")).ShouldContain("apache-2.0");

        project.WriteProject(Content.Replace("Value=\"0.9\"", "Value=\"0.75\"", StringComparison.Ordinal));
        (await ShouldChange(project, "item metadata")).ShouldContain("0.75");

        project.Write("modelcard.yaml", "model_summary: Written beside the project.\n");
        (await ShouldChange(project, "a new sidecar")).ShouldContain("Written beside the project.");

        project.Age();
        project.Write("modelcard.yaml", "model_summary: Written anew.\n");
        (await ShouldChange(project, "the sidecar's text")).ShouldContain("Written anew.");

        File.Delete(Path.Combine(project.Folder, "modelcard.yaml"));
        (await ShouldChange(project, "a deleted sidecar")).ShouldNotContain("Written anew.");

        project.Write("card.md", "My card: {{ license }}\n");
        (await ShouldChange(project, "another template", "-p:ModelCardTemplate=card.md")).ShouldContain("My card");

        project.Age();
        project.Write("card.md", "My other card\n");
        (await ShouldChange(project, "the template's text", "-p:ModelCardTemplate=card.md")).ShouldBe("My other card\n");
    }

    [Fact]
    public async Task A_missing_figure_leaves_the_build_up_to_date_until_it_appears()
    {
        using var project = await TestProject.CreateAsync(Content);
        project.Write("modelcard.yaml", "visualizations: [roc.svg]\n");
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldContain("MCB0017");
        (await project.BuildAsync("-question")).ShouldSucceed().Codes.ShouldContain("MCB0017");

        project.Write("roc.svg", "<svg />");
        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "roc.svg"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldNotContain("MCB0017");

        File.Exists(Path.Combine(Path.GetDirectoryName(project.Card)!, "roc.svg")).ShouldBeTrue();
        (await project.BuildAsync("-question")).ShouldSucceed();
    }

    // A generator that leaves an unchanged output as it is stays older than its input, and runs in every build from then on.
    [Fact]
    public async Task A_file_saved_without_a_change_is_looked_at_once()
    {
        using var project = await TestProject.CreateAsync(Content);
        project.Write("modelcard.yaml", "model_summary: As it was.\n");
        (await project.BuildAsync()).ShouldSucceed();
        var card = File.ReadAllBytes(project.Card);
        project.Age();

        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "modelcard.yaml"), DateTime.UtcNow);
        (await project.BuildAsync("-question")).ShouldFail();
        (await project.BuildAsync()).ShouldSucceed();

        (await project.BuildAsync("-question")).ShouldSucceed();
        File.ReadAllBytes(project.Card).ShouldBe(card);
    }

    [Fact]
    public async Task Source_code_is_no_input()
    {
        using var project = await TestProject.CreateAsync(Content);
        (await project.BuildAsync()).ShouldSucceed();
        var written = File.GetLastWriteTimeUtc(project.CardInObj);

        project.Write("Class2.cs", "public class Class2;");
        (await project.BuildAsync()).ShouldSucceed();

        File.GetLastWriteTimeUtc(project.CardInObj).ShouldBe(written);
    }

    [Fact]
    public async Task A_line_added_above_moves_the_line_of_a_replayed_finding()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup>\n<ModelCardDirectUse>TODO</ModelCardDirectUse>\n</PropertyGroup>");
        var first = (await project.BuildAsync()).ShouldSucceed();
        project.Age();
        project.WriteProject("<!-- one -->\n<!-- two -->\n<PropertyGroup>\n<ModelCardDirectUse>TODO</ModelCardDirectUse>\n</PropertyGroup>");

        var second = (await project.BuildAsync()).ShouldSucceed();

        LineOf(second, "MCB1020").ShouldBe(LineOf(first, "MCB1020") + 2, second.Output);
    }

    [Fact]
    public async Task A_build_with_errors_never_counts_as_up_to_date()
    {
        using var project = await TestProject.CreateAsync(Content);

        var first = (await project.BuildAsync("-p:ModelCardStrictness=strict")).ShouldFail();
        var second = (await project.BuildAsync("-p:ModelCardStrictness=strict")).ShouldFail();

        second.Lines.ShouldBe(first.Lines, ignoreOrder: true);
    }

    private static int LineOf(DotnetResult result, string code)
    {
        var line = result.Lines.First(line => line.Contains(code, StringComparison.Ordinal));
        var start = line.IndexOf(".csproj(", StringComparison.Ordinal) + ".csproj(".Length;
        return int.Parse(line[start..line.IndexOf(',', start)], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<string> ShouldChange(TestProject project, string what, params string[] arguments)
    {
        var before = File.ReadAllText(project.Card);
        (await project.BuildAsync(arguments)).ShouldSucceed();
        var after = File.ReadAllText(project.Card);
        after.ShouldNotBe(before, what);
        return after;
    }
}
