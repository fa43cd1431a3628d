using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// Metadata that lies beside a file of data: Croissant, the library's <c>dataset_infos.json</c>, and a dataset card. What the data file does not tell itself — license, description,
/// splits — is taken from there; what was counted stays.
/// </summary>
internal static class DatasetBeside
{
    private const int MostListed = 200;
    private const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Completes the facts of a file of data.</summary>
    public static void Complete(ArtifactFile file, FactsBuilder facts)
    {
        foreach (var name in Names(file))
        {
            using var stream = file.StreamBeside(name);
            if (stream is null || stream.Length > MaximumLength)
            {
                continue;
            }

            using var beside = new ArtifactFile(name, stream, file.Options, new ArtifactFolder(null, []));
            IArtifactReader[] readers = [new CroissantReader(), new DatasetInfosReader(), new DatasetCardReader()];
            if (Array.Find(readers, reader => reader.Recognizes(beside.Head)) is { } known)
            {
                Read(known, beside, file, facts);
            }
        }
    }

    private static void Read(IArtifactReader reader, ArtifactFile beside, ArtifactFile file, FactsBuilder facts)
    {
        try
        {
            var found = facts.Inner();
            if (reader is CroissantReader && !CroissantFiles.MayDescribe(JsonText.Read(beside.ReadAll(MaximumLength), Origin.InFile(SourceKind.Measured, beside.Name, 0, 0)), file.Name))
            {
                return;
            }

            reader.Read(beside, found);
            foreach (var entry in found.Build().Entries)
            {
                // Files and columns of the metadata are those of the whole dataset.
                if (entry.Key is not ("files" or "columns" or "column_count" or "rows"))
                {
                    facts.Add(entry.Key, entry.Value);
                }
            }
        }
        catch (ArtifactProblemException problem)
        {
            file.Note($"The metadata beside it, {beside.Name}, cannot be used: it {problem.Message}. Correct it, or take it away.", 0, FindingSeverity.Message);
        }
    }

    // Only what lies in the same folder, never what is below it.
    private static List<string> Names(ArtifactFile file)
    {
        var names = new List<string>();
        foreach (var path in file.ListBeside(".", MostListed))
        {
            var name = path.Substring(2);
            if (name.IndexOf('/') < 0 && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && name.IndexOf("croissant", StringComparison.OrdinalIgnoreCase) >= 0
                && !string.Equals(name, file.Name, StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        names.AddRange(["metadata.json", "dataset_infos.json", "README.md"]);
        names.Remove(file.Name);
        return names;
    }
}
