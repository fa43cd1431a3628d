using System.Text;

namespace ModelCard.Catalog;

/// <summary>Finds the key that a misspelled one was meant to be ("did you mean").</summary>
public static class KeySuggestion
{
    private const int LongestKey = 64;

    /// <summary>The known sidecar key nearest to an unknown one, or null when none is near or the key is known as it is.</summary>
    public static string? For(string key)
    {
        if (key.Length is 0 or > LongestKey || CardFields.FindKey(key) != null || HubKeys.IsKnown(key) || key is "sections" or "waivers")
        {
            return null;
        }

        var plain = Plain(key);
        return LeadsNowhere(plain) ? null : Legacy(plain) ?? Spelling(plain) ?? Heading(key) ?? Nearest(key, Candidates());
    }

    /// <summary>
    /// The candidate with the smallest number of wrong, missing, added or swapped characters, or null when that is more than two, or more
    /// than one in a word of up to four characters. The earlier candidate wins a tie.
    /// </summary>
    public static string? Nearest(string key, IReadOnlyList<string> candidates)
    {
        if (key.Length is 0 or > LongestKey)
        {
            return null;
        }

        string? nearest = null;
        var limit = key.Length <= 4 ? 2 : 3;
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (Math.Abs(candidate.Length - key.Length) < limit)
            {
                var distance = Distance(key, candidate);
                if (distance < limit)
                {
                    nearest = candidate;
                    limit = distance;
                }
            }
        }

        return nearest;
    }

    // Words of older cards and tools, and of other languages' spelling, that no edit distance leads to the right key.
    private static string? Legacy(string plain) => plain switch
    {
        "librarytag" => "library_name",
        "task" or "tasks" => "pipeline_tag",
        "lisence" or "licens" or "lizenz" => "license",
        "modelindex" => "model-index",
        "parentmodel" => "base_model",
        _ => null,
    };

    // Words of other tools that resemble a key and mean something else: the settings of a run, the file of a model, the version of a library.
    private static bool LeadsNowhere(string plain) => plain is "parameters" or "params" or "modelfile" or "libraryversion" or "benchmark" or "benchmarks" or "commercial" or "content" or "environment";

    // The right letters in another style: PascalCase, kebab-case, the property's name.
    private static string? Spelling(string plain)
    {
        foreach (var candidate in Candidates())
        {
            if (Plain(candidate) == plain)
            {
                return candidate;
            }
        }

        return null;
    }

    // People type the heading they know from other cards.
    private static string? Heading(string key)
    {
        var words = key.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        foreach (var field in CardFields.All)
        {
            for (var i = 0; i < field.Headings.Count; i++)
            {
                if (field.Headings[i].Replace('-', ' ') == words)
                {
                    return field.Name;
                }
            }
        }

        return null;
    }

    private static List<string> Candidates()
    {
        var all = new List<string>(160);
        foreach (var field in CardFields.All)
        {
            all.Add(field.Name);
        }

        all.AddRange(HubKeys.All);
        all.Add("sections");
        all.Add("waivers");
        foreach (var field in CardFields.All)
        {
            all.AddRange(field.KeyAliases);
        }

        return all;
    }

    private static string Plain(string key)
    {
        var text = new StringBuilder(key.Length);
        foreach (var c in key)
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
        }

        var plain = text.ToString();
        const string prefix = "modelcard";
        return plain.Length > prefix.Length && plain.StartsWith(prefix, StringComparison.Ordinal) && key.IndexOf('_') < 0
            ? plain.Substring(prefix.Length)
            : plain;
    }

    // Damerau-Levenshtein, the variant that lets no character change twice.
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                row[j] = best;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}
