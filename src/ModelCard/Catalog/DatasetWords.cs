namespace ModelCard.Catalog;

/// <summary>The fixed words for what a dataset holds and how one gets it: those of the Dataset profile of SPDX 3.0.1.</summary>
public static class DatasetWords
{
    private static readonly string[] Types = ["audio", "categorical", "graph", "image", "numeric", "other", "sensor", "structured", "syntactic", "text", "timeseries", "timestamp", "video"];

    private static readonly string[] Ways = ["clickthrough", "directDownload", "query", "registration", "scrapingScript"];

    /// <summary>The words for types of data.</summary>
    public static IReadOnlyList<string> AllDataTypes => Types;

    /// <summary>The words for ways to get data.</summary>
    public static IReadOnlyList<string> AllAvailabilities => Ways;

    /// <summary>The types a text names, separated by commas or semicolons; <see langword="null"/> when one of them is none.</summary>
    public static IReadOnlyList<string>? DataTypes(string text)
    {
        var types = new List<string>();
        foreach (var part in text.Split(',', ';'))
        {
            if (part.Trim().Length == 0)
            {
                continue;
            }

            if (Find(Types, part) is not { } type)
            {
                return null;
            }

            if (!types.Contains(type))
            {
                types.Add(type);
            }
        }

        return types;
    }

    /// <summary>The word for a way to get data, whatever its case; <see langword="null"/> for another word.</summary>
    public static string? Availability(string text) => Find(Ways, text);

    private static string? Find(string[] words, string text)
    {
        foreach (var word in words)
        {
            if (string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        return null;
    }
}
