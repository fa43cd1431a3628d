using System.Globalization;

namespace ModelCard.Card;

/// <summary>Facts of files as a map, as the lock file and the cache of a build keep them in YAML.</summary>
public static class FactsMap
{
    /// <summary>The map of one file, without its path.</summary>
    public static CardMap Of(FileFacts file)
    {
        var origin = file.Facts.Origin;
        var entries = new List<CardEntry>
        {
            Text("role", NameOf(file.Role), origin),
            Text("format", file.Format, origin),
            new("size", origin, new CardScalar(file.Size.ToString(CultureInfo.InvariantCulture), ScalarType.Integer, origin)),
            Text("sha256", file.Sha256, origin),
        };
        if (file.Facts.Entries.Count > 0)
        {
            entries.Add(new CardEntry("facts", origin, file.Facts));
        }

        return new CardMap(entries, origin);
    }

    /// <summary>The file of a map, or <see langword="null"/> when something of it is missing or wrong.</summary>
    /// <param name="path">Its path relative to the project.</param>
    /// <param name="map">The map.</param>
    public static FileFacts? Read(string path, CardMap map)
    {
        var size = (map.Find("size") as CardScalar)?.Text;
        var sha256 = (map.Find("sha256") as CardScalar)?.Text;
        var format = (map.Find("format") as CardScalar)?.Text;
        if (RoleOf((map.Find("role") as CardScalar)?.Text) is not { } role || format is null || sha256 is not { Length: 64 } || !IsHexadecimal(sha256)
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
        {
            return null;
        }

        return new FileFacts(path, role, format, bytes, sha256, map.Find("facts") is CardMap facts ? At(facts, facts.Origin) : new CardMap([], map.Origin));
    }

    /// <summary>The same facts with another place: what was kept in a file of ours still comes from the file it was read of.</summary>
    /// <param name="map">The facts.</param>
    /// <param name="origin">The file that was read.</param>
    public static CardMap At(CardMap map, Origin origin) => (CardMap)Move(map, origin);

    /// <summary>The name of a role in these maps.</summary>
    public static string NameOf(FileRole role) => role switch
    {
        FileRole.Model => "model",
        FileRole.Results => "results",
        FileRole.Data => "data",
        _ => "emissions",
    };

    private static bool IsHexadecimal(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }

    // Nobody but a reader of files should have written these facts, and readers keep every text on one line.
    private static CardNode Move(CardNode node, Origin origin)
    {
        switch (node)
        {
            case CardMap map:
                var entries = new List<CardEntry>(map.Entries.Count);
                foreach (var entry in map.Entries)
                {
                    entries.Add(new CardEntry(ForeignText.OneLine(entry.Key), origin, Move(entry.Value, origin)));
                }

                return new CardMap(entries, origin);
            case CardList list:
                var items = new List<CardNode>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    items.Add(Move(item, origin));
                }

                return new CardList(items, origin);
            default:
                var scalar = (CardScalar)node;
                return new CardScalar(ForeignText.OneLine(scalar.Text), scalar.Type, origin);
        }
    }

    private static FileRole? RoleOf(string? name) => name switch
    {
        "model" => FileRole.Model,
        "results" => FileRole.Results,
        "data" => FileRole.Data,
        "emissions" => FileRole.Emissions,
        _ => null,
    };

    private static CardEntry Text(string key, string text, Origin origin) => new(key, origin, new CardScalar(text, ScalarType.Text, origin));
}
