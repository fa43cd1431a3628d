using System.Text.Json.Nodes;
using Json.Schema;

namespace ModelCard.Tests.Outputs;

/// <summary>
/// A JSON schema that a test holds a file against. Schemas of other projects are not in this repository: those of CycloneDX and SARIF come with packages (<see cref="PackagedSchemas"/>), and
/// <c>MODELCARD_SCHEMAS</c> names a folder that has others, or newer ones. A test whose schema is in neither is skipped with that reason (<see cref="OfficialSchemaFactAttribute"/>).
/// </summary>
internal sealed class OfficialSchema
{
    private const string Variable = "MODELCARD_SCHEMAS";

    private static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    private readonly JsonSchema _schema;
    private readonly EvaluationOptions _options;

    private OfficialSchema(JsonSchema schema, EvaluationOptions options)
    {
        _schema = schema;
        _options = options;
    }

    /// <summary>Why these schemas cannot be used here, or <see langword="null"/> when they can.</summary>
    public static string? Missing(params string[] files)
    {
        var missing = files.Where(file => Text(file) is null).ToList();
        return missing.Count == 0 ? null
            : Folder is { } folder ? $"The folder {Variable} names ('{folder}') lacks {string.Join(", ", missing)}, and no package has them."
            : $"{Variable} is not set: it names a folder with {string.Join(", ", missing)}.";
    }

    /// <summary>Reads a schema of the folder that <c>MODELCARD_SCHEMAS</c> names, else of a package.</summary>
    /// <param name="file">The schema.</param>
    /// <param name="referenced">The schemas it refers to, which are found by their <c>$id</c>.</param>
    public static OfficialSchema Load(string file, params string[] referenced)
    {
        Missing([file, .. referenced]).ShouldBeNull();
        return Parse(Text(file)!, [.. referenced.Select(name => Text(name)!)]);
    }

    /// <summary>The text of a schema that is not missing.</summary>
    public static string TextOf(string file) => Text(file)!;

    /// <summary>Reads a schema from its text.</summary>
    public static OfficialSchema Parse(string schema, params string[] referenced)
    {
        // Every format is an assertion here, whatever the draft says: a link that is none is a mistake of ours.
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
        foreach (var text in referenced)
        {
            options.SchemaRegistry.Register(JsonSchema.FromText(text));
        }

        return new OfficialSchema(JsonSchema.FromText(schema), options);
    }

    /// <summary>What is wrong with a file, each as <c>place: problem</c>; nothing when it is valid.</summary>
    public IReadOnlyList<string> Problems(string json)
    {
        var result = _schema.Evaluate(JsonNode.Parse(json), _options);
        return result.IsValid
            ? []
            : [.. result.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key}: {error.Value}")).DefaultIfEmpty("invalid")];
    }

    private static string? Text(string file) =>
        Folder is { } folder && File.Exists(Path.Combine(folder, file)) ? File.ReadAllText(Path.Combine(folder, file)) : PackagedSchemas.Text(file);
}
