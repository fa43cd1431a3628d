using System.ComponentModel;
using System.Diagnostics;

namespace ModelCard.Build.Tests.Harness;

/// <summary>A test that makes repositories; skipped with the reason where there is no git.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(Look);

    public GitFactAttribute() => Skip = IsThere.Value ? null : "There is no git in the PATH.";

    private static bool Look()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
