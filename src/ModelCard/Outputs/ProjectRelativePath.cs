namespace ModelCard.Outputs;

/// <summary>Paths as a file of the bundle writes them: relative to the project's folder, with <c>/</c>, so that two checkouts give the same bytes.</summary>
internal static class ProjectRelativePath
{
    public static string Of(string path, string projectDirectory)
    {
        var from = Parts(projectDirectory);
        var to = Parts(path);
        var same = 0;
        while (same < from.Count && same < to.Count - 1 && string.Equals(from[same], to[same], StringComparison.Ordinal))
        {
            same++;
        }

        // Nothing in common means another drive, whose name belongs to the machine.
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
