using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>What a rule may look at. What several rules need is worked out once and kept here.</summary>
internal sealed class CheckContext
{
    private readonly IReadOnlyList<ItemResult> _items;
    private List<ProseText>? _all;
    private List<ProseText>? _texts;
    private List<FieldValue>? _stated;

    public CheckContext(CardContent card, CheckRequest request, IReadOnlyList<ItemResult> items)
    {
        Card = card;
        KnownIds = request.KnownIds;
        Surroundings = request.Surroundings;
        SidecarName = request.SidecarName;
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

    public CardSurroundings Surroundings { get; }

    /// <summary>The file the author is told to write in.</summary>
    public string SidecarName { get; }

    /// <summary>Every field some source mentions, answered or not, in the order of the card.</summary>
    public IReadOnlyList<FieldValue> Stated => _stated ??= ReadStated();

    /// <summary>
    /// Every text in prose, in the order of the card, each scanned once for all rules. A section of a Markdown card that answers two fields ("Intended uses &amp; limitations")
    /// is one text, listed under the first.
    /// </summary>
    public IReadOnlyList<ProseText> Texts => _texts ??= All.FindAll(static text => text.SharedWith is null);

    private List<ProseText> All => _all ??= ReadTexts();

    /// <summary>The answer to a field as prose, or <see langword="null"/>.</summary>
    public ProseText? Text(string field)
    {
        foreach (var text in All)
        {
            if (string.Equals(text.Field.Name, field, StringComparison.Ordinal))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The first of these fields, separated by single spaces, whose prose has one of the phrases.</summary>
    public ProseText? TextWith(string fields, string phrases)
    {
        foreach (var text in Texts)
        {
            if (WordList.Has(fields, text.Field.Name) && text.Find(phrases) >= 0)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Whether any prose of the card has one of the phrases.</summary>
    public bool Mentions(string phrases)
    {
        foreach (var text in Texts)
        {
            if (text.Find(phrases) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(string field) => Card.Answer(field) is not null;

    public List<KeyValuePair<string, Origin>> Images()
    {
        var images = new List<KeyValuePair<string, Origin>>();
        foreach (var text in Texts)
        {
            foreach (var link in text.Links)
            {
                if (link.IsImage && link.Target.Length > 0 && LinkForm.Problem(link.Target) is null && LinkForm.IsRelative(link.Target))
                {
                    images.Add(new KeyValuePair<string, Origin>(LinkTargetMissingRule.PathOf(link.Target), text.Origin));
                }
            }
        }

        return images;
    }

    private List<FieldValue> ReadStated()
    {
        var stated = new List<FieldValue>();
        foreach (var field in CardFields.All)
        {
            if (Card.Stated(field.Name) is { } value)
            {
                stated.Add(value);
            }
        }

        return stated;
    }

    private List<ProseText> ReadTexts()
    {
        var texts = new List<ProseText>();
        foreach (var value in Stated)
        {
            if (value.IsAnswered && value.Field.Kind is FieldKind.Markdown or FieldKind.Text && value.Node is CardScalar scalar)
            {
                var shared = texts.Find(text => text.Origin.IsSharedWith(value.Origin));
                texts.Add(shared is null ? new ProseText(value.Field, scalar.Text, value.Origin) : new ProseText(value.Field, shared));
            }
        }

        return texts;
    }
}
