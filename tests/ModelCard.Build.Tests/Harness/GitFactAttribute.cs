namespace ModelCard.Build.Tests.Harness;

/// <summary>A test that makes repositories and packs them, which takes minutes; skipped with the reason unless <c>MODELCARD_PACK_TWICE</c> is 1 and there is git.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute() => Skip = Environment.GetEnvironmentVariable("MODELCARD_PACK_TWICE") != "1" ? "MODELCARD_PACK_TWICE=1 packs two clones, which takes minutes."
        : StandInHost.HasGit ? null : "There is no git in the PATH.";
}
