using System.Security.Cryptography;
using System.Text;

namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// What NuGet restored a folder of projects from. A restore that has nothing to do takes as long as the build after it, and more than a third of the builds of these tests repeat one: where nothing
/// of this has changed they go without.
/// </summary>
internal sealed class RestoreState
{
    private static readonly string[] Extensions = [".csproj", ".fsproj", ".vbproj", ".sln", ".slnx", ".proj", ".props", ".targets", ".config"];

    private static readonly EnumerationOptions AllButLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    // What an argument begins with that no restore asks for.
    private static readonly string[] Irrelevant = ["-t:", "-question", "-bl", "-m:", "-warn", "-nowarn", "-p:ModelCard", "-p:_ModelCard"];

    private readonly string _inputs;
    private readonly IReadOnlyList<string> _assets;

    private RestoreState(string inputs, IReadOnlyList<string> assets)
    {
        _inputs = inputs;
        _assets = assets;
    }

    /// <summary>What a restore of a folder would read now.</summary>
    public static RestoreState Of(string root, string folder, IEnumerable<string> arguments)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(root))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }

        var asked = arguments.Where(argument => !Irrelevant.Any(start => argument.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
        return new RestoreState(string.Join('\n', [folder, .. asked, Convert.ToHexString(hash.GetHashAndReset())]), []);
    }

    /// <summary>The same, with what the restore left below the folder.</summary>
    public RestoreState Restored(string root) => new(_inputs, [.. Directory.EnumerateFiles(root, "project.assets.json", AllButLinks)]);

    /// <summary>Whether a build with these inputs has nothing to restore after one with those of <paramref name="before"/>.</summary>
    public bool IsRestoredBy(RestoreState? before) => before is { _assets.Count: > 0 } && before._inputs == _inputs && before._assets.All(File.Exists);

    private static IEnumerable<string> Files(string root) => Directory.EnumerateFiles(root, "*", AllButLinks)
        .Where(file => Extensions.Contains(Path.GetExtension(file)) || Path.GetFileName(file) == "global.json")
        .Where(file => !InOutput(Path.GetRelativePath(root, file)))
        .Order(StringComparer.Ordinal);

    private static bool InOutput(string path) => path.Split(Path.DirectorySeparatorChar) is var parts && (parts.Contains("obj") || parts.Contains("bin") || parts.Contains("artifacts"));
}
