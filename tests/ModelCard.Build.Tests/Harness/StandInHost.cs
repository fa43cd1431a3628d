using System.Diagnostics;

namespace ModelCard.Build.Tests.Harness;

/// <summary>Repositories of this machine that stand for those of a host elsewhere: git, told so by its own settings, comes here with the host's addresses.</summary>
internal sealed class StandInHost : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "modelcard-tests", "host-" + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>Makes a host without repositories.</summary>
    /// <param name="address">How its addresses begin, up to the last slash.</param>
    public StandInHost(string address)
    {
        Directory.CreateDirectory(_folder);
        var settings = Path.Combine(_folder, "gitconfig");
        File.WriteAllText(settings, $"""
            [url "file://{_folder}/"]
                insteadOf = {address}
            [user]
                name = Ada Example
                email = ada@example.org
            [init]
                defaultBranch = main
            [advice]
                detachedHead = false
            """);
        Environment = new Dictionary<string, string> { ["GIT_CONFIG_GLOBAL"] = settings, ["GIT_CONFIG_NOSYSTEM"] = "1" };
    }

    /// <summary>What git has to be told.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Whether git has the extension for large files.</summary>
    public static bool HasLargeFiles { get; } = CanRun("lfs", "version");

    /// <summary>Whether there is git.</summary>
    public static bool HasGit { get; } = CanRun("--version");

    /// <summary>Adds an empty repository and returns its folder.</summary>
    /// <param name="path">Its address, behind the host's.</param>
    public async Task<string> AddAsync(string path)
    {
        var folder = Path.Combine(_folder, path);
        (await Shell.RunAsync(_folder, [$"git init -q --bare -b main '{folder}'"], Environment)).ShouldSucceed();
        return folder;
    }

    /// <summary>Adds a repository with one commit and returns its folder.</summary>
    /// <param name="path">Its address, behind the host's.</param>
    /// <param name="before">Commands in the new working folder, before everything is committed.</param>
    /// <param name="files">What is in it.</param>
    public async Task<string> AddAsync(string path, string[] before, params (string Name, string Text)[] files)
    {
        var remote = await AddAsync(path);
        var work = remote + "-work";
        Directory.CreateDirectory(work);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(work, name), text);
        }

        (await Shell.RunAsync(work, ["git init -q", .. before, "git add .", "git commit -q -m First", $"git remote add origin 'file://{remote}'", "git push -q origin main"], Environment)).ShouldSucceed();
        return remote;
    }

    /// <summary>The file of a repository's main branch, as git has it.</summary>
    public static async Task<string> ShowAsync(string repository, string file) => (await Dotnet.RunAsync(repository, ["show", "main:" + file], program: "git")).ShouldSucceed().Output;

    public void Dispose() => SourceRepository.Delete(_folder);

    private static bool CanRun(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
