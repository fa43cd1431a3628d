namespace ModelCard.Sources;

/// <summary>The packages that train or run models in .NET, with the library that the model of a project is then for.</summary>
internal static class ModelPackages
{
    // A package, and with ".*" all whose ids go on behind it with a point or a dash. Names of libraries are those of the Hub, or those that models for .NET bear there; none where the package reads models of several.
    private static readonly KeyValuePair<string, string?>[] Table =
    [
        new("Microsoft.ML.OnnxRuntimeGenAI.*", "onnxruntime-genai"),
        new("Microsoft.ML.OnnxRuntime.*", "onnx"),
        new("Microsoft.SemanticKernel.Connectors.Onnx", "onnx"),
        new("Microsoft.ML.Tokenizers.*", null),
        new("Microsoft.ML.GenAI.*", null),
        new("Microsoft.ML.Probabilistic.*", null),
        new("Microsoft.ML.*", "ml.net"),
        new("TorchSharp.*", "torchsharp"),
        new("TorchVision", "torchsharp"),
        new("TensorFlow.NET", "tensorflow.net"),
        new("TensorFlow.Keras", "keras.net"),
        new("Keras.NET", "keras.net"),
        new("LLamaSharp.*", "gguf"),
        new("OpenVINO.CSharp.API.*", "openvino"),
        new("Whisper.net.*", null),
        new("Accord.MachineLearning.*", "accord.net"),
        new("Accord.Neuro", "accord.net"),
        new("SharpLearning.*", null),
        new("XGBoostSharp.*", "xgboost"),
    ];

    public static bool IsKnown(string package) => Find(package) >= 0;

    /// <summary>The library of the model, or <see langword="null"/> where the package does not tell.</summary>
    public static string? LibraryOf(string package) => Find(package) is var index and >= 0 ? Table[index].Value : null;

    /// <summary>Whether a package finds or trains models and is not needed to run one.</summary>
    public static bool IsForTrainingOnly(string package) =>
        string.Equals(package, "Microsoft.ML.AutoML", StringComparison.OrdinalIgnoreCase) || string.Equals(package, "Microsoft.ML.CodeGenerator", StringComparison.OrdinalIgnoreCase);

    // The first that fits: longer ids stand before those they begin with.
    private static int Find(string package) => Array.FindIndex(Table, entry => Fits(entry.Key, package));

    private static bool Fits(string pattern, string package)
    {
        if (!pattern.EndsWith(".*", StringComparison.Ordinal))
        {
            return string.Equals(pattern, package, StringComparison.OrdinalIgnoreCase);
        }

        var name = pattern.Substring(0, pattern.Length - 2);
        return package.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (package.Length == name.Length || package[name.Length] is '.' or '-');
    }
}
