namespace ModelCard.Sources;

/// <summary>What a key of a results file says: <c>eval_accuracy</c> is the accuracy on the validation split.</summary>
internal readonly struct MetricKey
{
    private const int MaximumParts = 8;

    // The first word, what it is called in a card.
    private static readonly (string Word, string Split)[] Splits =
    [
        ("train", "train"), ("training", "train"), ("val", "validation"), ("valid", "validation"), ("validation", "validation"), ("dev", "validation"), ("eval", "validation"), ("evaluation", "validation"),
        ("test", "test"), ("testing", "test"), ("predict", "test"),
    ];

    private static readonly string[] Containers = ["metrics", "metric", "results", "result", "scores", "summary", "values"];

    private MetricKey(string name, string? split)
    {
        Name = name;
        Split = split;
    }

    /// <summary>The metric's name; empty when the key names a split alone.</summary>
    public string Name { get; }

    /// <summary>The split it was measured on; <see langword="null"/> when the key does not say.</summary>
    public string? Split { get; }

    /// <summary>Reads a key; parts of a path are divided by <c>/</c>.</summary>
    public static MetricKey Of(string key)
    {
        string? split = null;
        var name = key.Trim();
        for (var i = 0; i < MaximumParts; i++)
        {
            if (split is null && Leading(name, out var length) is { } leading)
            {
                split = leading;
                name = name.Substring(length);
            }
            else if (Container(name) is > 0 and var container)
            {
                name = name.Substring(container);
            }
            else
            {
                break;
            }
        }

        return split is null ? Trailing(name) : new MetricKey(name, split);
    }

    // "test_accuracy", "test/accuracy", "TestAccuracy"; "testament" says nothing.
    private static string? Leading(string name, out int length)
    {
        foreach (var (word, split) in Splits)
        {
            length = word.Length;
            if (!name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (name.Length == length)
            {
                return split;
            }

            if (name[length] is '_' or '/' or '.' or '-' or ' ' or ':')
            {
                length++;
                return split;
            }

            if (char.IsUpper(name[0]) && char.IsLower(name[length - 1]) && char.IsUpper(name[length]))
            {
                return split;
            }
        }

        length = 0;
        return null;
    }

    private static int Container(string name)
    {
        foreach (var word in Containers)
        {
            if (name.Length > word.Length && name[word.Length] is '/' or '.' && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length + 1;
            }
        }

        return 0;
    }

    // "accuracy_test", "accuracy/test".
    private static MetricKey Trailing(string name)
    {
        foreach (var (word, split) in Splits)
        {
            var at = name.Length - word.Length - 1;
            if (at > 0 && name[at] is '_' or '/' or '.' && name.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return new MetricKey(name.Substring(0, at), split);
            }
        }

        return new MetricKey(name, null);
    }
}
