using System.Globalization;

namespace ModelCard.Card;

/// <summary>A measured result (<c>ModelCardMetric</c>, sidecar <c>metrics</c>). Without a value it only names a metric that is used.</summary>
public sealed class Metric : CardItem
{
    /// <summary>Creates a metric.</summary>
    /// <param name="type">The metric type, such as <c>accuracy</c>.</param>
    /// <param name="origin">Where it was stated.</param>
    /// <param name="attributes">Its attributes by snake-case name.</param>
    /// <param name="fromModelIndex">Whether the author wrote it as part of a <c>model-index</c>, which is kept as it is.</param>
    public Metric(string type, Origin origin, IReadOnlyList<CardEntry> attributes, bool fromModelIndex = false)
        : base(type, origin, attributes) => FromModelIndex = fromModelIndex;

    /// <summary>The attributes a metric can have: the item's metadata in snake case.</summary>
    public static IReadOnlyList<string> AttributeNames { get; } =
    [
        "value", "name", "unit", "dataset", "dataset_name", "config", "split", "revision", "task", "task_name", "slice", "lower_bound", "upper_bound",
        "confidence_level", "sample_size", "decision_threshold", "baseline", "higher_is_better", "minimum", "maximum", "source_name", "source_url",
    ];

    // What is said about one value is not said about another: 0.93 is no "93.1 %" with its unit.
    private static readonly string[] OfTheValue = ["unit", "lower_bound", "upper_bound", "confidence_level"];

    /// <summary>The metric type.</summary>
    public string Type => Id;

    /// <summary>Whether the author wrote it inside a <c>model-index</c>.</summary>
    public bool FromModelIndex { get; }

    /// <summary>A name for people; the type when none is given.</summary>
    public string Name => Text("name") ?? Id;

    /// <summary>The value as written: a number, or text such as <c>20.0 ± 1.2</c>.</summary>
    public CardScalar? Value => Attribute("value");

    /// <summary>The unit of the value.</summary>
    public string? Unit => Text("unit");

    /// <summary>The dataset it was measured on.</summary>
    public string? DatasetId => Text("dataset");

    /// <summary>The dataset's name for people.</summary>
    public string? DatasetName => Text("dataset_name");

    /// <summary>The dataset's configuration.</summary>
    public string? Config => Text("config");

    /// <summary>The split it was measured on.</summary>
    public string? Split => Text("split");

    /// <summary>The dataset's revision.</summary>
    public string? Revision => Text("revision");

    /// <summary>The task id, such as <c>text-classification</c>.</summary>
    public string? Task => Text("task");

    /// <summary>The task's name for people.</summary>
    public string? TaskName => Text("task_name");

    /// <summary>The part of the data it was measured on, such as <c>sex=female</c>; <see langword="null"/> for all of it.</summary>
    public string? Slice => Text("slice");

    /// <summary>Lower end of the interval.</summary>
    public string? LowerBound => Text("lower_bound");

    /// <summary>Upper end of the interval.</summary>
    public string? UpperBound => Text("upper_bound");

    /// <summary>Confidence level of the interval, as a fraction or with a percent sign.</summary>
    public string? ConfidenceLevel => Text("confidence_level");

    /// <summary>The number of samples behind the value.</summary>
    public string? SampleSize => Text("sample_size");

    /// <summary>The threshold at which scores became decisions.</summary>
    public string? DecisionThreshold => Text("decision_threshold");

    /// <summary>A value to compare with.</summary>
    public string? Baseline => Text("baseline");

    /// <summary>Who reported it.</summary>
    public string? SourceName => Text("source_name");

    /// <summary>Where it was reported.</summary>
    public string? SourceUrl => Text("source_url");

    /// <summary>Whether there is a value at all.</summary>
    public bool HasValue => Value is not null;

    /// <summary>Whether it has what the Hub's <c>model-index</c> needs: task, dataset and value.</summary>
    public bool FitsModelIndex => HasValue && Task is not null && DatasetId is not null;

    /// <summary>The value as a number in invariant notation, or <see langword="null"/>.</summary>
    public double? Number =>
        Value is { } value && double.TryParse(value.Text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What tells it from other metrics: type, dataset, config, split, revision, task and slice.</summary>
    internal string UnionKey => Key(Id, DatasetId, Config, Split, Revision, Task, Slice);

    internal Metric UniteWith(Metric lower)
    {
        var attributes = Unite(lower);
        if (Value is { } value && lower.Value is { } other && !string.Equals(value.Text.Trim(), other.Text.Trim(), StringComparison.Ordinal))
        {
            attributes.RemoveAll(attribute => Array.IndexOf(OfTheValue, attribute.Key) >= 0 && Attribute(attribute.Key) is null);
        }

        return new(Id, Origin, attributes, FromModelIndex);
    }
}
