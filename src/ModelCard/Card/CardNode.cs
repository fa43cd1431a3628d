namespace ModelCard.Card;

/// <summary>A structured value as an author stated it: a scalar, a list or a map, each with its place.</summary>
public abstract class CardNode
{
    private protected CardNode(Origin origin) => Origin = origin;

    /// <summary>Where the value was stated.</summary>
    public Origin Origin { get; }
}
