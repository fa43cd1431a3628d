using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The readers of each role, in the order they are asked whether they recognize a file.</summary>
internal static class ArtifactReaders
{
    /// <summary>The readers of a role.</summary>
    public static IReadOnlyList<IArtifactReader> For(FileRole role) => role switch
    {
        FileRole.Model => ModelReaders.All,
        FileRole.Results => ResultReaders.All,
        FileRole.Data => DataReaders.All,
        _ => EmissionReaders.All,
    };

    /// <summary>The reader of a format that an item names, or of the format a file is recognized as; <see langword="null"/> where there is none.</summary>
    public static IArtifactReader? Find(FileRole role, string format, ArtifactHead head)
    {
        foreach (var reader in For(role))
        {
            if (format.Length > 0 ? string.Equals(reader.Format, format, StringComparison.OrdinalIgnoreCase) : reader.Recognizes(head))
            {
                return reader;
            }
        }

        return null;
    }
}
