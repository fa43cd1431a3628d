namespace ModelCard.Card;

/// <summary>One key of a <see cref="CardMap"/> with its value.</summary>
public sealed class CardEntry
{
    /// <summary>Creates an entry.</summary>
    public CardEntry(string key, Origin keyOrigin, CardNode value)
    {
        Key = key;
        KeyOrigin = keyOrigin;
        Value = value;
    }

    /// <summary>The key as written.</summary>
    public string Key { get; }

    /// <summary>Where the key stands, which is where findings about the key or a missing value point.</summary>
    public Origin KeyOrigin { get; }

    /// <summary>The value.</summary>
    public CardNode Value { get; }
}
