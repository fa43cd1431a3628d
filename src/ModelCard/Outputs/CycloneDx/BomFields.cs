using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>
/// The answers of a card, and which of them got a place in the bill. What gets none stands in properties, so that nothing an author wrote is lost: a place that turns out not to fit (a repository
/// that is no address) is none.
/// </summary>
internal sealed class BomFields
{
    // Written by classes of their own, item by item.
    private static readonly string[] OfItems = ["datasets", "metrics", "visualizations", "training_hyperparameters"];

    private readonly HashSet<string> _placedKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(OfItems, StringComparer.Ordinal);

    /// <summary>Begins with a card of which nothing is placed.</summary>
    public BomFields(CardContent card) => Card = card;

    /// <summary>The card.</summary>
    public CardContent Card { get; }

    /// <summary>The answer of a field, without giving it a place.</summary>
    public string? Look(string field) => FieldText.Of(Card, field);

    /// <summary>The answer of a field for a place that takes every text; <see langword="null"/> when there is none.</summary>
    public string? Place(string field)
    {
        var text = Look(field);
        if (text is not null)
        {
            _placed.Add(field);
        }

        return text;
    }

    /// <summary>The answer of a field for a place that takes not every text: only what fits is placed.</summary>
    /// <param name="field">The field.</param>
    /// <param name="fit">Makes what fits of a text; <see langword="null"/> for what does not.</param>
    public string? Place(string field, Func<string, string?> fit)
    {
        var text = Look(field) is { } answer ? fit(answer) : null;
        if (text is not null)
        {
            _placed.Add(field);
        }

        return text;
    }

    /// <summary>The answers of these fields as a list, each text once.</summary>
    public IReadOnlyList<string> PlaceEach(params string[] fields)
    {
        foreach (var field in fields)
        {
            Place(field);
        }

        return FieldText.Each(Card, fields);
    }

    /// <summary>The answer of a field with its structure; <see langword="null"/> when there is none.</summary>
    public FieldValue? PlaceValue(string field) => Place(field) is null ? null : Card.Substance(field);

    /// <summary>The texts of a field that is a list.</summary>
    public IReadOnlyList<string> PlaceTexts(string field) => PlaceValue(field)?.Texts ?? [];

    /// <summary>Says that a front-matter key which is no field has a place.</summary>
    public void PlaceKey(string key) => _placedKeys.Add(key);

    /// <summary>Adds all that has no place: fields in the order of the catalog, then sections and front-matter keys of the author's own.</summary>
    public void AddRest(BomProperties properties)
    {
        foreach (var field in CardFields.All)
        {
            if (Card.Answer(field.Name) is not { } answer)
            {
                continue;
            }

            // The author's word that a question does not apply is an answer as well, and has no place anywhere.
            if (!_placed.Contains(field.Name) || answer.NotApplicable is not null)
            {
                properties.AddEach("modelcard:" + field.Name, answer.Node);
            }
            else if (field.Kind is FieldKind.List or FieldKind.Ids)
            {
                AddDetails(field.Name, answer.Node, properties);
            }
        }

        foreach (var section in Card.Sections)
        {
            properties.Add("modelcard:section:" + section.Title, section.Text.Text);
        }

        foreach (var entry in Card.Metadata)
        {
            if (!_placedKeys.Contains(entry.Key))
            {
                properties.AddEach("modelcard:metadata:" + entry.Key, entry.Value);
            }
        }
    }

    // A person has more than a name and an address for mail, and that is all there is a place for.
    private static void AddDetails(string field, CardNode node, BomProperties properties)
    {
        var number = 0;
        foreach (var item in node is CardList list ? list.Items : [node])
        {
            number++;
            if (item is not CardMap { Entries.Count: > 0 } map)
            {
                continue;
            }

            var name = map.Find("name") is null ? map.Entries[0].Key : "name";
            foreach (var entry in map.Entries)
            {
                if (entry.Key != name && !(entry.Key == "email" && BomPeople.Takes(field) && BomPeople.Mail(map) is not null))
                {
                    properties.Add($"modelcard:{field}:{BomProperties.Number(number)}:{entry.Key}", NodeText.Of(entry.Value));
                }
            }
        }
    }
}
