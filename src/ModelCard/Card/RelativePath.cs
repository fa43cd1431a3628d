namespace ModelCard.Card;

/// <summary>A path as it reads from the project's folder, with <c>/</c>, so that two checkouts give the same bytes.</summary>
internal static class RelativePath
{
    /// <summary>The path of a file relative to a folder. A file that shares nothing with the folder keeps its name alone: the way there belongs to the machine.</summary>
    /// <param name="path">Full path of the file; <c>.</c> and <c>..</c> in it are resolved.</param>
    /// <param name="folder">Full path of the folder.</param>
    public static string Of(string path, string folder)
    {
        var from = Parts(folder);
        var to = Parts(path);
        var same = 0;
        while (same < from.Count && same < to.Count - 1 && string.Equals(from[same], to[same], StringComparison.Ordinal))
        {
            same++;
        }

        if (same == 0)
        {
            return to.Count == 0 ? "" : to[to.Count - 1];
        }

        var parts = new List<string>();
        for (var i = same; i < from.Count; i++)
        {
            parts.Add("..");
        }

        parts.AddRange(to.GetRange(same, to.Count - same));
        return string.Join("/", parts);
    }

    /// <summary>A path that is told from a folder, as a full path without <c>.</c> and <c>..</c>. A full path is taken as it is.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="path">The path, with <c>/</c> or the system's own divider.</param>
    public static string Resolve(string folder, string path)
    {
        var full = Path.Combine(folder, path);
        var root = full.Length > 0 && full[0] is '/' or '\\' ? full.Length > 1 && full[1] is '/' or '\\' ? full.Substring(0, 2) : full.Substring(0, 1) : "";
        return root.Replace('/', Path.DirectorySeparatorChar) + string.Join(Path.DirectorySeparatorChar.ToString(), Parts(full));
    }

    /// <summary>
    /// A path that somebody wrote, told from a folder. Characters that no path has here become one that no file has in its name, so that the file is simply not there: the .NET Framework, in MSBuild.exe,
    /// throws at the sight of <c>|</c> or <c>&lt;</c>.
    /// </summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="path">The path as it was written.</param>
    public static string In(string folder, string path) => Path.Combine(folder, Legal(path));

    /// <summary>A text as a path, whatever is in it.</summary>
    public static string Legal(string path)
    {
        var invalid = Path.GetInvalidPathChars();
        if (path.IndexOfAny(invalid) < 0)
        {
            return path;
        }

        foreach (var c in invalid)
        {
            path = path.Replace(c, '\uFFFD');
        }

        return path;
    }

    /// <summary>The last part of a path; empty where it has none.</summary>
    public static string LastPart(string path) => Parts(path) is { Count: > 0 } parts ? parts[parts.Count - 1] : "";

    /// <summary>Whether a way leads from one path to the other that does not belong to the machine: both begin with the same folder or drive.</summary>
    public static bool Share(string path, string folder) =>
        Parts(path) is { Count: > 0 } to && Parts(folder) is { Count: > 0 } from && string.Equals(to[0], from[0], StringComparison.Ordinal);

    /// <summary>The path of a file relative to a folder it lies in, at whatever depth; <see langword="null"/> when it lies elsewhere.</summary>
    /// <param name="path">Full path of the file; <c>.</c> and <c>..</c> in it are resolved.</param>
    /// <param name="folder">Full path of the folder.</param>
    public static string? Below(string path, string folder)
    {
        var from = Parts(folder);
        var to = Parts(path);
        for (var i = 0; i < from.Count; i++)
        {
            if (i >= to.Count - 1 || !string.Equals(from[i], to[i], StringComparison.Ordinal))
            {
                return null;
            }
        }

        return string.Join("/", to.GetRange(from.Count, to.Count - from.Count));
    }

    private static List<string> Parts(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return parts;
    }
}
