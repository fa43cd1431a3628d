namespace ModelCard.Tests.Outputs.Html;

/// <summary>A test that needs a browser. It is skipped, and says why, where there is none (<see cref="Browser"/>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Missing;
}
