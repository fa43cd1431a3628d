using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>What has become of the files since their state was accepted.</summary>
internal static class FileChanges
{
    /// <summary>Path and SHA-256 of every file of the model, the parts of a model in several files included.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ModelOf(Measurements measurements)
    {
        var state = new List<KeyValuePair<string, string>>();
        foreach (var file in measurements.Files)
        {
            if (file.Role == FileRole.Model)
            {
                Add(state, file.Path, file.Sha256);
                foreach (var part in file.List("parts"))
                {
                    if (part is CardMap map && map.Find("path") is CardScalar path && map.Find("sha256") is CardScalar hash)
                    {
                        Add(state, file.Path.Substring(0, file.Path.LastIndexOf('/') + 1) + path.Text, hash.Text);
                    }
                }
            }
        }

        return state;
    }

    // A part can be named by itself as well, as a glob does that finds the index and its shards.
    private static void Add(List<KeyValuePair<string, string>> state, string path, string sha256)
    {
        if (!state.Exists(known => string.Equals(known.Key, path, StringComparison.Ordinal)))
        {
            state.Add(new KeyValuePair<string, string>(path, sha256));
        }
    }

    /// <summary>The path of a model file that is another than the one something was accepted for; <see langword="null"/> where all are the same, or nothing tells.</summary>
    /// <param name="madeFor">The files it was accepted for. A renamed file is the same file.</param>
    /// <param name="now">The files of today.</param>
    public static string? ModelChange(IReadOnlyList<KeyValuePair<string, string>> madeFor, IReadOnlyList<KeyValuePair<string, string>> now)
    {
        foreach (var file in now)
        {
            if (madeFor.Count > 0 && !Has(madeFor, file.Value))
            {
                return file.Key;
            }
        }

        return null;
    }

    /// <summary>Whether a file is another than the one that was accepted.</summary>
    public static bool IsOther(FileFacts file, FileFacts accepted) =>
        !string.Equals(file.Sha256, accepted.Sha256, StringComparison.OrdinalIgnoreCase) || PartsDiffer(file, accepted);

    /// <summary>The files of a role that are others than the accepted ones, or that nobody has accepted yet.</summary>
    public static IReadOnlyList<FileFacts> Of(FileRole role, Measurements measurements)
    {
        var changed = new List<FileFacts>();
        foreach (var file in measurements.Files)
        {
            if (file.Role == role && measurements.State is not null && (measurements.AcceptedFor(file) is not { } accepted || IsOther(file, accepted)))
            {
                changed.Add(file);
            }
        }

        return changed;
    }

    // A reader of facts that knew nothing of the parts says nothing about them; the hash of the file itself was compared.
    private static bool PartsDiffer(FileFacts file, FileFacts accepted)
    {
        var parts = Hashes(file);
        var known = Hashes(accepted);
        if (parts.Count == 0 || known.Count == 0)
        {
            return false;
        }

        if (parts.Count != known.Count)
        {
            return true;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (!string.Equals(parts[i], known[i], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Hashes(FileFacts file)
    {
        var hashes = new List<string>();
        foreach (var part in file.List("parts"))
        {
            if (part is CardMap map && map.Find("sha256") is CardScalar hash)
            {
                hashes.Add(hash.Text);
            }
        }

        return hashes;
    }

    private static bool Has(IReadOnlyList<KeyValuePair<string, string>> files, string hash)
    {
        foreach (var file in files)
        {
            if (string.Equals(file.Value, hash, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
