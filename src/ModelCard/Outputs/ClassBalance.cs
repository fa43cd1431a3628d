using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>How often each class occurs in a measured file, as a sentence.</summary>
internal static class ClassBalance
{
    /// <summary>Beyond so many classes a sentence is no place for them, and neither is a chart.</summary>
    public const int MostClasses = 20;

    /// <summary>A sentence such as "Classes of species: Adelie 75 (44.1 %), Gentoo 61 (35.9 %)."; <see langword="null"/> where no classes were counted.</summary>
    public static string? Of(FileFacts file)
    {
        var counts = new List<KeyValuePair<string, decimal>>();
        var total = 0m;
        foreach (var entry in file.Map("classes"))
        {
            if (entry.Value is CardScalar scalar && long.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                counts.Add(new KeyValuePair<string, decimal>(entry.Key, count));
                total += count;
            }
        }

        if (total == 0)
        {
            return null;
        }

        var words = new List<string>();
        for (var i = 0; i < counts.Count && i < MostClasses; i++)
        {
            words.Add(string.Format(CultureInfo.InvariantCulture, "{0} {1} ({2:0.0} %)", counts[i].Key, counts[i].Value, 100 * counts[i].Value / total));
        }

        var more = counts.Count > MostClasses ? string.Format(CultureInfo.InvariantCulture, ", and {0} more", counts.Count - MostClasses) : "";
        return $"Classes{(file.Text("label") is { } label ? " of " + label : "")}: {string.Join(", ", words)}{more}.";
    }
}
