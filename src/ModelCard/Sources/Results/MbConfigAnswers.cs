using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What the facts of Model Builder's file answer beside its metric and its settings: the task, the data and the pipeline.</summary>
internal static class MbConfigAnswers
{
    /// <summary>Answers fields that have no answer yet.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
        foreach (var file in files)
        {
            if (file.Role == FileRole.Results && file.Format == "mbconfig")
            {
                Add(file, answers);
            }
        }
    }

    private static void Add(FileFacts file, MeasuredAnswers answers)
    {
        answers.Set("library_name", "ml.net", file.Origin);
        if (file.List("metrics") is { Count: > 0 } metrics && metrics[0] is CardMap metric)
        {
            var task = (metric.Find("task") as CardScalar)?.Text;
            answers.Set("pipeline_tag", task is not null && PipelineTags.IsKnown(task) ? task : null, file.Origin);
            var name = SpecText.Plain((metric.Find("name") as CardScalar)?.Text ?? "The score");
            answers.Set(
                "results_summary",
                $"{name} is a validation score: the best that Model Builder's search found, on the data by which the search chose. Data it has not seen may give a worse one.",
                file.Origin);
        }

        var scenario = Value(file.Map("details"), "Scenario");
        if (scenario is not null && Value(file.Map("training"), "Trainer") is { } trainer)
        {
            answers.Set("model_type", $"{SpecText.Plain(scenario)} by {SpecText.Plain(trainer)} (ML.NET)", file.Origin);
        }

        answers.Set("training_data", TrainingData(file), file.Origin);
        if (Value(file.Map("details"), "Pipeline") is { } pipeline)
        {
            answers.Set("preprocessing", $"The pipeline that Model Builder chose: {SpecText.Plain(pipeline.Replace(", ", " → "))}.", file.Origin);
        }
    }

    private static string? TrainingData(FileFacts file)
    {
        var details = file.Map("details");
        if (Value(details, "Data") is not { } data)
        {
            return null;
        }

        var text = new StringBuilder("From ").Append(SpecText.Code(data)).Append(", as ML.NET Model Builder was given it.");
        var list = new StringBuilder();
        foreach (var name in new[] { "Label", "Features", "Text", "User", "Item", "Time", "First sentence", "Second sentence", "Columns not used" })
        {
            if (Value(details, name) is { } columns)
            {
                list.Append("\n- ").Append(name).Append(": ").Append(SpecText.Code(columns));
            }
        }

        return list.Length > 0 ? text.Append('\n').Append(list).ToString() : text.ToString();
    }

    private static string? Value(IReadOnlyList<CardEntry> map, string key)
    {
        foreach (var entry in map)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return (entry.Value as CardScalar)?.Text;
            }
        }

        return null;
    }
}
