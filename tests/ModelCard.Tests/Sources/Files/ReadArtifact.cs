using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

/// <summary>Reads bytes as one reader would read a file, without a disk.</summary>
internal static class ReadArtifact
{
    /// <summary>The facts as the lock file would show them.</summary>
    /// <exception cref="ArtifactProblemException">The bytes are not what the format asks for.</exception>
    public static CardMap Facts(IArtifactReader reader, byte[] bytes, string name = "file", params (string Name, string Value)[] options)
    {
        using var file = Open(bytes, name, options);
        return Facts(reader, file);
    }

    public static CardMap Facts(IArtifactReader reader, ArtifactFile file)
    {
        var facts = new FactsBuilder(Origin.InFile(SourceKind.Measured, file.Name, 0, 0));
        reader.Read(file, facts);
        return facts.Build();
    }

    public static ArtifactFile Open(byte[] bytes, string name = "file", params (string Name, string Value)[] options) =>
        new(name, new MemoryStream(bytes, writable: false), [.. options.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value))], new ArtifactFolder(null, []));

    /// <summary>Facts as YAML, the form in which a test can be read.</summary>
    public static string Yaml(CardMap facts) => ModelCard.Outputs.YamlWriter.Write(facts);
}
