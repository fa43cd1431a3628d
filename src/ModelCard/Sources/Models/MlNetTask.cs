using System.Globalization;

namespace ModelCard.Sources;

/// <summary>What an ML.NET model is for, in the Hub's words, and the columns such a model adds.</summary>
internal static class MlNetTask
{
    /// <summary>The Hub's pipeline tag; <see langword="null"/> where the Hub has none, or the archive does not tell.</summary>
    public static string? PipelineTag(MlNetPipeline pipeline, MlNetSchema? schema, string? label) => pipeline.Task switch
    {
        "regression" => pipeline.Has("LoadImages") ? null : "tabular-regression",
        "forecasting" => "time-series-forecasting",
        "text classification" => "text-classification",
        "sentence similarity" => "sentence-similarity",
        "named entity recognition" => "token-classification",
        "question answering" => "question-answering",
        "object detection" => "object-detection",
        "image classification" => "image-classification",
        "binary classification" or "multiclass classification" => Classification(pipeline, schema, label),
        _ => null,
    };

    /// <summary>The columns a model of that kind adds to the data, as ML.NET names them.</summary>
    /// <param name="facts">Makes the maps.</param>
    /// <param name="pipeline">The steps.</param>
    /// <param name="labelType">The type of the label in the data.</param>
    /// <param name="classes">How many classes there are; 0 where nothing tells.</param>
    public static List<FactsBuilder> Outputs(FactsBuilder facts, MlNetPipeline pipeline, string? labelType, long classes)
    {
        var outputs = new List<FactsBuilder>();
        switch (pipeline.WrapperKey is null ? null : pipeline.Task)
        {
            case "binary classification":
                outputs.Add(Column(facts, "PredictedLabel", "bool"));
                outputs.Add(Column(facts, "Score", "float32"));
                if (pipeline.IsCalibrated)
                {
                    outputs.Add(Column(facts, "Probability", "float32"));
                }

                break;
            case "multiclass classification" or "image classification":
                outputs.Add(Column(facts, "PredictedLabel", pipeline.MapsKeysBack ? labelType ?? "string" : "key(uint32)"));
                outputs.Add(Column(facts, "Score", "float32", classes > 0 ? classes.ToString(CultureInfo.InvariantCulture) : "?"));
                break;
            case "clustering":
                outputs.Add(Column(facts, "PredictedLabel", "key(uint32)"));
                outputs.Add(Column(facts, "Score", "float32", "?"));
                break;
            case "anomaly detection":
                outputs.Add(Column(facts, "PredictedLabel", "bool"));
                outputs.Add(Column(facts, "Score", "float32"));
                break;
            case "regression" or "ranking" or "recommendation":
                outputs.Add(Column(facts, "Score", "float32"));
                break;
        }

        return outputs;
    }

    // A table whose only columns beside the label are texts is text to the Hub.
    private static string? Classification(MlNetPipeline pipeline, MlNetSchema? schema, string? label)
    {
        if (pipeline.Has("LoadImages") || pipeline.Has("ExtractPixels"))
        {
            return "image-classification";
        }

        if (!pipeline.Has("FeaturizeText"))
        {
            return "tabular-classification";
        }

        var texts = 0;
        var others = 0;
        foreach (var column in schema?.Columns ?? [])
        {
            if (column.Name != label && column.Type is not ("bool" or "key(uint32)"))
            {
                texts += column.Type == "string" ? 1 : 0;
                others += column.Type == "string" ? 0 : 1;
            }
        }

        return others > 0 ? "tabular-classification" : texts > 0 ? "text-classification" : null;
    }

    private static FactsBuilder Column(FactsBuilder facts, string name, string type, string? dimension = null)
    {
        var column = facts.Inner();
        column.Add("name", name);
        column.Add("type", type);
        column.Add("shape", dimension is null ? null : "[" + dimension + "]");
        return column;
    }
}
