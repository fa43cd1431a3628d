namespace ModelCard.Tests.Outputs;

/// <summary>A test that needs schemas of other projects. It is skipped, and says why, where they are not at hand (<see cref="OfficialSchema"/>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficialSchemaFactAttribute : FactAttribute
{
    /// <param name="files">The names of the schemas.</param>
    public OfficialSchemaFactAttribute(params string[] files) => Skip = OfficialSchema.Missing(files);
}
