namespace ModelCard.Sources;

/// <summary>The readers of model files. ONNX has no mark of its own at its first byte and is asked last.</summary>
internal static class ModelReaders
{
    public static IReadOnlyList<IArtifactReader> All { get; } =
    [
        new GgufReader(),
        new MlNetReader(),
        new SafetensorsReader(),
        new OnnxReader(),
    ];
}
