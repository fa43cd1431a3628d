using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ModelCard.Build.Tests.Harness;

/// <summary>A repository with what the package is made from, one commit, and the remote that a clone from the real place has.</summary>
internal sealed class SourceRepository : IDisposable
{
    public const string Remote = "https://github.com/modelcard-build/ModelCard.Build";

    private static readonly string[] Folders = ["src", "build", "buildMultiTargeting", "buildTransitive", "schemas", "docs/images"];

    private readonly string _root = Path.Combine(Path.GetTempPath(), "modelcard-tests", "source-" + Guid.NewGuid().ToString("N")[..8]);

    private SourceRepository(string name) => Folder = Path.Combine(_root, name);

    public string Folder { get; }

    public string Commit => Git("rev-parse", "HEAD");

    /// <summary>Makes one of the files of this checkout, whether they are committed or not.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="whole">Whether the tests, the documentation and the samples are in it.</param>
    public static SourceRepository Create(string name, bool whole = false)
    {
        var repository = new SourceRepository(name);
        foreach (var file in Files(whole ? [.. Directory.GetDirectories(RepositoryFiles.Root).Select(folder => Path.GetFileName(folder)).Where(folder => folder != ".git")] : Folders))
        {
            var target = Path.Combine(repository.Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(RepositoryFiles.Root, file), target);
        }

        repository.Git("init", "-q", "-b", "main");
        repository.Git("add", ".");
        repository.Git("-c", "user.name=Ada Example", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "All");
        repository.Git("remote", "add", "origin", Remote + ".git");
        return repository;
    }

    /// <summary>The same commit elsewhere.</summary>
    public SourceRepository Clone(string name)
    {
        var clone = new SourceRepository(name);
        Directory.CreateDirectory(clone.Folder);
        clone.Git("clone", "-q", Folder, ".");
        clone.Git("remote", "set-url", "origin", Remote + ".git");
        return clone;
    }

    /// <summary>Packs as a release is packed, and returns the package.</summary>
    public async Task<string> PackAsync()
    {
        var result = await Dotnet.RunAsync(Folder, ["pack", "src/ModelCard.Build", "-c", "Release", "-o", "artifacts", "-nodeReuse:false", "-tl:off"]);
        result.ShouldSucceed();
        result.Output.ShouldNotContain(": warning ");
        return Directory.GetFiles(Path.Combine(Folder, "artifacts")).ShouldHaveSingleItem();
    }

    /// <summary>Makes a release of it: a version of its own, not committed yet.</summary>
    /// <param name="version">The version.</param>
    public void SetVersion(string version)
    {
        var file = Path.Combine(Folder, "Directory.Build.props");
        File.WriteAllText(file, Regex.Replace(File.ReadAllText(file), "<Version>[^<]*</Version>", $"<Version>{version}</Version>"));
    }

    /// <summary>Deletes a folder with repositories in it.</summary>
    public static void Delete(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            // Git makes its objects read-only, and Windows deletes no such file.
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => Delete(_root);

    private static IEnumerable<string> Files(IEnumerable<string> folders) =>
        folders.SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryFiles.Root, folder), "*", SearchOption.AllDirectories)).Concat(Directory.GetFiles(RepositoryFiles.Root))
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file)).Where(file => Path.GetFileName(file) != ".git" && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts"));

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}");
        return output;
    }
}
