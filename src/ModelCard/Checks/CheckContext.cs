using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>What a rule may look at. What several rules need is worked out once and kept here.</summary>
internal sealed class CheckContext
{
    public CheckContext(CardContent card) => Card = card;

    public CardContent Card { get; }
}
