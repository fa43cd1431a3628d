using System.Buffers.Binary;
using System.Xml.Linq;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>What a reader of the package's page sees, and what a version means.</summary>
public sealed class PackageMetadataTests
{
    private const string Repository = "https://github.com/modelcard-build/ModelCard.Build";

    private static string Version { get; } = XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public async Task The_page_of_the_package_says_who_what_where_and_under_which_terms()
    {
        using var package = await PackedPackage.OpenSharedAsync();

        package.Value("title").ShouldNotBeEmpty();
        package.Value("authors").ShouldBe("ModelCard.Build contributors");
        package.Value("copyright").ShouldStartWith("Copyright (c)");
        package.Value("description").Length.ShouldBeInRange(80, 4000);
        package.Value("tags").Split(' ').ShouldBeUnique();
        package.Value("license").ShouldBe("MIT");
        package.Value("projectUrl").ShouldBe(Repository);
        package.Value("releaseNotes").ShouldBe($"{Repository}/blob/v{Version}/CHANGELOG.md");
        var repository = package.Metadata.Elements().Single(element => element.Name.LocalName == "repository");
        repository.Attribute("type")!.Value.ShouldBe("git");
        repository.Attribute("url")!.Value.ShouldBe(Repository);
    }

    // nuget.org asks for PNG or JPEG of at most 1 MB and proposes 128 x 128 (https://learn.microsoft.com/nuget/reference/nuspec#icon).
    [Fact]
    public async Task The_icon_is_a_small_picture_of_128_by_128()
    {
        using var package = await PackedPackage.OpenSharedAsync();
        var icon = package.Bytes(package.Value("icon"));

        icon.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)).ShouldBe(128);
        BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20)).ShouldBe(128);
        icon.Length.ShouldBeLessThan(20_000);
    }

    [Fact]
    public async Task Links_and_pictures_of_the_packed_readme_work_away_from_the_repository()
    {
        using var package = await PackedPackage.OpenSharedAsync();
        var links = LinkTargets(package.Text("README.md"));
        var own = LinkTargets(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md")));

        links.Count.ShouldBe(own.Count);
        foreach (var (link, before) in links.Zip(own).Where(pair => pair.First != pair.Second))
        {
            // The same file, at the tag of this version; a picture as a file and not as a page about it.
            link.ShouldBe(before.StartsWith("docs/images/", StringComparison.Ordinal)
                ? $"https://raw.githubusercontent.com/modelcard-build/ModelCard.Build/v{Version}/{before}"
                : $"{Repository}/blob/v{Version}/{before}");
            Path.Exists(Path.Combine(RepositoryFiles.Root, before.Split('#')[0])).ShouldBeTrue(before);
        }

        links.ShouldAllBe(link => link.StartsWith("https://", StringComparison.Ordinal));
        package.Text("README.md").Replace($"{Repository}/blob/v{Version}/", "", StringComparison.Ordinal)
            .Replace($"https://raw.githubusercontent.com/modelcard-build/ModelCard.Build/v{Version}/", "", StringComparison.Ordinal).TrimEnd('\n')
            .ShouldBe(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md")).ReplaceLineEndings("\n").TrimEnd('\n'), "nothing but the links differs");
    }

    // MSBuild.exe that stays between builds takes an assembly it has for another of the same name and version, wherever that one lies: a release has to differ in it.
    [Fact]
    public async Task Assemblies_have_the_version_of_the_release()
    {
        using var package = await PackedPackage.OpenSharedAsync();
        var numbers = new Version(Version.Split('-')[0] + ".0");
        foreach (var name in package.Assemblies.Where(name => Path.GetFileName(name).StartsWith("ModelCard", StringComparison.Ordinal)))
        {
            PackedAssembly.Read(package.Bytes(name)).Name.Version.ShouldBe(numbers, name);
        }
    }

    private static List<string> LinkTargets(string readme)
    {
        var targets = new List<string>();
        for (var at = readme.IndexOf("](", StringComparison.Ordinal); at >= 0; at = readme.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            targets.Add(readme[(at + 2)..readme.IndexOf(')', at)]);
        }

        return targets;
    }
}
