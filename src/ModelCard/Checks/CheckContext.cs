using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>What a rule may look at. What several rules need is worked out once and kept here.</summary>
internal sealed class CheckContext
{
    private readonly IReadOnlyList<ItemResult> _items;

    public CheckContext(CardContent card, KnownIds knownIds, IReadOnlyList<ItemResult> items)
    {
        Card = card;
        KnownIds = knownIds;
        _items = items;
    }

    public CardContent Card { get; }

    /// <summary>The ids the project declares valid beside those of the catalog.</summary>
    public KnownIds KnownIds { get; }

    /// <summary>The model's own id on the Hub, <see langword="null"/> when it is not told: a name of the form <c>owner/name</c> is taken for it.</summary>
    public string? OwnId =>
        Card.Answer("hub_id")?.Text.Trim() ?? (Card.Answer("model_id")?.Text.Trim() is { } name && name.IndexOf('/') > 0 && HubId.IsValid(name) ? name : null);

    /// <summary>Whether a checklist already asks for the field, so that a rule need not.</summary>
    public bool IsReportedMissing(string field)
    {
        foreach (var result in _items)
        {
            if (result.Status == ItemStatus.Missing && Array.IndexOf(result.Item.Answers.Split('|', '+'), field) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
