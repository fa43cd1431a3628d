namespace ModelCard.Tests.Docs;

/// <summary>A test that asks Hunspell. It is skipped, and says why, where <c>MODELCARD_SPELLING</c> is not 1.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpellingFactAttribute : FactAttribute
{
    public SpellingFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("MODELCARD_SPELLING") == "1" ? null : "MODELCARD_SPELLING is not 1 (CONTRIBUTING.md, Spelling).";
}
