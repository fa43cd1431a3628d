using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>A few lines of C# that load a model file and run it once, with the names and types that the file states.</summary>
internal static class GettingStarted
{
    /// <summary>The program, or <see langword="null"/> where the facts are not enough for one that runs.</summary>
    public static string? Write(FileFacts file) => file.Format switch
    {
        "onnx" => OnnxSnippet.Write(file),
        "mlnet" => MlNetSnippet.Write(file),
        _ => null,
    };
}
