namespace ModelCard.Build.Tests.Harness;

/// <summary>A fact that needs rights only an administrator of Linux has; elsewhere it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableFactAttribute : FactAttribute
{
    public SkippableFactAttribute(SkippableFact.Need need) => Skip = SkippableFact.Reason(need);
}
