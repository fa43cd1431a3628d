using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What the facts of data files answer.</summary>
internal static class DataAnswers
{
    private const int LongestDescription = 300;

    /// <summary>Answers fields, and completes the datasets that name a file.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
        var training = new List<FileFacts>();
        var testing = new List<FileFacts>();
        var all = new List<FileFacts>();
        foreach (var file in files)
        {
            if (file.Role == FileRole.Data)
            {
                all.Add(file);
                answers.Answers.Datasets.Add(Completed(file));
                switch (file.Option("Role").Trim().ToLowerInvariant())
                {
                    case "" or "train":
                        training.Add(file);
                        break;
                    case "test":
                        testing.Add(file);
                        break;
                }
            }
        }

        Describe("training_data", training, answers);
        Describe("testing_data", testing, answers);
        if (all.Count > 0)
        {
            answers.Set("data_split", DataDescription.Splits(all), all[0].Origin);
        }
    }

    /// <summary>The number of rows that were used: those of the file, else those of the split or role in its metadata, else all.</summary>
    internal static long? RowsOf(FileFacts file)
    {
        if (Count(file.Text("rows")) is { } rows)
        {
            return rows;
        }

        long sum = 0;
        var isWhole = false;
        var split = file.Option("Split").Trim();
        var role = file.Option("Role").Trim().ToLowerInvariant();
        foreach (var node in file.List("splits"))
        {
            if (node is not CardMap map || (map.Find("name") as CardScalar)?.Text is not { } name || Count((map.Find("rows") as CardScalar)?.Text) is not { } part)
            {
                return null;
            }

            if (string.Equals(name, split, StringComparison.Ordinal) || (split.Length == 0 && IsOf(role, name)))
            {
                return part;
            }

            isWhole = split.Length == 0 && role.Length == 0;
            sum = part <= long.MaxValue - sum ? sum + part : long.MaxValue;
        }

        return isWhole ? sum : null;
    }

    internal static long? Count(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static bool IsOf(string role, string split) => role switch
    {
        "train" => split == "train",
        "test" => split == "test",
        "validation" => split is "validation" or "dev" or "val",
        _ => false,
    };

    private static void Describe(string field, List<FileFacts> files, MeasuredAnswers answers)
    {
        if (files.Count > 0)
        {
            answers.Set(field, DataDescription.Of(files), files[0].Origin);
        }
    }

    // The item's own attributes tell which dataset it is; what was read is below what the author says of it.
    private static Dataset Completed(FileFacts file)
    {
        var attributes = new List<CardEntry>();
        foreach (var pair in file.Options)
        {
            var name = pair.Key.ToLowerInvariant();
            if (pair.Value.Length > 0 && name is "config" or "split" or "revision" or "role")
            {
                Add(attributes, name, pair.Value, file.Item);
            }
        }

        Add(attributes, "name", Harmless(file.Text("name")), file.Origin);
        Add(attributes, "rows", RowsOf(file)?.ToString(CultureInfo.InvariantCulture), file.Origin);
        Add(attributes, "license", License(file), file.Origin);
        Add(attributes, "url", file.Text("url") is { } url && IsAddress(url) ? url : null, file.Origin);
        Add(attributes, "description", file.Text("description") is { } text ? Harmless(Shortened(text)) : null, file.Origin);
        Add(attributes, "sensitive", Harmless(file.Text("sensitive")), file.Origin);
        return new Dataset(file.ItemName, file.Origin, attributes);
    }

    private static string? License(FileFacts file)
    {
        var ids = new List<string>();
        foreach (var node in file.List("license"))
        {
            if (node is CardScalar scalar)
            {
                ids.Add(scalar.Text);
            }
        }

        return ids.Count > 0 ? string.Join(", ", ids) : null;
    }

    // A foreign text must not become markup of the card.
    private static string? Harmless(string? text) => text?.Replace("<", "&lt;");

    // It becomes the target of a link.
    private static bool IsAddress(string url) => HubId.IsUrl(url) && url.IndexOfAny([' ', '(', ')', '<', '>', '"', '|', '\\', '`']) < 0;

    // Descriptions can hold a whole card: the first sentences are enough for a table.
    private static string Shortened(string text)
    {
        text = LinkedData.Collapse(text);
        if (text.Length <= LongestDescription)
        {
            return text;
        }

        var end = text.LastIndexOf(". ", LongestDescription, StringComparison.Ordinal);
        if (end > LongestDescription / 4)
        {
            return text.Substring(0, end + 1);
        }

        var space = text.LastIndexOf(' ', LongestDescription);
        return text.Substring(0, space > 0 ? space : LongestDescription - 1).TrimEnd(',', ';', ':') + " …";
    }

    private static void Add(List<CardEntry> attributes, string name, string? text, Origin origin)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            attributes.Add(new CardEntry(name, origin, new CardScalar(text!, YamlReader.TypeOf(text!), origin)));
        }
    }
}
