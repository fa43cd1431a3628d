namespace ModelCard.Build.Tests.Harness;

/// <summary>A test that restores a machine learning framework from the machine's own package sources; skipped with the reason unless <c>MODELCARD_FRAMEWORKS</c> is 1.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FrameworksFactAttribute : FactAttribute
{
    public FrameworksFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("MODELCARD_FRAMEWORKS") == "1" ? null : "MODELCARD_FRAMEWORKS=1 restores ML.NET and ONNX Runtime, for which the network is needed.";
}
