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
