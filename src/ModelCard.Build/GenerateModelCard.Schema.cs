using Microsoft.Build.Framework;
using ModelCard.Outputs;

namespace ModelCard.Build;

/// <content>The schema of the sidecar, for editors.</content>
public sealed partial class GenerateModelCard
{
    /// <summary>The schema of the sidecar, in the package.</summary>
    public string SchemaFile { get; set; } = "";

    /// <summary>Where in obj editors look for it; the first line of a starter sidecar leads there.</summary>
    public string SchemaCopy { get; set; } = "";

    private string SchemaPath => SchemaCopy.Length == 0 ? "" : ProjectPath.Folder(SchemaCopy, ProjectFile);

    // Also when the card has errors: that is when an editor can help. It is no part of the card, so that a copy which cannot be written stops nothing.
    private void WriteSchema(string sidecar)
    {
        if (SchemaCopy.Length == 0 || (!Init && Models.Length == 0 && !CardInit.IsYaml(sidecar)))
        {
            return;
        }

        try
        {
            if (!FileWriter.IsCopy(SchemaFile, SchemaPath))
            {
                FileWriter.Copy(SchemaFile, SchemaPath);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Log.LogMessage(MessageImportance.Low, $"The schema of the sidecar cannot be copied for editors: {exception.Message}");
        }
    }
}
