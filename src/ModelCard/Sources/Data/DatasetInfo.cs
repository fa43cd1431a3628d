using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// What the library datasets writes of a dataset: its configurations with features, splits and texts, in the front matter of a dataset card (<c>dataset_info</c>) and in
/// <c>dataset_infos.json</c>.
/// </summary>
internal static class DatasetInfo
{
    private const int MostNames = 30;

    /// <summary>Writes the facts of the configuration that is asked for, else of the only or the default one.</summary>
    /// <param name="infos">The configurations, each with its name.</param>
    /// <param name="file">The file, whose <c>Config</c> chooses.</param>
    /// <param name="facts">Takes the facts.</param>
    public static void Write(List<(string Name, CardMap Info)> infos, ArtifactFile file, FactsBuilder facts)
    {
        if (infos.Count == 0)
        {
            return;
        }

        var asked = file.Option("Config");
        var index = asked.Length > 0 ? infos.FindIndex(info => info.Name == asked)
            : infos.Count == 1 ? 0 : infos.FindIndex(static info => info.Name == "default");
        var names = string.Join(", ", infos.GetRange(0, Math.Min(infos.Count, MostNames)).ConvertAll(static info => info.Name));
        if (index < 0)
        {
            file.Note(asked.Length > 0 ? $"There is no configuration '{Finding.Quote(asked, 60)}'. There are: {Finding.Quote(names, 200)}. Correct Config." : $"There are several configurations: {Finding.Quote(names, 200)}. Say in Config which one was used; rows and columns are not known without.");
            return;
        }

        Write(infos[index].Info, facts);
    }

    private static void Write(CardMap info, FactsBuilder facts)
    {
        facts.Add("description", Text(info, "description"));
        facts.Add("citation", Text(info, "citation"));
        facts.Add("url", Text(info, "homepage"));
        if (Text(info, "license") is { Length: > 0 } license)
        {
            facts.AddTexts("license", [DatasetLicense.IdOf(license)]);
        }

        facts.Add("version", Version(info.Find("version")));
        var columns = new ColumnFacts();
        foreach (var (name, type) in HubFeatures.List(info.Find("features")))
        {
            columns.Add(name, type, null);
        }

        columns.Write(facts);
        AddSplits(info.Find("splits"), facts);
    }

    private static void AddSplits(CardNode? node, FactsBuilder facts)
    {
        var splits = new List<FactsBuilder>();
        IEnumerable<CardNode> nodes = node is CardMap map ? Values(map) : (node as CardList)?.Items ?? [];
        foreach (var item in nodes)
        {
            if (item is CardMap split && splits.Count < MostNames && Text(split, "name") is { Length: > 0 } name)
            {
                var facet = facts.Inner();
                facet.Add("name", name);
                if (long.TryParse(Text(split, "num_examples"), NumberStyles.None, CultureInfo.InvariantCulture, out var rows))
                {
                    facet.Add("rows", rows);
                }

                splits.Add(facet);
            }
        }

        facts.AddMaps("splits", splits);
    }

    private static string? Version(CardNode? node) => node is CardMap map ? Text(map, "version_str") : (node as CardScalar)?.Text;

    private static IEnumerable<CardNode> Values(CardMap map)
    {
        foreach (var entry in map.Entries)
        {
            yield return entry.Value;
        }
    }

    private static string? Text(CardMap map, string key) => map.Find(key) is CardScalar { Type: not ScalarType.Null } scalar ? LinkedData.Collapse(scalar.Text) : null;
}
