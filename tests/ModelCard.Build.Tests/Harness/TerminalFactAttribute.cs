namespace ModelCard.Build.Tests.Harness;

/// <summary>A test that needs a terminal, skipped with the reason where none can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() => Skip = Terminal.Missing;
}
