using System.Text.Json;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>No hidden inputs and no hidden outputs: what a card is made from makes it anew when it changes, nothing else does, and every file that is written is told to MSBuild.</summary>
public sealed class DeclaredFilesTests
{
    [Fact]
    public async Task Every_file_a_card_is_made_from_makes_it_anew_and_no_other_does()
    {
        using var project = await CardTree.CreateAsync();
        var library = Path.Combine(project.Root, "one", "src", "Library");
        project.WriteRoot("one/src/Library/config.json", """{"model_type": "router"}""");
        project.WriteRoot("one/src/App/README.md", "Of another project.\n");
        await project.RestoreAsync();
        (await Dotnet.RunAsync(library, ["build", "--no-restore", "-t:ModelCardAccept", "-tl:off", "-nodeReuse:false"])).ShouldSucceed();
        await MakeAsync(library);
        (await IsMadeAnewAsync(project, library, null, "")).ShouldBeFalse("nothing changed");

        foreach (var input in new[]
        {
            "modelcard.yaml", "limits.md", "../../policy/ethics.md", "../../policy/checklist.yaml", "../../policy/card.md", "../../policy/parts/foot.md", "../../Directory.Build.props", "Library.csproj",
            "figures/queues.svg", "results.csv", "data/test.csv", "emissions.csv", "upstream/README.md", "README.md", "modelcard.lock", "config.json", "model.safetensors",
        })
        {
            var more = input.EndsWith(".yaml", StringComparison.Ordinal) || input.EndsWith(".lock", StringComparison.Ordinal) ? "# more\n"
                : input.EndsWith(".props", StringComparison.Ordinal) || input.EndsWith("proj", StringComparison.Ordinal) || input.EndsWith(".svg", StringComparison.Ordinal) ? "<!-- more -->"
                : input.EndsWith(".md", StringComparison.Ordinal) ? "More.\n" : input.EndsWith(".csv", StringComparison.Ordinal) || input.EndsWith(".json", StringComparison.Ordinal) ? "\n" : "";
            (await IsMadeAnewAsync(project, library, input, more)).ShouldBeTrue(input);
        }

        foreach (var other in new[] { "Class1.cs", "../App/README.md", "../App/Class1.cs", "../../../.editorconfig" })
        {
            (await IsMadeAnewAsync(project, library, other, "\n")).ShouldBeFalse(other);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-p:UseArtifactsOutput=true")]
    [InlineData("-p:ModelCardOutputDir=cards/")]
    public async Task Every_file_that_is_written_is_told_to_MSBuild_by_a_first_build_and_by_one_that_is_up_to_date(string argument)
    {
        using var project = await CardTree.CreateAsync();
        var tree = Path.Combine(project.Root, "one");
        var arguments = argument.Length == 0 ? [] : new[] { argument };
        await project.RestoreAsync(arguments);
        for (var build = 1; build <= 2; build++)
        {
            foreach (var name in new[] { "Library", "App" })
            {
                var result = (await Dotnet.RunAsync(Path.Combine(tree, "src", name), ["msbuild", "-t:Build", "-getItem:FileWrites", "-nodeReuse:false", .. arguments])).ShouldSucceed();
                using var json = JsonDocument.Parse(result.Output[result.Output.IndexOf('{', StringComparison.Ordinal)..]);
                var told = json.RootElement.GetProperty("Items").GetProperty("FileWrites").EnumerateArray().Select(item => Path.GetRelativePath(tree, item.GetProperty("FullPath").GetString()!).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);

                // What both put into one folder is told by both.
                CardTree.OurFiles(tree).Keys.Where(path => path.Contains($"/{name}/", StringComparison.Ordinal) && !path.Contains(name == "Library" ? "/App/" : "/obj/Library/", StringComparison.Ordinal)).Except(told).ShouldBeEmpty($"{name}, build {build}");
            }
        }
    }

    private static async Task<bool> IsMadeAnewAsync(TestProject project, string library, string? file, string more)
    {
        project.Age();
        if (file is not null)
        {
            await File.AppendAllTextAsync(Path.Combine(library, file), more);
            File.SetLastWriteTimeUtc(Path.Combine(library, file), DateTime.UtcNow);
        }

        var findings = Path.Combine(library, "obj", "Debug", "net10.0", "modelcard", "findings.cache");
        var before = File.GetLastWriteTimeUtc(findings);
        await MakeAsync(library);
        return File.GetLastWriteTimeUtc(findings) != before;
    }

    private static async Task MakeAsync(string folder) => (await Dotnet.RunAsync(folder, ["msbuild", "-t:ModelCard", "-nodeReuse:false", "-tl:off"])).ShouldSucceed();
}
