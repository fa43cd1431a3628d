namespace ModelCard.Card;

/// <summary>A list of values.</summary>
public sealed class CardList : CardNode
{
    /// <summary>Creates a list.</summary>
    public CardList(IReadOnlyList<CardNode> items, Origin origin)
        : base(origin) => Items = items;

    /// <summary>The values in the author's order.</summary>
    public IReadOnlyList<CardNode> Items { get; }
}
