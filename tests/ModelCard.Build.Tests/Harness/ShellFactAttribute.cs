namespace ModelCard.Build.Tests.Harness;

/// <summary>A test that runs commands as the documentation has them; skipped, with the reason, where they cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(bool git = false, bool largeFiles = false) =>
        Skip = OperatingSystem.IsWindows() ? "The commands of the documentation are written for sh."
            : git && !StandInHost.HasGit ? "There is no git in the PATH."
            : largeFiles && !StandInHost.HasLargeFiles ? "There is no git-lfs in the PATH (CONTRIBUTING.md, Commands of the documentation)."
            : null;
}
