namespace ModelCard.Card;

/// <summary>A map that keeps the author's order of keys.</summary>
public sealed class CardMap : CardNode
{
    /// <summary>Creates a map. Keys are unique; readers refuse duplicates before they get here.</summary>
    public CardMap(IReadOnlyList<CardEntry> entries, Origin origin)
        : base(origin) => Entries = entries;

    /// <summary>The entries in the author's order.</summary>
    public IReadOnlyList<CardEntry> Entries { get; }

    /// <summary>The value of a key (ordinal comparison), or <see langword="null"/>.</summary>
    public CardNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }
}
