using System.Globalization;

namespace ModelCard.Sources;

/// <summary>The columns of a dataset as facts. A card has no use for thousands: the first ones are listed, and their number is told.</summary>
internal sealed class ColumnFacts
{
    /// <summary>How many columns are listed.</summary>
    public const int Most = 256;

    private readonly List<(string Name, string Type, long? Missing)> _listed = [];

    /// <summary>How many columns there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type; empty where the format does not tell.</param>
    /// <param name="missing">Records without a value; <see langword="null"/> where nobody counted.</param>
    public void Add(string name, string type, long? missing)
    {
        Count++;
        if (_listed.Count < Most)
        {
            _listed.Add((name, type, missing));
        }
    }

    /// <summary>Writes <c>columns</c>, and <c>column_count</c> where some are not listed.</summary>
    public void Write(FactsBuilder facts)
    {
        var maps = new List<FactsBuilder>();
        foreach (var (name, type, missing) in _listed)
        {
            var map = facts.Inner();
            map.Add("name", name.Trim().Length == 0 ? "column " + (maps.Count + 1).ToString(CultureInfo.InvariantCulture) : name);
            map.Add("type", type);
            if (missing is { } count)
            {
                map.Add("missing", count);
            }

            maps.Add(map);
        }

        facts.AddMaps("columns", maps);
        if (Count > _listed.Count)
        {
            facts.Add("column_count", Count);
        }
    }
}
