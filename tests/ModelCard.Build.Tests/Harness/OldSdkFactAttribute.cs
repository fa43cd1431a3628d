namespace ModelCard.Build.Tests.Harness;

/// <summary>A test with an SDK older than the package supports, whose <c>dotnet</c> stands in <c>MODELCARD_OLD_SDK</c>; skipped with the reason where it is not set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OldSdkFactAttribute : FactAttribute
{
    public OldSdkFactAttribute() => Skip = Program is null ? "MODELCARD_OLD_SDK is not the path of a dotnet older than 8." : null;

    private static string? Program => Environment.GetEnvironmentVariable("MODELCARD_OLD_SDK");

    /// <summary>Runs the old <c>dotnet</c>, without the folders of the new one and with the libraries that <c>LD_LIBRARY_PATH</c> names: an old runtime needs a libssl that new systems lack.</summary>
    public static Task<DotnetResult> RunAsync(string folder, params string[] arguments) => Dotnet.RunAsync(folder, arguments, new Dictionary<string, string>
    {
        ["DOTNET_ROOT"] = Path.GetDirectoryName(Program)!,
        ["DOTNET_MULTILEVEL_LOOKUP"] = "0",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
        ["LD_LIBRARY_PATH"] = Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? "",
    }, Program!);
}
