using System.Diagnostics;
using System.Text;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Whole builds in surroundings that mean harm, or that nobody meant: each ends with a card or a finding, never with a stack trace, and a card that was there stays whole.</summary>
public sealed class HostileBuildTests
{
    private const string Target = "-t:ModelCard";

    [Fact]
    public async Task Hostile_sidecars_fail_at_their_place_and_leave_the_card()
    {
        using var project = await BuiltAsync();
        var card = File.ReadAllText(project.CardInObj);
        var sidecars = new (string Name, byte[] Bytes, string Code)[]
        {
            ("aliases", Encoding.UTF8.GetBytes("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c, *c]\n"), "MCB0007"),
            ("10 MB", Encoding.UTF8.GetBytes("direct_use: " + new string('x', 10_000_000) + "\n"), "MCB0003"),
            ("depth", Encoding.UTF8.GetBytes("a: " + new string('[', 100_000) + new string(']', 100_000)), "MCB0014"),
            ("many values", Encoding.UTF8.GetBytes("tags:\n" + string.Concat(Enumerable.Repeat("- a\n", 20_000))), "MCB0014"),
            ("no UTF-8", [.. "license: mit\nx: "u8, 0xC3, 0x28, (byte)'\n'], "MCB0004"),
            ("half a surrogate", [.. "x: "u8, 0xED, 0xA0, 0x80, (byte)'\n'], "MCB0004"),
            ("NUL", "license: mit\0\n"u8.ToArray(), "MCB0004"),
        };

        foreach (var (name, bytes, code) in sidecars)
        {
            File.WriteAllBytes(Path.Combine(project.Folder, "modelcard.yaml"), bytes);
            var result = (await project.RunAsync("msbuild", Target, "-nodeReuse:false", "-tl:off")).ShouldFail();

            result.Codes.ShouldContain(code, name);
            result.Output.Length.ShouldBeLessThan(100_000, name);
            File.ReadAllText(project.CardInObj).ShouldBe(card, name);
        }
    }

    [Fact]
    public async Task Ten_thousand_items_and_a_thousand_metrics_are_a_card()
    {
        using var project = await BuiltAsync();
        var tags = string.Concat(Enumerable.Range(0, 10_000).Select(number => $"<ModelCardTag Include=\"tag-{number}\" />\n"));
        var metrics = string.Concat(Enumerable.Range(0, 1000).Select(number => $"<ModelCardMetric Include=\"accuracy\" Value=\"0.{number + 1}\" Slice=\"part={number}\" />\n"));
        project.WriteProject($"<ItemGroup>{tags}{metrics}</ItemGroup>");
        var clock = Stopwatch.StartNew();

        (await project.RunAsync("msbuild", Target, "-nodeReuse:false", "-tl:off")).ShouldSucceed();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
        var card = File.ReadAllText(project.CardInObj);
        card.ShouldContain("\n- tag-9999\n");
        card.ShouldContain("0.1000");
    }

