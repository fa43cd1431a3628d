namespace ModelCard.Build.Tests.Harness;

/// <summary>A test that runs the tasks in mono, skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute() => Skip = FrameworkHost.Missing is { } missing
        ? $"There is no {missing} in the PATH. The tasks for MSBuild.exe are tested with it outside of dotnet; docs/visual-studio.md says what to install."
        : null;
}
