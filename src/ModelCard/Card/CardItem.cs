namespace ModelCard.Card;

/// <summary>A dataset or a metric: an identity and named attributes, each with its own place, so that sources can unite attribute by attribute.</summary>
public abstract class CardItem
{
    private protected CardItem(string id, Origin origin, IReadOnlyList<CardEntry> attributes)
    {
        Id = id;
        Origin = origin;
        Attributes = attributes;
    }

    /// <summary>Dataset id or name; metric type.</summary>
    public string Id { get; }

    /// <summary>Where the item was stated.</summary>
    public Origin Origin { get; }

    /// <summary>The attributes that were given, by their snake-case names, in the order given.</summary>
    public IReadOnlyList<CardEntry> Attributes { get; }

    /// <summary>An attribute's value, or <see langword="null"/> when it was not given or is blank.</summary>
    public CardScalar? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (string.Equals(attribute.Key, name, StringComparison.Ordinal))
            {
                return attribute.Value is CardScalar { Type: not ScalarType.Null } scalar && scalar.Text.Trim().Length > 0 ? scalar : null;
            }
        }

        return null;
    }

    private protected string? Text(string name) => Attribute(name)?.Text;

    private protected static string Key(params string?[] parts) => string.Join("\u001F", parts);

    // The higher source's attributes first; the lower one's only where the higher is silent.
    private protected List<CardEntry> Unite(CardItem lower)
    {
        var attributes = new List<CardEntry>(Attributes);
        foreach (var attribute in lower.Attributes)
        {
            if (Attribute(attribute.Key) is null)
            {
                attributes.RemoveAll(given => string.Equals(given.Key, attribute.Key, StringComparison.Ordinal));
                attributes.Add(attribute);
            }
        }

        return attributes;
    }
}
