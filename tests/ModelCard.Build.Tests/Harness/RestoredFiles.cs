using System.Collections.Concurrent;

namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// What NuGet left in obj, for folders with the same inputs. A restore takes as long as the build after it, and most projects of these tests differ only in what they say about their model, which no
/// restore reads: the first of its kind is restored, the others get the same files with their own paths in them.
/// </summary>
internal static class RestoredFiles
{
    private const string RootMark = "[[root]]";

    private static readonly EnumerationOptions AllButLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Kept = new(StringComparer.Ordinal);

    /// <summary>Keeps what a restore left.</summary>
    /// <param name="inputs">The inputs of the restore, from <see cref="RestoreInputs"/>.</param>
    /// <param name="root">The folder of the projects.</param>
    public static void Keep(string inputs, string root) => Kept[inputs] = Read(root, RootMark);

    /// <summary>Puts the files of an equal restore into a folder.</summary>
    /// <param name="inputs">The inputs of the restore, from <see cref="RestoreInputs"/>.</param>
    /// <param name="root">The folder of the projects.</param>
    /// <returns>Whether there was one.</returns>
    public static bool TryPut(string inputs, string root)
    {
        if (!Kept.TryGetValue(inputs, out var files))
        {
            return false;
        }

        foreach (var (path, text) in files)
        {
            // A file that is the same keeps its time: a compiler would run again for a newer one.
            var file = Path.Combine(root, path);
            var here = Replace(text, RootMark, root);
            if (!File.Exists(file) || File.ReadAllText(file) != here)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, here);
            }
        }

        return true;
    }

    /// <summary>What a restore left in a folder: a text for each path from the folder.</summary>
    /// <param name="root">The folder of the projects.</param>
    /// <param name="mark">What stands for the folder in the texts.</param>
    public static IReadOnlyDictionary<string, string> Read(string root, string mark) => Directory.EnumerateFiles(root, "*", AllButLinks)
        .Where(IsOfRestore)
        .ToDictionary(file => Path.GetRelativePath(root, file), file => Replace(File.ReadAllText(file), root, mark), StringComparer.Ordinal);

    private static bool IsOfRestore(string file) => Path.GetFileName(file) is "project.assets.json" or "project.nuget.cache" ||
        file.EndsWith(".nuget.dgspec.json", StringComparison.Ordinal) || file.EndsWith(".nuget.g.props", StringComparison.Ordinal) || file.EndsWith(".nuget.g.targets", StringComparison.Ordinal);

    // In JSON a path of Windows has its separators twice.
    private static string Replace(string text, string what, string by) =>
        text.Replace(what, by, StringComparison.Ordinal).Replace(what.Replace("\\", "\\\\", StringComparison.Ordinal), by.Replace("\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal);
}
