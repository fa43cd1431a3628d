using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Takes a whole file of results into memory, as JSON or YAML.</summary>
internal static class ResultDocument
{
    /// <summary>The largest JSON file that is read, in bytes.</summary>
    public const int MaximumJson = 8 * 1024 * 1024;

    /// <summary>The largest YAML file that is read, in bytes.</summary>
    public const int MaximumYaml = 1024 * 1024;

    /// <summary>Reads JSON of any shape.</summary>
    public static CardNode Json(ArtifactFile file) => JsonText.Read(Bytes(file, MaximumJson), Origin.InFile(SourceKind.Measured, file.Name, 0, 0));

    /// <summary>Reads a JSON map.</summary>
    public static CardMap JsonMap(ArtifactFile file) => Json(file) as CardMap ?? throw new ArtifactProblemException("holds no map of names to values", line: 1);

    /// <summary>Reads YAML of any shape.</summary>
    public static CardNode Yaml(ArtifactFile file)
    {
        var findings = new List<Finding>();
        var node = YamlReader.Read(Text(Bytes(file, MaximumYaml)), file.Name, SourceKind.Measured, findings);
        foreach (var finding in findings)
        {
            if (finding.Severity == FindingSeverity.Error)
            {
                throw new ArtifactProblemException("cannot be read as YAML: " + Finding.Quote(finding.Message, 300), line: finding.Origin?.Line ?? 0);
            }
        }

        return node ?? throw new ArtifactProblemException("is empty");
    }

    private static byte[] Bytes(ArtifactFile file, int limit) =>
        file.Stream.Length <= limit ? file.ReadAll(limit) : throw new ArtifactProblemException($"has {file.Stream.Length} bytes; at most {limit} are read", isLimit: true);

    private static string Text(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (ArgumentException)
        {
            throw new ArtifactProblemException("is not UTF-8 text");
        }
    }
}
