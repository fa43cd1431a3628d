namespace ModelCard.Build;

/// <summary>Keeps paths relative to the project's folder, so that what is kept in obj holds in another checkout.</summary>
internal static class ProjectPath
{
    private const string Up = "../";

    /// <summary>
    /// The path as it reads from the project's folder, also where it lies above or beside it: what a repository shares moves with the repository. Only a file that has no more than the disk in common with the
    /// project stays where it is on this machine.
    /// </summary>
    public static string Relative(string path, string projectFile)
    {
        var up = "";
        var folder = Path.GetDirectoryName(projectFile);
        while (Path.GetDirectoryName(folder) is { } above)
        {
            if (path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return up + path.Substring(folder!.Length + 1);
            }

            up += Up;
            folder = above;
        }

        return path;
    }

    /// <summary>The full path of what <see cref="Relative"/> gave, the same as before; the steps up are taken here, because a log would show them.</summary>
    public static string Absolute(string path, string projectFile)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        while (path.StartsWith(Up, StringComparison.Ordinal) && Path.GetDirectoryName(folder) is { } above)
        {
            path = path.Substring(Up.Length);
            folder = above;
        }

        return Path.Combine(folder, path);
    }

    /// <summary>A folder as a property states it. The SDK's own properties have <c>\</c> on every system until a target corrects them.</summary>
    public static string Folder(string folder, string projectFile) => Absolute(folder.Trim().Replace('\\', Path.DirectorySeparatorChar), projectFile);

    /// <summary>The lines of a list of such paths; none where there is no list. What an earlier version of the package wrote as full paths is found again.</summary>
    public static List<string> ReadList(string list, string projectFile)
    {
        var paths = new List<string>();
        foreach (var line in File.Exists(list) ? File.ReadAllLines(list) : [])
        {
            if (line.Length > 0)
            {
                paths.Add(Relative(Absolute(line, projectFile), projectFile));
            }
        }

        return paths;
    }
}
