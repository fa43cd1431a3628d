using System.Globalization;
using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What the facts of results and training logs answer.</summary>
internal static class ResultAnswers
{
    // How a file's item names what its figures do not say themselves.
    private static readonly (string Option, string Attribute)[] Defaults =
    [
        ("Dataset", "dataset"), ("Config", "config"), ("Revision", "revision"), ("Split", "split"), ("Task", "task"), ("TaskName", "task_name"),
    ];

    /// <summary>Answers fields from the results of a card.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
        var settings = new List<CardEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Role == FileRole.Results)
            {
                AddMetrics(file, files, answers.Answers.Metrics, seen);
                AddSettings(file, settings);
                AddTraining(file, answers);
                AddTotals(file, files, answers);
            }
        }

        if (settings.Count > 0)
        {
            answers.Set("training_hyperparameters", new CardMap(settings, settings[0].KeyOrigin), settings[0].KeyOrigin);
        }
    }

    private static void AddMetrics(FileFacts file, IReadOnlyList<FileFacts> files, List<Metric> metrics, HashSet<string> seen)
    {
        foreach (var node in file.List("metrics"))
        {
            if (node is CardMap map && ResultText.Of(map.Find("type")) is { } type)
            {
                var metric = MetricOf(type, map, file);
                if (seen.Add(string.Join("\u001F", metric.UnionKey, metric.Name, metric.Value?.Text)) && !(file.Format == "trainer-state" && IsSaidElsewhere(metric, file, files)))
                {
                    metrics.Add(metric);
                }
            }
        }
    }

    private static Metric MetricOf(string type, CardMap map, FileFacts file)
    {
        var origin = PlaceOf(map, file);
        var attributes = new List<CardEntry>();
        foreach (var entry in map.Entries)
        {
            if (entry.Value is CardScalar scalar && ItemReader.Contains(Metric.AttributeNames, entry.Key) && (entry.Key == "value" || AttributeReader.Problem(entry.Key, scalar.Text) is null))
            {
                attributes.Add(new CardEntry(entry.Key, origin, new CardScalar(scalar.Text, scalar.Type, origin)));
            }
        }

        var saysDataset = map.Find("dataset") is not null || map.Find("dataset_name") is not null;
        foreach (var (option, attribute) in Defaults)
        {
            if (map.Find(attribute) is null && !(saysDataset && option is "Dataset" or "Config" or "Revision"))
            {
                AddText(attributes, attribute, file.Option(option), origin);
            }
        }

        AddText(attributes, "dataset_name", saysDataset ? "" : file.Option("DatasetName"), origin);
        AddInterval(type, map, attributes, origin);
        return new Metric(type, origin, attributes);
    }

    // A value and its standard error give the interval that holds the true value in 95 of 100 cases, where values are spread normally.
    private static void AddInterval(string type, CardMap map, List<CardEntry> attributes, Origin origin)
    {
        if (MetricList.NumberOf(ResultText.Of(map.Find("stderr")) ?? "") is not { } error || MetricList.NumberOf(ResultText.Of(map.Find("value")) ?? "") is not { } value || map.Find("lower_bound") is not null || map.Find("upper_bound") is not null)
        {
            return;
        }

        double lower = value - (1.96 * error), upper = value + (1.96 * error);
        if (MetricFamilies.HasRange(MetricFamilies.Normalize(type), false, out var lowest, out var highest) && value >= lowest && value <= highest)
        {
            lower = Math.Max(lower, lowest);
            upper = Math.Min(upper, highest);
        }

        AddText(attributes, "lower_bound", lower.ToString("0.######", CultureInfo.InvariantCulture), origin);
        AddText(attributes, "upper_bound", upper.ToString("0.######", CultureInfo.InvariantCulture), origin);
        AddText(attributes, "confidence_level", "0.95", origin);
    }

    private static void AddText(List<CardEntry> attributes, string name, string text, Origin origin)
    {
        if (text.Trim().Length > 0)
        {
            attributes.Add(new CardEntry(name, origin, new CardScalar(text.Trim(), YamlReader.TypeOf(text.Trim()) is ScalarType.Float or ScalarType.Integer ? ScalarType.Float : ScalarType.Text, origin)));
        }
    }

    // A figure of MLflow lies in a file of its own beside the run's.
    private static Origin PlaceOf(CardMap map, FileFacts file)
    {
        var line = int.TryParse(ResultText.Of(map.Find("line")), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var path = file.Origin.File ?? file.Path;
        if (ResultText.Of(map.Find("file")) is { } beside && ArtifactFolder.IsInside(beside))
        {
            path = Path.Combine(Path.GetDirectoryName(path) ?? "", beside);
        }

        return Origin.InFile(SourceKind.Measured, path, line, 0, file.Origin.Name);
    }

    // The log of a training has the last word on nothing that the results of the same training say.
    private static bool IsSaidElsewhere(Metric metric, FileFacts log, IReadOnlyList<FileFacts> files)
    {
        foreach (var file in files)
        {
            if (file.Role != FileRole.Results || ReferenceEquals(file, log) || file.Format == log.Format)
            {
                continue;
            }

            foreach (var node in file.List("metrics"))
            {
                if (node is CardMap map && ResultText.Of(map.Find("type")) is { } type && string.Equals(MetricOf(type, map, file).UnionKey, metric.UnionKey, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddSettings(FileFacts file, List<CardEntry> settings)
    {
        foreach (var entry in file.Map("hyperparameters"))
        {
            var name = SpecText.Plain(entry.Key);
            if (!settings.Exists(known => string.Equals(known.Key, name, StringComparison.Ordinal)))
            {
                var value = entry.Value is CardScalar { Type: ScalarType.Text } text ? new CardScalar(SpecText.Plain(text.Text), ScalarType.Text, text.Origin) : entry.Value;
                settings.Add(new CardEntry(name, file.Origin, value));
            }
        }
    }

    private static void AddTraining(FileFacts file, MeasuredAnswers answers)
    {
        var text = new StringBuilder();
        if (Seconds(file) is { } seconds)
        {
            text.Append("- **Training time:** ").Append(DurationText.Of(seconds)).Append('\n');
        }

        foreach (var entry in file.Map("training"))
        {
            if (ResultText.Of(entry.Value) is { } value)
            {
                text.Append("- **").Append(entry.Key).Append(":** ").Append(SpecText.Plain(RoundedNumber.Of(value))).Append('\n');
            }
        }

        answers.Set("speeds_sizes_times", text.ToString().TrimEnd(), file.Origin);
        if (file.Format == "autogluon" && ResultText.Of((file.Facts.Find("training") as CardMap)?.Find("Chosen model")) is { } model)
        {
            answers.Set("model_type", $"{SpecText.Plain(model)}, chosen by AutoGluon", file.Origin);
        }
    }

    private static void AddTotals(FileFacts file, IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
        var isLogged = false;
        foreach (var other in files)
        {
            isLogged |= other.Role == FileRole.Emissions && other.Text("hours") is not null;
        }

        // A log of emissions has the hours of the whole machine, and belongs to the same part of the card.
        if (!isLogged && Seconds(file) is { } seconds)
        {
            answers.Set("hours_used", Math.Max(seconds / 3600, 0.001).ToString(seconds < 3600 ? "0.###" : "0.##", CultureInfo.InvariantCulture), file.Origin);
        }

        if (MetricList.NumberOf(file.Text("flops") ?? "") is > 0 and var operations)
        {
            answers.Set("training_compute", operations.ToString("0.##e0", CultureInfo.InvariantCulture) + " floating-point operations, as the training program counted them", file.Origin);
        }
    }

    private static double? Seconds(FileFacts file) => MetricList.NumberOf(file.Text("runtime_seconds") ?? "") is > 0 and < 1e11 and var seconds ? seconds : null;
}
