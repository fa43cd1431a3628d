using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>What one source says: the input of the merge.</summary>
public sealed class SourceAnswers
{
    /// <summary>Creates an empty set of answers.</summary>
    public SourceAnswers(SourceKind kind) => Kind = kind;

    /// <summary>The kind of source, which decides its precedence.</summary>
    public SourceKind Kind { get; }

    /// <summary>The words its headings are in, where it is a card in Markdown.</summary>
    public CardWords Words { get; internal set; } = CardWords.English;

    /// <summary>Values of catalog fields, at most one a field.</summary>
    public List<FieldValue> Fields { get; } = [];

    /// <summary>Datasets in the order given.</summary>
    public List<Dataset> Datasets { get; } = [];

    /// <summary>Metrics in the order given.</summary>
    public List<Metric> Metrics { get; } = [];

    /// <summary>Front-matter keys that no catalog field feeds: the Hub's other keys and unknown ones, with typed values.</summary>
    public List<CardEntry> Metadata { get; } = [];

    /// <summary>What the author decided to do without, in the order given.</summary>
    public List<Waiver> Waivers { get; } = [];

    /// <summary>Every front-matter key the author wrote, in the author's order.</summary>
    public List<string> KeyOrder { get; } = [];

    /// <summary>Sections of the author's own, at most one of a title.</summary>
    public List<CardSection> Sections { get; } = [];
}
