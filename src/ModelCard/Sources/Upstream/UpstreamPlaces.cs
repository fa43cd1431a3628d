using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Places in an upstream card, and its values at these places: whoever asks a value where it is from is told that others said it.</summary>
internal sealed class UpstreamPlaces(string path)
{
    public Origin Start { get; } = Origin.InFile(SourceKind.Upstream, path, 1, 1);

    /// <summary>The place of a value that was read from the card.</summary>
    public Origin Of(Origin read, string? name) => Origin.InFile(SourceKind.Upstream, path, Math.Max(1, read.Line), Math.Max(1, read.Column), name);

    public CardNode Of(CardNode node, string name) => node switch
    {
        CardScalar scalar => new CardScalar(scalar.Text, scalar.Type, Of(scalar.Origin, name)),
        CardList list => new CardList([.. list.Items.Select(item => Of(item, name))], Of(list.Origin, name)),
        CardMap map => new CardMap(Of(map.Entries, name), Of(map.Origin, name)),
        _ => node,
    };

    public List<CardEntry> Of(IReadOnlyList<CardEntry> entries, string name) =>
        [.. entries.Select(entry => new CardEntry(entry.Key, Of(entry.KeyOrigin, name), Of(entry.Value, name)))];

    public static CardEntry Entry(string key, string text, Origin origin) => new(key, origin, new CardScalar(text, ScalarType.Text, origin));
}
