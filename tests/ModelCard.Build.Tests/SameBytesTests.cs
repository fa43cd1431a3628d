using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The same inputs give the same bytes in every format, wherever, in whichever culture and time zone they are built.</summary>
public sealed class SameBytesTests
{
    // Says in the log what the build ran under: a culture that did not take effect would prove nothing.
    private const string Surroundings =
        """
          <Target Name="SaySurroundings" AfterTargets="Build">
            <Message Importance="high" Text="built under [$([System.String]::Copy(`i`).ToUpper())] [$([System.Double]::Parse(`15`).ToString(`0.0`))] [$([System.DateTime]::Now.ToString(`%K`))]" />
          </Target>
        """;

    [Fact]
    public async Task Every_format_has_the_same_bytes_in_another_folder_culture_and_time_zone_and_an_index_reads_them()
    {
        using var one = await TestProject.CreateAsync(RichCard.Project + Surroundings, parent: "one/src");
        RichCard.Write(one.Write);
        const string Other = "some where/ü;@/İki/src/App";
        CopyInto(one, Other);
        var other = Path.Combine(one.Root, Other);

        // Both are checkouts of a repository: the paths in reports begin there.
        Directory.CreateDirectory(Path.Combine(one.Root, "one", ".git"));
        Directory.CreateDirectory(Path.Combine(one.Root, "some where", "ü;@", "İki", ".git"));

        var first = (await BuildAsync(one.Folder, "tr_TR.UTF-8", "Pacific/Kiritimati")).ShouldSucceed();
        var second = (await BuildAsync(other, "fa_IR.UTF-8", "America/St_Johns")).ShouldSucceed();

        if (!OperatingSystem.IsWindows())
        {
            first.Output.ShouldContain("built under [İ] [15,0] [+14:00]");
            second.Output.ShouldContain("built under [I] [15٫0] [-0");
        }

        var bundle = Path.GetDirectoryName(one.Card)!;
        var otherBundle = bundle.Replace(one.Folder, other, StringComparison.Ordinal);
        RichCard.Files(bundle).ShouldBe(RichCard.Bundle, first.Output);
        RichCard.Files(otherBundle).ShouldBe(RichCard.Bundle, second.Output);
        foreach (var name in RichCard.Bundle)
        {
            var text = File.ReadAllText(Path.Combine(bundle, name));
            File.ReadAllText(Path.Combine(otherBundle, name)).ShouldBe(text, name);
            File.ReadAllBytes(Path.Combine(otherBundle, name)).ShouldBe(File.ReadAllBytes(Path.Combine(bundle, name)), name);
            text.ShouldNotContain(one.Root, customMessage: name);
        }

        second.Findings.ShouldBe(first.Findings);
        await IndexAsync(one);
    }

    // The cards in Markdown are taken away, so that whatever the index knows it has from modelcard.json.
    private static async Task IndexAsync(TestProject project)
    {
        foreach (var card in Directory.GetFiles(project.Root, "README.md", SearchOption.AllDirectories))
        {
            File.Delete(card);
        }

        (await project.BuildAsync("--no-restore", "-t:ModelCardIndex", "-p:ModelCardIndexFolder=../../..")).ShouldSucceed().Output.ShouldContain("index of 2 models");

        var rows = File.ReadAllLines(Path.Combine(project.Root, "modelcards", "index.md")).Where(line => line.StartsWith("| [Ticket Router]", StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(row => row.Contains("modelcard/App/modelcard.json)", StringComparison.Ordinal) || row.Contains("modelcard/App/index.html)", StringComparison.Ordinal));
        rows.ShouldAllBe(row => row.Contains(" % |", StringComparison.Ordinal) && row.Contains("| 2099-06-30 |", StringComparison.Ordinal));
    }

    private static void CopyInto(TestProject project, string folder)
    {
        foreach (var file in Directory.GetFiles(project.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(project.Root, folder, Path.GetRelativePath(project.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static Task<DotnetResult> BuildAsync(string folder, string locale, string timeZone) =>
        Dotnet.RunAsync(folder, ["build", "-tl:off", "-nodeReuse:false"], new Dictionary<string, string> { ["LC_ALL"] = locale, ["LANG"] = locale, ["TZ"] = timeZone });
}