    [Fact]
    public async Task Paths_that_lead_away_and_links_in_a_circle_are_findings()
    {
        using var project = await BuiltAsync();
        project.WriteRoot("secret.png", "a secret of another project");
        project.WriteProject("""
            <ItemGroup>
              <ModelCardFigure Include="../secret.png" Alt="x" />
              <ModelCardFigure Include="figs/../../secret.png" Alt="x" />
              <ModelCardMetricsFile Include="loop.json" />
              <ModelCardModelFile Include="loop.onnx" />
            </ItemGroup>
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(project.Folder, "loop.json"), "loop.onnx");
            File.CreateSymbolicLink(Path.Combine(project.Folder, "loop.onnx"), "loop.json");
            Directory.CreateSymbolicLink(Path.Combine(project.Folder, "around"), project.Folder);
        }

        var result = (await project.RunAsync("msbuild", Target, "-nodeReuse:false", "-tl:off")).ShouldSucceed();

        result.Codes.Count(code => code == "MCB0017").ShouldBe(2);
        result.Codes.Count(code => code is "MCB0601" or "MCB0602").ShouldBe(2);
        Directory.GetFiles(Path.GetDirectoryName(project.CardInObj)!, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["README.md"]);

        // A section names a file of the project's own choice; what is not there, or is no text, fails the build.
        project.WriteProject("""<ItemGroup><ModelCardSection Include="../../../../../../../../../../../../nowhere/x.md" Title="X" /><ModelCardSection Include="loop.json" Title="Y" /></ItemGroup>""");
        (await project.RunAsync("msbuild", Target, "-nodeReuse:false", "-tl:off")).ShouldFail().Codes.ShouldContain("MCB0016");
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_a_finding()
    {
        using var project = await BuiltAsync("<PropertyGroup><ModelCardOutputDir>cards</ModelCardOutputDir></PropertyGroup>", name: "Own");
        Directory.Delete(Path.Combine(project.Folder, "cards"), recursive: true);
        project.Write("cards", "in the way");

        (await project.BuildAsync("--no-restore")).ShouldFail().Codes.ShouldContain(code => code == "MCB0301" || code == "MCB0302");

        project.Read("cards").ShouldBe("in the way");
    }

    [SkippableFact(SkippableFact.Need.Tmpfs)]
    public async Task A_disk_that_is_full_is_a_finding_and_leaves_no_half_file()
    {
        using var project = await BuiltAsync();
        var state = Path.GetDirectoryName(Path.GetDirectoryName(project.CardInObj))!;
        var card = File.ReadAllText(project.CardInObj);
        var kept = Path.Combine(project.Root, "kept");
        CopyFolder(state, kept);
        using var disk = SkippableFact.Mount(state, 96);
        CopyFolder(kept, state);
        project.Write("modelcard.yaml", "license: apache-2.0\ndirect_use: |\n" + string.Concat(Enumerable.Repeat("  A line of a long text that no small disk can hold.\n", 1700)));

        var result = (await project.RunAsync("msbuild", Target, "-nodeReuse:false", "-tl:off")).ShouldFail();

        result.Codes.ShouldContain("MCB0301");
        File.ReadAllText(project.CardInObj).ShouldBe(card);
        Directory.GetFiles(state, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [SkippableFact(SkippableFact.Need.Immutable)]
    public async Task A_card_that_may_not_be_replaced_is_a_finding_and_stays()
    {
        using var project = await BuiltAsync();
        var card = File.ReadAllText(project.CardInObj);
        project.Write("modelcard.yaml", "license: apache-2.0\n");
        using (SkippableFact.Immutable(project.CardInObj))
        {
            (await project.RunAsync("msbuild", Target, "-nodeReuse:false", "-tl:off")).ShouldFail().Codes.ShouldContain("MCB0301");

            File.ReadAllText(project.CardInObj).ShouldBe(card);
            Directory.GetFiles(Path.GetDirectoryName(project.CardInObj)!, "*.tmp").ShouldBeEmpty();
        }

        (await project.RunAsync("msbuild", Target, "-nodeReuse:false", "-tl:off")).ShouldSucceed();
        File.ReadAllText(project.CardInObj).ShouldContain("license: apache-2.0");
    }

    [Fact]
    public async Task A_file_that_another_program_holds_does_no_harm()
    {
        using var project = await BuiltAsync();
        project.Write("modelcard.yaml", "license: apache-2.0\n");
        await using var held = new FileStream(Path.Combine(project.Folder, "modelcard.yaml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        // Where a system locks files, the sidecar is unreadable; where it does not, or the lock is advice, it is read.
        var result = await project.RunAsync("msbuild", Target, "-nodeReuse:false", "-tl:off");

        result.Output.ShouldNotContain("MSB4018");
        result.Output.ShouldNotContain("MCB9999");
        result.Codes.Where(code => code.StartsWith("MCB00", StringComparison.Ordinal)).ShouldAllBe(code => code == "MCB0002");
    }

    private static async Task<TestProject> BuiltAsync(string content = "", string name = "App")
    {
        var project = await TestProject.CreateAsync(content, name);
        project.Write("modelcard.yaml", "license: mit\n");
        (await project.BuildAsync()).ShouldSucceed();
        project.Age();
        return project;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
