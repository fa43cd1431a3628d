namespace ModelCard.Build.Tests.Harness;

/// <summary>A theory with other versions of MSBuild or .NET, restored from the machine's own package sources; skipped with the reason unless <c>MODELCARD_ENGINES</c> is 1.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EnginesTheoryAttribute : TheoryAttribute
{
    public EnginesTheoryAttribute() => Skip = Environment.GetEnvironmentVariable("MODELCARD_ENGINES") != "1" ? "MODELCARD_ENGINES=1 restores other versions of MSBuild and .NET, for which the network is needed."
        : OperatingSystem.IsLinux() ? null : "The runtimes are laid out as they are on Linux.";
}
