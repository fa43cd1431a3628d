using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Reads <c>dataset_infos.json</c>, in which the library datasets kept what is known of each configuration, and <c>dataset_info.json</c>, which it writes beside saved data.</summary>
internal sealed class DatasetInfosReader : IArtifactReader
{
    private const int MaximumLength = 16 * 1024 * 1024;

    public string Format => "dataset-infos";

    public bool Recognizes(ArtifactHead head)
    {
        var text = head.Text;
        return text.TrimStart().StartsWith("{", StringComparison.Ordinal)
            && (head.Name is "dataset_infos.json" or "dataset_info.json" || Has(text, "config_name") || (Has(text, "features") && Has(text, "splits")));
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        if (JsonText.Read(file.ReadAll(MaximumLength), Origin.InFile(SourceKind.Measured, file.Name, 0, 0)) is not CardMap root)
        {
            throw new ArtifactProblemException("has no map of configurations", line: 1);
        }

        var infos = new List<(string Name, CardMap Info)>();
        if (root.Find("features") is CardMap or CardList || root.Find("splits") is CardMap or CardList)
        {
            infos.Add(((root.Find("config_name") as CardScalar)?.Text ?? "default", root));
        }
        else
        {
            foreach (var entry in root.Entries)
            {
                if (entry.Value is CardMap info)
                {
                    infos.Add((entry.Key, info));
                }
            }
        }

        if (infos.Count == 0)
        {
            throw new ArtifactProblemException("has no configuration of a dataset", line: 1);
        }

        DatasetInfo.Write(infos, file, facts);
    }

    private static bool Has(string text, string key) => text.IndexOf("\"" + key + "\"", StringComparison.Ordinal) >= 0;
}
