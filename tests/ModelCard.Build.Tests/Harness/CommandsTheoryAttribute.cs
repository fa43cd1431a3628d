namespace ModelCard.Build.Tests.Harness;

/// <summary>A theory that takes the better part of an hour, and the network; skipped with the reason unless <c>MODELCARD_COMMANDS</c> is 1.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CommandsTheoryAttribute : TheoryAttribute
{
    public CommandsTheoryAttribute() => Skip = Environment.GetEnvironmentVariable("MODELCARD_COMMANDS") != "1" ? "MODELCARD_COMMANDS=1 runs the commands of those who work on the package, which takes the better part of an hour."
        : OperatingSystem.IsLinux() ? null : "The commands of the documentation are run on Linux.";
}
