using System.Security;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The folder of a file: what a reader may open beside it. Nothing outside the folder is ever opened.</summary>
internal sealed class ArtifactFolder
{
    private const int MostEntries = 100_000;

    private readonly string? _folder;
    private readonly List<string> _filesRead;
    private readonly List<string> _asked = [];

    /// <summary>Looks into a folder.</summary>
    /// <param name="folder">Its full path; <see langword="null"/> where there is nothing beside a file.</param>
    /// <param name="filesRead">Takes every file that was asked for.</param>
    public ArtifactFolder(string? folder, List<string> filesRead)
    {
        _folder = folder;
        _filesRead = filesRead;
    }

    /// <summary>What was asked for beside the file, as relative paths; a folder that was listed ends with <c>/</c>.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>Whether a relative path stays inside.</summary>
    public static bool IsInside(string path) =>
        path.Length is > 0 and <= 1000 && path.IndexOf(':') < 0 && path.IndexOfAny(Path.GetInvalidPathChars()) < 0 && !Path.IsPathRooted(path) && path[0] is not ('/' or '\\')
        && Array.IndexOf(path.Split('/', '\\'), "..") < 0;

    /// <summary>The one spelling of a path that stays inside, so that a file is not taken for several: <c>./a//b</c> is <c>a/b</c>.</summary>
    public static string Plain(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', '\\'))
        {
            if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    public Stream? Open(string path)
    {
        if (_folder is null || !IsInside(path))
        {
            return null;
        }

        path = path.Replace('\\', '/');
        Remember(path);
        var full = Path.Combine(_folder, path);

        try
        {
            return File.Exists(full) ? RegularFile.Open(full) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            return null;
        }
    }

    public List<string> List(string path, int limit)
    {
        var names = new List<string>();
        if (_folder is null || (path.Length > 0 && !IsInside(path)))
        {
            return names;
        }

        Remember(path.Length == 0 ? "./" : path + "/");
        try
        {
            Add(new DirectoryInfo(Path.Combine(_folder, path)), path, limit, 8, names);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            return names;
        }

        return names;
    }

    /// <summary>Counts a path among what was asked for, and a file among the inputs of the build.</summary>
    public void Remember(string path)
    {
        if (!_asked.Contains(path))
        {
            _asked.Add(path);
        }

        var full = Path.Combine(_folder!, path);
        if (!path.EndsWith("/", StringComparison.Ordinal) && !_filesRead.Contains(full))
        {
            _filesRead.Add(full);
        }
    }

    /// <summary>Size and time of change of what was asked for: as long as it is the same, the files are.</summary>
    public string Stamp()
    {
        var stamp = new System.Text.StringBuilder();
        foreach (var path in _asked)
        {
            var full = Path.Combine(_folder!, path);
            FileSystemInfo entry = path.EndsWith("/", StringComparison.Ordinal) ? new DirectoryInfo(full) : RegularFile.Find(full);
            stamp.Append(FormattableString.Invariant($" {path}={(entry.Exists ? entry.LastWriteTimeUtc.Ticks : 0)}+{(entry as FileInfo is { Exists: true } file ? file.Length : 0)}"));
        }

        return stamp.ToString();
    }

    private static void Add(DirectoryInfo folder, string path, int limit, int depth, List<string> names)
    {
        if (!folder.Exists || depth == 0)
        {
            return;
        }

        var entries = new List<FileSystemInfo>();
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            entries.Add(entry);
            // In which order a disk tells them is its own affair: to stop early would take other files on another machine.
            if (entries.Count == MostEntries)
            {
                return;
            }
        }

        entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var entry in entries)
        {
            if (names.Count >= limit)
            {
                return;
            }

            var name = path.Length == 0 ? entry.Name : path + "/" + entry.Name;
            if (entry is DirectoryInfo inner)
            {
                // A link may lead anywhere, and in a circle.
                if ((inner.Attributes & FileAttributes.ReparsePoint) == 0)
                {
                    Add(inner, name, limit, depth - 1, names);
                }
            }
            else
            {
                names.Add(name);
            }
        }
    }
}
