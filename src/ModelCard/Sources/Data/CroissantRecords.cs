using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The record sets of Croissant metadata: columns of the data, and the names of its splits.</summary>
internal static class CroissantRecords
{
    private const int MostSplits = 50;

    public static void Read(CardMap dataset, FactsBuilder facts)
    {
        var tables = new List<CardMap>();
        var splits = new List<FactsBuilder>();
        foreach (var set in LinkedData.Maps(LinkedData.Find(dataset, "recordSet")))
        {
            var type = LinkedData.Find(set, "dataType");
            if (LinkedData.Is(type, "Split"))
            {
                AddSplits(set, splits, facts);
            }
            else if (!LinkedData.Is(type, "Enumeration") && !LinkedData.Is(set.Find("@type"), "Enumeration"))
            {
                tables.Add(set);
            }
        }

        var columns = new ColumnFacts();
        foreach (var table in tables)
        {
            AddColumns(table, tables.Count == 1, columns);
        }

        columns.Write(facts);
        facts.AddMaps("splits", splits);
    }

    private static void AddColumns(CardMap table, bool isOnly, ColumnFacts columns)
    {
        var prefix = (Name(table) ?? "") + "/";
        foreach (var field in LinkedData.Maps(LinkedData.Find(table, "field")))
        {
            var name = Name(field) ?? "";
            if (isOnly && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                name = name.Substring(prefix.Length);
            }
            else if (!isOnly && name.IndexOf('/') < 0)
            {
                name = prefix + name;
            }

            // A split is told by the name of a file, and is no column.
            if (!IsSplit(field))
            {
                columns.Add(name, Type(field), null);
            }
        }
    }

    private static bool IsSplit(CardMap field) => LinkedData.Is(LinkedData.Find(field, "dataType"), "Split");

    private static string? Name(CardMap node) => LinkedData.Text(node, "name") ?? (node.Find("@id") as CardScalar)?.Text;

    private static string Type(CardMap field)
    {
        foreach (var text in LinkedData.Texts(LinkedData.Find(field, "dataType")))
        {
            // Several types are one of the data and one of the meaning, such as wd:Q48277; the first tells.
            if (!text.StartsWith("wd:", StringComparison.Ordinal))
            {
                var name = LinkedData.LocalName(text);
                return (name.EndsWith("Object", StringComparison.Ordinal) ? name.Substring(0, name.Length - 6) : name).ToLowerInvariant();
            }
        }

        return "";
    }

    private static void AddSplits(CardMap set, List<FactsBuilder> splits, FactsBuilder facts)
    {
        foreach (var row in LinkedData.Maps(LinkedData.Find(set, "data")))
        {
            foreach (var entry in row.Entries)
            {
                if (splits.Count < MostSplits && LinkedData.LocalName(entry.Key) is "name" or "split_name" or "split" && entry.Value is CardScalar { Text.Length: > 0 } name)
                {
                    var split = facts.Inner();
                    split.Add("name", name.Text);
                    splits.Add(split);
                }
            }
        }
    }
}
