namespace ModelCard.Build.Tests.Harness;

/// <summary>A test that finds its own processes in <c>/proc</c>; elsewhere it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProcFactAttribute : FactAttribute
{
    public ProcFactAttribute() => Skip = Directory.Exists("/proc/self") ? null : "Processes that stay after a build are found in /proc, which this system does not have.";
}
