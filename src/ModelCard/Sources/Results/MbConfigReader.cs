using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// Reads the file in which ML.NET Model Builder keeps its settings and what its search found (<c>.mbconfig</c>), of every generation since 2021: by the fields that are there, not by version
/// numbers. Of paths only the last part is taken, and of the data source nothing but its name and columns: it may hold a connection string.
/// </summary>
internal sealed class MbConfigReader : IArtifactReader
{
    private const int LargestFile = 8 * 1024 * 1024;
    private const int MostColumns = 50;

    public string Format => "mbconfig";

    public bool Recognizes(ArtifactHead head) =>
        head.Extension == ".mbconfig"
        || (head.Bytes.Length > 0 && (head.Bytes[0] is (byte)'{' or 0xEF) && head.Text.IndexOf("\"Scenario\"", StringComparison.Ordinal) >= 0
            && head.Text.IndexOf("\"DataSource\"", StringComparison.Ordinal) >= 0 && head.Text.IndexOf("\"Environment\"", StringComparison.Ordinal) >= 0);

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        if (JsonText.Read(file.ReadAll(LargestFile), Origin.InFile(SourceKind.Measured, file.Name, 0, 0)) is not CardMap config)
        {
            throw new ArtifactProblemException("is no JSON object, as Model Builder writes it", line: 1);
        }

        var scenario = Text(config, "Scenario") ?? Text(Map(config, "Scenario"), "ScenarioType");
        var data = Map(config, "DataSource");
        var option = Map(config, "TrainingOption");
        if (scenario is null && data is null)
        {
            throw new ArtifactProblemException("has neither Scenario nor DataSource, which every file of Model Builder has", line: 1);
        }

        var history = Map(config, "RunHistory");
        var search = MbConfigSearch.Read(history, Validation(option));
        var chain = MbConfigChain.Read(history, search.Best, file);
        Report(file, history, search);

