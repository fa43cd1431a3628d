using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Typed rows or a split that the data file contradicts.</summary>
internal sealed class DatasetAgainstFileRule() : CappedRule(FindingCodes.DatasetAgainstFile, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var dataset in context.Card.Datasets)
        {
            if (FileOf(dataset, context.Card.Measurements) is not { } file)
            {
                continue;
            }

            var splits = Splits(file);
            if (dataset.Attribute("split") is { } split && TypedStatement.IsTyped(split.Origin) && splits.Count > 0 && !splits.Exists(known => IsSplit(split.Text, known.Key)))
            {
                report.Add(
                    $"The dataset '{Finding.Quote(dataset.Name, 40)}' is said to have the split '{Finding.Quote(split.Text, 30)}', and '{file.Path}' has {Finding.Quote(string.Join(", ", splits.ConvertAll(static known => known.Key)), 80)}. Correct the one that is wrong.",
                    split.Origin,
                    "datasets");
            }

            if (dataset.Attribute("rows") is { } rows && TypedStatement.IsTyped(rows.Origin) && Rows(dataset, file, splits, context.Card.Measurements) is { } measured && !Agrees(rows.Text, measured))
            {
                report.Add(
                    $"The dataset '{Finding.Quote(dataset.Name, 40)}' is said to have {Finding.Quote(rows.Text, 30)} rows, and '{file.Path}' has {measured}. Take Rows out, so that the card says what was counted; or correct the one that is wrong.",
                    rows.Origin,
                    "datasets");
            }
        }
    }

    /// <summary>The file an item names for a dataset, told by what tells datasets apart.</summary>
    public static FileFacts? FileOf(Dataset dataset, Measurements measurements)
    {
        foreach (var file in measurements.Files)
        {
            if (file.Role == FileRole.Data && string.Equals(file.ItemName, dataset.Id, StringComparison.Ordinal)
                && Same(file.Option("Split"), dataset.Split) && Same(file.Option("Role"), dataset.Role) && Same(file.Option("Config"), dataset.Config))
            {
                return file;
            }
        }

        return null;
    }

    private static bool Same(string option, string? stated) => option.Length == 0 || stated is null || string.Equals(option.Trim(), stated.Trim(), StringComparison.OrdinalIgnoreCase);

    private static List<KeyValuePair<string, string?>> Splits(FileFacts file)
    {
        var splits = new List<KeyValuePair<string, string?>>();
        foreach (var node in file.List("splits"))
        {
            if (node is CardMap map && map.Find("name") is CardScalar name)
            {
                splits.Add(new KeyValuePair<string, string?>(name.Text, (map.Find("rows") as CardScalar)?.Text));
            }
        }

        return splits;
    }

    // "train[:80%]" is of the split "train"; "train+test" names two.
    private static bool IsSplit(string stated, string known)
    {
        foreach (var part in stated.Split('+', ','))
        {
            var bracket = part.IndexOf('[');
            if (string.Equals((bracket < 0 ? part : part.Substring(0, bracket)).Trim(), known.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Part of a split has a number of rows that no file tells.
    private static string? Rows(Dataset dataset, FileFacts file, List<KeyValuePair<string, string?>> splits, Measurements measurements)
    {
        if (dataset.Split is not { } split)
        {
            return file.Text("rows");
        }

        if (split.IndexOfAny(['[', '+', ',', '%']) >= 0)
        {
            return null;
        }

        foreach (var known in splits)
        {
            if (IsSplit(split, known.Key))
            {
                return known.Value;
            }
        }

        return splits.Count == 0 && !IsShared(file, measurements) ? file.Text("rows") : null;
    }

    // A file of which each dataset is a part has the rows of all of them.
    private static bool IsShared(FileFacts file, Measurements measurements)
    {
        foreach (var other in measurements.Files)
        {
            if (!ReferenceEquals(file, other) && other.Role == FileRole.Data && string.Equals(file.Path, other.Path, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Agrees(string text, string measured) =>
        TypedNumber.Parse(text) is not { } typed || !double.TryParse(measured, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) || typed.Is(exact);
}

/// <summary>One file that is training data and test data.</summary>
internal sealed class TestDataIsTrainingDataRule() : CappedRule(FindingCodes.TestDataIsTrainingData, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        var files = context.Card.Measurements.Files;
        foreach (var test in files)
        {
            if (test.Role != FileRole.Data || !IsRole(test, "test"))
            {
                continue;
            }

            foreach (var train in files)
            {
                var isTraining = train.Role == FileRole.Data && (IsRole(train, "train") || train.Option("Role").Trim().Length == 0);
                if (isTraining && string.Equals(train.Sha256, test.Sha256, StringComparison.OrdinalIgnoreCase) && !AreParts(train, test))
                {
                    var which = string.Equals(train.Path, test.Path, StringComparison.Ordinal) ? "the file" : $"the same, byte for byte, as '{train.Path}',";
                    report.Add(
                        $"The test data '{test.Path}' is {which} on which the model was trained: what is measured on it says little about new data. Name a file that was kept apart; if both are parts of one file, say which in Split.",
                        test.Item,
                        "datasets");
                    break;
                }
            }
        }
    }

    private static bool IsRole(FileFacts file, string role) => string.Equals(file.Option("Role").Trim(), role, StringComparison.OrdinalIgnoreCase);

    // Two splits of one file; a copy under another name is no split.
    private static bool AreParts(FileFacts train, FileFacts test)
    {
        var one = train.Option("Split").Trim();
        var other = test.Option("Split").Trim();
        return string.Equals(train.Path, test.Path, StringComparison.Ordinal) && one.Length > 0 && other.Length > 0 && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }
}
