using System.ComponentModel;
using System.Diagnostics;

namespace ModelCard.Build.Tests.Harness;

/// <summary>A test that makes repositories and packs them, which takes minutes; skipped with the reason unless <c>MODELCARD_PACK_TWICE</c> is 1 and there is git.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(Look);

    public GitFactAttribute() => Skip = Environment.GetEnvironmentVariable("MODELCARD_PACK_TWICE") != "1" ? "MODELCARD_PACK_TWICE=1 packs two clones, which takes minutes."
        : IsThere.Value ? null : "There is no git in the PATH.";

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
