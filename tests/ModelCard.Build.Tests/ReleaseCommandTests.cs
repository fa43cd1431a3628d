using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Makes a release as <c>docs/releasing.md</c> says, from the commit to the feed, with a repository and a feed of this machine.</summary>
public sealed class ReleaseCommandTests
{
    /// <summary>The blocks of commands from the commit on; those before it are what everybody runs.</summary>
    internal static IReadOnlyList<string[]> Blocks { get; } = [.. DocPage.Read("docs/releasing.md").Commands.SkipWhile(lines => !lines[0].StartsWith("git commit", StringComparison.Ordinal))];

    [GitFact]
    public async Task A_release_can_be_made_with_the_commands_of_the_page()
    {
        Blocks.Count.ShouldBe(4);
        using var source = SourceRepository.Create("ModelCard.Build");
        using var host = new StandInHost("https://github.com/");
        var remote = await host.AddAsync(SourceRepository.Remote["https://github.com/".Length..] + ".git");
        using var place = await TestProject.CreateAsync();
        var feed = Directory.CreateDirectory(Path.Combine(place.Root, "feed")).FullName;
        var release = Path.Combine(place.Root, "release");
        Directory.Delete(place.Folder, recursive: true);
        foreach (var file in Directory.GetFiles(place.Root))
        {
            File.Delete(file);
        }

        source.SetVersion("0.2.0");
        (await Shell.RunAsync(source.Folder, Blocks[0], host.Environment)).ShouldSucceed();
        (await Shell.RunAsync(place.Root, Blocks[1], host.Environment)).ShouldSucceed().Output.ShouldNotContain(": warning ");
        (await Shell.RunAsync(place.Root, Blocks[1].Select(line => line.Replace(" release", " again", StringComparison.Ordinal)), host.Environment)).ShouldSucceed();
        var hashes = (await Shell.RunAsync(release, Blocks[2], host.Environment)).ShouldSucceed().Output.Trim().Split('\n').Select(line => line.Split(' ')[0]).ToList();
        (await Shell.RunAsync(release, Blocks[3].Select(line => line.Replace("<feed>", feed, StringComparison.Ordinal).Replace("<key>", "none", StringComparison.Ordinal)), host.Environment)).ShouldSucceed();

        hashes.Count.ShouldBe(2);
        hashes[1].ShouldBe(hashes[0]);
        (await Dotnet.RunAsync(remote, ["tag"], program: "git")).ShouldSucceed().Output.ShouldBe("v0.2.0\n");
        using var package = new PackedPackage(Path.Combine(feed, "ModelCard.Build.0.2.0.nupkg"));
        package.Metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("commit")!.Value.ShouldBe(source.Commit);
    }
}
