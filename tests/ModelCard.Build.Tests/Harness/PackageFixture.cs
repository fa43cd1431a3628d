using System.IO.Compression;

namespace ModelCard.Build.Tests.Harness;

/// <summary>Packs the package once a run, under a version of its own, so that no cache can serve an older one.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    /// <summary>The package's version in this run.</summary>
    public string Version { get; } = "0.0.0-test." + DateTime.UtcNow.Ticks;

    /// <summary>A folder of this run, outside the repository.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "modelcard-tests", Guid.NewGuid().ToString("N")[..8]);

    /// <summary>The local feed.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The packed package.</summary>
    public string Package => Path.Combine(Feed, $"ModelCard.Build.{Version}.nupkg");

    /// <summary>Where the restore of a test's project puts the package.</summary>
    public string Restored => Path.Combine(Folder, "packages", "modelcard.build", Version);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        await PackAsync(Version);
    }

    /// <summary>Packs the repository's package under a version.</summary>
    public async Task PackAsync(string version)
    {
        // The analyzers have seen the code when the tests were compiled; a second look takes as long as all the rest.
        var project = Path.Combine(RepositoryFiles.Root, "src", "ModelCard.Build", "ModelCard.Build.csproj");
        var result = await Dotnet.RunAsync(
            RepositoryFiles.Root,
            ["pack", project, "-c", "Release", "-o", Feed, "-p:PackageVersion=" + version, "-p:RunAnalyzers=false", "--artifacts-path", Path.Combine(Folder, "artifacts"), "-nodeReuse:false", "-tl:off"]);
        result.ShouldSucceed();
    }

    /// <summary>Puts the same package into the feed under another version, without a build.</summary>
    /// <param name="version">The version.</param>
    public void CopyAs(string version)
    {
        var copy = Path.Combine(Feed, $"ModelCard.Build.{version}.nupkg");
        File.Copy(Package, copy);
        using var package = ZipFile.Open(copy, ZipArchiveMode.Update);
        foreach (var name in new[] { "ModelCard.Build.nuspec", "buildTransitive/ModelCard.Build.targets" })
        {
            var entry = package.GetEntry(name)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(package.CreateEntry(name).Open());
            writer.Write(text.Replace(Version, version, StringComparison.Ordinal));
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A process that ends slowly may still hold a file; the folder lies in the temporary files of the machine.
        }

        return Task.CompletedTask;
    }
}
