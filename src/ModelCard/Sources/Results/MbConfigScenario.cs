using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The scenarios of ML.NET Model Builder.</summary>
internal static class MbConfigScenario
{
    /// <summary>The Hub's pipeline tag of a scenario; <see langword="null"/> where the Hub has none.</summary>
    public static string? PipelineTag(string? scenario, CardMap? data) => scenario switch
    {
        "Classification" => HasTextOnly(data) ? "text-classification" : "tabular-classification",
        "Regression" => "tabular-regression",
        "Forecasting" => "time-series-forecasting",
        "TextClassification" => "text-classification",
        "SentenceSimilarity" => "sentence-similarity",
        "ImageClassification" => "image-classification",
        "ObjectDetection" => "object-detection",
        "QuestionAnswering" => "question-answering",
        "NamedEntityRecognition" => "token-classification",
        _ => null,
    };

    /// <summary>A scenario in words. Model Builder calls two classes and many by one name; the metric and the trainer tell them apart.</summary>
    public static string? Words(string? scenario, MbConfigSearch search)
    {
        if (scenario is null)
        {
            return null;
        }

        var words = new System.Text.StringBuilder();
        foreach (var c in scenario)
        {
            words.Append(char.IsUpper(c) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        }

        if (scenario != "Classification" || search.Best is null)
        {
            return words.ToString();
        }

        var trainer = MbConfigReader.Text(search.Best, "TrainerName") ?? "";
        return search.MetricName is "MicroAccuracy" or "MacroAccuracy" || trainer.EndsWith("Multi", StringComparison.Ordinal) || trainer.EndsWith("Ova", StringComparison.Ordinal) ? "multiclass classification"
            : search.MetricName == "Accuracy" || trainer.EndsWith("Binary", StringComparison.Ordinal) ? "binary classification"
            : words.ToString();
    }

    private static bool HasTextOnly(CardMap? data)
    {
        var features = 0;
        foreach (var item in (data?.Find("ColumnProperties") as CardList)?.Items ?? [])
        {
            if (item is CardMap column && MbConfigReader.Text(column, "ColumnPurpose") == "Feature")
            {
                features++;
                if (MbConfigReader.Text(column, "ColumnDataFormat") != "String" || MbConfigReader.Text(column, "IsCategorical") == "true")
                {
                    return false;
                }
            }
        }

        return features > 0;
    }
}
