using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>The merged card: what all sources together say, each value with the place it came from. It does not change any more.</summary>
public sealed class CardContent
{
    private readonly Dictionary<string, FieldValue> _fields;

    internal CardContent(
        Dictionary<string, FieldValue> fields,
        IReadOnlyList<Dataset> datasets,
        IReadOnlyList<Metric> metrics,
        IReadOnlyList<CardEntry> metadata,
        IReadOnlyList<string> keyOrder,
        IReadOnlyList<CardSection> sections,
        IReadOnlyList<Waiver> waivers,
        Measurements measurements)
    {
        _fields = fields;
        Datasets = datasets;
        Metrics = metrics;
        Metadata = metadata;
        KeyOrder = keyOrder;
        Sections = sections;
        Waivers = waivers;
        Measurements = measurements;
    }

    /// <summary>All datasets.</summary>
    public IReadOnlyList<Dataset> Datasets { get; }

    /// <summary>All metrics.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>Front-matter keys that no catalog field feeds, in the author's order.</summary>
    public IReadOnlyList<CardEntry> Metadata { get; }

    /// <summary>Front-matter keys in the author's order.</summary>
    public IReadOnlyList<string> KeyOrder { get; }

    /// <summary>Sections of the author's own, in the order given.</summary>
    public IReadOnlyList<CardSection> Sections { get; }

    /// <summary>What the author decided to do without; at most one a finding code.</summary>
    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>The files that were read for the card.</summary>
    public Measurements Measurements { get; }

    /// <summary>The card of the model that this one was taken from; <see langword="null"/> for a model of the project's own.</summary>
    public UpstreamCard? Upstream { get; internal init; }

    /// <summary>The card's own words, such as its headings, in its language.</summary>
    public CardWords Words { get; internal init; } = CardWords.English;

    /// <summary>What is stated for a field, answered or not; <see langword="null"/> when no source mentions it.</summary>
    public FieldValue? Stated(string field) => _fields.TryGetValue(field, out var value) ? value : null;

    /// <summary>The answer to a field, or <see langword="null"/> when there is none or the author says that the field does not apply.</summary>
    public FieldValue? Substance(string field) => Answer(field) is { NotApplicable: null } value ? value : null;

    /// <summary>The answer to a field, or <see langword="null"/> when it is missing, blank or a placeholder.</summary>
    public FieldValue? Answer(string field) => _fields.TryGetValue(field, out var value) && value.IsAnswered ? value : null;

    /// <summary>A front-matter value that no catalog field feeds.</summary>
    public CardNode? MetadataValue(string key)
    {
        foreach (var entry in Metadata)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }
}
