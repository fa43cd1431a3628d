namespace ModelCard.Tests.Editor;

/// <summary>A test that needs a language server. It is skipped, and says why, where there is none (<see cref="YamlServer"/>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EditorFactAttribute : FactAttribute
{
    public EditorFactAttribute() => Skip = YamlServer.Missing;
}
