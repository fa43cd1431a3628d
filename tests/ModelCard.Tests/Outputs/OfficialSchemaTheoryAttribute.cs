namespace ModelCard.Tests.Outputs;

/// <summary>A table test that needs schemas of other projects (<see cref="OfficialSchemaFactAttribute"/>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficialSchemaTheoryAttribute : TheoryAttribute
{
    /// <param name="files">The names of the schemas.</param>
    public OfficialSchemaTheoryAttribute(params string[] files) => Skip = OfficialSchema.Missing(files);
}
