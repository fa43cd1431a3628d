using System.Globalization;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>The models and datasets a GGUF file says it comes from: ids of the Hub where it gives them, and the others in words.</summary>
internal sealed class GgufLineage
{
    private const int Most = 20;

    /// <summary>Ids on the Hub.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Those that are not on the Hub, in words.</summary>
    public List<string> Others { get; } = [];

    public static GgufLineage BaseModels(GgufMetadata metadata) => Read(metadata, "general.base_model", isDataset: false);

    public static GgufLineage Datasets(GgufMetadata metadata)
    {
        var lineage = Read(metadata, "general.dataset", isDataset: true);
        foreach (var name in metadata.List("general.datasets"))
        {
            lineage.Add(HubId.IsValid(name) ? name : HubId.InUrl(name, isDataset: true), name);
        }

        return lineage;
    }

    private static GgufLineage Read(GgufMetadata metadata, string prefix, bool isDataset)
    {
        var lineage = new GgufLineage();
        var count = Math.Min(metadata.Number(prefix + ".count") ?? 0, Most);
        for (var i = 0; i < count; i++)
        {
            var one = prefix + "." + i.ToString(CultureInfo.InvariantCulture) + ".";
            var address = metadata.Text(one + "repo_url") ?? metadata.Text(one + "url") ?? metadata.Text(one + "doi");
            var words = new List<string>();
            foreach (var key in new[] { "name", "version", "organization" })
            {
                if (metadata.Text(one + key) is { } text)
                {
                    words.Add(text.Trim());
                }
            }

            var name = string.Join(", ", words);
            lineage.Add(address is null ? null : HubId.InUrl(address, isDataset), address is null ? name : name.Length == 0 ? address : $"{name} ({address})");
        }

        return lineage;
    }

    private void Add(string? id, string words)
    {
        var list = id is null ? Others : Ids;
        if ((id ?? words).Length > 0 && list.Count < Most && !list.Contains(id ?? words))
        {
            list.Add(id ?? words);
        }
    }
}
