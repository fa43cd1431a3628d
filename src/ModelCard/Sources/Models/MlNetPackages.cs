using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The packages that hold components of ML.NET beside <c>Microsoft.ML</c> itself (dotnet/machinelearning, one package an assembly): a program that loads a model with such a component has to reference its package.</summary>
internal static class MlNetPackages
{
    // A package, and the names of its components as a step of the pipeline has them.
    private static readonly string[] Rows =
    [
        "Microsoft.ML.FastTree|FastTree|FastForest|FastTreeTweedie|Gam|FeaturizeByTrees",
        "Microsoft.ML.ImageAnalytics|LoadImages|ResizeImages|ExtractPixels|ConvertToGrayscale|ConvertToImage",
        "Microsoft.ML.LightGbm|LightGbm",
        "Microsoft.ML.Mkl.Components|ordinary least squares|VectorWhiten",
        "Microsoft.ML.OnnxTransformer|ApplyOnnxModel",
        "Microsoft.ML.Recommender|MatrixFactorization",
        "Microsoft.ML.TensorFlow|TensorFlow",
        "Microsoft.ML.TimeSeries|IID spike detection|SSA spike detection|IID change point detection|SSA change point detection|SR-CNN anomaly detection|SSA forecasting",
        "Microsoft.ML.TorchSharp|TextClassification (NAS-BERT)|SentenceSimilarity (NAS-BERT)|NamedEntityRecognition (NAS-BERT)|QuestionAnswer (RoBERTa)|ObjectDetection (AutoFormerV2)",
        "Microsoft.ML.Vision|image classification by transfer learning",
    ];

    /// <summary>Those that a model takes, in the order of their names.</summary>
    public static List<string> Of(FileFacts model)
    {
        var packages = new List<string>();
        foreach (var row in Rows)
        {
            var words = row.Split('|');
            foreach (var step in model.List("pipeline"))
            {
                if (step is CardScalar { Text: var text } && Array.FindIndex(words, 1, name => IsOf(text, name)) > 0)
                {
                    packages.Add(words[0]);
                    break;
                }
            }
        }

        return packages;
    }

    // "LightGbm", "LightGbm × 2" and "OneVersusAll of LightGbm" are of LightGbm; "FastTreeTweedie" is not of "FastTree".
    private static bool IsOf(string step, string name)
    {
        var times = step.IndexOf(" × ", StringComparison.Ordinal);
        var plain = times < 0 ? step : step.Substring(0, times);
        return plain == name || plain.EndsWith(" of " + name, StringComparison.Ordinal);
    }
}