        var dataName = LastPart(Text(data, "FilePath") ?? Text(data, "FolderPath") ?? Text(data, "FileName"));
        // What the item says of the data of its figures comes before a file's name.
        var isNamed = file.Option("Dataset").Length > 0 || file.Option("DatasetName").Length > 0;
        facts.AddMaps("metrics", search.Metrics(facts, isNamed ? null : dataName, MbConfigScenario.PipelineTag(scenario, data)));
        AddHyperparameters(facts, chain, option);
        AddTraining(facts, config, option, search);
        var details = facts.Inner();
        details.Add("Scenario", MbConfigScenario.Words(scenario, search));
        details.Add("Label", Text(option, "LabelColumn") ?? Columns(data, "Label").Find(static _ => true));
        AddColumns(details, data, option);
        details.Add("Data", dataName);
        details.Add("Validation", history is null ? null : search.Split);
        details.Add("Pipeline", string.Join(", ", chain.Estimators));
        details.Add("Model file", LastPart(Text(history, "ModelFilePath")));
        facts.AddMap("details", details);
    }

    public static CardMap? Map(CardMap? map, string key) => map?.Find(key) as CardMap;

    /// <summary>A single value as the file writes it; <see langword="null"/> where it is not there, or empty.</summary>
    public static string? Text(CardMap? map, string key) => map?.Find(key) is CardScalar { Type: not ScalarType.Null } scalar && scalar.Text.Trim().Length > 0 ? scalar.Text : null;

    /// <summary>The last part of a path of Windows or of another system, which alone says nothing of whose machine it was.</summary>
    public static string? LastPart(string? path)
    {
        var parts = (path ?? "").TrimEnd('/', '\\', ' ').Split('/', '\\', ':');
        var last = parts[parts.Length - 1].Trim();
        return last.Length > 0 ? last : null;
    }

    private static void Report(ArtifactFile file, CardMap? history, MbConfigSearch search)
    {
        if (history is null)
        {
            file.Note("It has no RunHistory: nothing was trained with it yet, so that the card gets no metric from it. Train in Model Builder and save.", 0, FindingSeverity.Message);
        }
        else if (search.Best is null)
        {
            file.Note("Its RunHistory has no trial with a score, so that the card gets no metric from it. Train again in Model Builder.");
        }
        else if (search.IsPerfectOrZero)
        {
            file.Note(
                $"Its best score, {search.MetricName} {search.BestScore}, is the end of the scale. Look whether the label is among the features, or the data hold one class only.", search.BestLine);
        }
    }

    private static void AddHyperparameters(FactsBuilder facts, MbConfigChain chain, CardMap? option)
    {
        var values = facts.Inner();
        foreach (var pair in chain.Hyperparameters)
        {
            if (YamlReader.TypeOf(pair.Value) == ScalarType.Text)
            {
                values.Add(pair.Key, pair.Value);
            }
            else
            {
                values.AddNumber(pair.Key, pair.Value);
            }
        }

        foreach (var name in new[] { "Epoch", "Horizon", "Seed", "ScoreThreshold", "IOUThreshold" })
        {
            if (option?.Find(name) is CardScalar { Type: ScalarType.Integer or ScalarType.Float } number)
            {
                values.AddNumber(name, number.Text);
            }
        }

        if (Map(option, "ResizeOption") is { } size && Text(size, "Width") is { } width && Text(size, "Height") is { } height)
        {
            values.Add("Image size", $"{width} × {height}");
        }

        facts.AddMap("hyperparameters", values);
    }

    private static void AddTraining(FactsBuilder facts, CardMap config, CardMap? option, MbConfigSearch search)
    {
        var training = facts.Inner();
        training.Add("Trainer", Text(search.Best, "TrainerName"));
        var environment = Text(Map(config, "Environment"), "Type") ?? Text(Map(config, "Environment"), "EnvironmentType");
        training.Add("Environment", environment switch { "LocalCPU" => "local CPU", "LocalGPU" => "local GPU", _ => environment });
        if (IsTime(Text(option, "TrainingTime") ?? Text(config, "TrainingTime"), out var seconds))
        {
            training.Add("Time given to the search", seconds + " s");
        }

        search.AddTimes(training);
        facts.AddMap("training", training);
    }

    // 0 and the two largest stand for no limit.
    private static bool IsTime(string? text, out string seconds)
    {
        seconds = text ?? "";
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and not 2147482 and < 2147483647;
    }

    private static string? Validation(CardMap? option)
    {
        var validation = Map(option, "ValidationOption");
        if (Text(validation, "NumberOfFolds") is { } folds && int.TryParse(folds, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count.ToString(CultureInfo.InvariantCulture) + "-fold cross-validation";
        }

        if (Text(validation, "SplitRatio") is { } ratio && decimal.TryParse(ratio, NumberStyles.Float, CultureInfo.InvariantCulture, out var part) && part is > 0 and < 1)
        {
            return $"validation ({(part * 100).ToString("0.##", CultureInfo.InvariantCulture)}% hold-out)";
        }

        return Text(option, "UseCrossValidation") == "true" ? "cross-validation" : null;
    }

    private static void AddColumns(FactsBuilder details, CardMap? data, CardMap? option)
    {
        foreach (var (purpose, label) in new[] { ("Feature", "Features"), ("Text", "Text"), ("User", "User"), ("Item", "Item"), ("Ignore", "Columns not used") })
        {
            var columns = Columns(data, purpose);
            var shown = string.Join(", ", columns.Take(MostColumns));
            details.Add(label, columns.Count > MostColumns ? $"{shown} and {(columns.Count - MostColumns).ToString(CultureInfo.InvariantCulture)} more" : shown);
        }

        foreach (var (name, label) in new[] { ("TextColumn", "Text"), ("UserIdColumn", "User"), ("ItemIdColumn", "Item"), ("TimeColumn", "Time"), ("SourceSentence", "First sentence"), ("ComparisonSentence", "Second sentence") })
        {
            details.Add(label, Text(option, name));
        }
    }

    private static List<string> Columns(CardMap? data, string purpose)
    {
        var names = new List<string>();
        foreach (var item in (data?.Find("ColumnProperties") as CardList)?.Items ?? [])
        {
            if (item is CardMap column && Text(column, "ColumnName") is { } name && string.Equals(Text(column, "ColumnPurpose"), purpose, StringComparison.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
