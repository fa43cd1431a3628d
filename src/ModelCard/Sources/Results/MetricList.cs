using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// The figures of one file on their way into its facts: what is no number is noted and left out, what counts or times something is no metric, only keys with the item's <c>Prefix</c> are taken, and
/// of more than <see cref="MaximumMetrics"/> those of all the data are kept before those of a part.
/// </summary>
internal sealed class MetricList
{
    /// <summary>The most figures of one file that a card takes.</summary>
    public const int MaximumMetrics = 500;

    // Beyond these nothing is kept in memory either.
    private const int MaximumRows = 20_000;
    private const int MaximumName = 200;

    private readonly ArtifactFile _file;
    private readonly string _prefix;
    private readonly bool _saysSplit;
    private readonly List<MetricRow> _rows = [];
    private int _seen;

    public MetricList(ArtifactFile file)
    {
        _file = file;
        _prefix = file.Option("Prefix");
        _saysSplit = file.Option("Split").Length > 0;
    }

    public int Count => _rows.Count;

    /// <summary>Whether no more figures are kept; those that follow are counted, and need no look at the tables of names.</summary>
    public bool IsFull => _rows.Count == MaximumRows;

    /// <summary>Counts a figure that is not kept.</summary>
    public void Pass() => _seen++;

    /// <summary>The number in a text, in invariant notation; <see langword="null"/> for none, and for what is too large to be one.</summary>
    public static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number) ? number : null;

    /// <summary>In the facts of a file that were kept since they were read: what is no figure there, though no reader would have written it; <see langword="null"/> for nothing.</summary>
    public static CardNode? DamagedIn(CardMap file)
    {
        if (file.Find("facts") is not { } kept || (kept as CardMap)?.Find("metrics") is not { } metrics)
        {
            return null;
        }

        foreach (var node in (metrics as CardList)?.Items ?? [metrics])
        {
            var value = (node as CardMap)?.Find("value");
            if (value is not CardScalar scalar || NumberOf(scalar.Text) is null)
            {
                return value ?? node;
            }
        }

        return null;
    }

    /// <summary>Whether a text is one of the names that stand for no number.</summary>
    public static bool IsNotANumber(string text)
    {
        var name = text.Trim().TrimStart('+', '-');
        return string.Equals(name, "NaN", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "Infinity", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "Inf", StringComparison.OrdinalIgnoreCase)
            || name == "∞";
    }

    /// <summary>Adds the figure of a key that names metric and split; a key without the item's prefix is passed over.</summary>
    /// <param name="key">The key; parts of a path are divided by <c>/</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="split">The split, where the key says none.</param>
    /// <param name="sampleSizes">Finds the number of samples of a split.</param>
    /// <param name="file">The file the value stands in, where it is not the one that is read.</param>
    public void AddKey(string key, CardNode value, string? split = null, Func<string?, string?>? sampleSizes = null, string? file = null)
    {
        if (value is not CardScalar scalar || Stripped(key) is not { } stripped)
        {
            return;
        }

        var parsed = MetricKey.Of(stripped);
        if (parsed.Name.Length == 0 || MetricFacts.IsNoMetric(parsed.Name))
        {
            return;
        }

        if (IsFull && scalar.Type is ScalarType.Integer or ScalarType.Float && NumberOf(scalar.Text) is not null)
        {
            Pass();
            return;
        }

        var found = parsed.Split ?? MetricKey.Of(key).Split ?? split;
        var id = MetricFacts.Id(parsed.Name) ?? parsed.Name;

        // "eval" is what a program calls the data it was given; who names the split knows better.
        var isEval = found == "validation" && _saysSplit && key.StartsWith("eval_", StringComparison.Ordinal);
        Add(new MetricRow(id, scalar) { Name = parsed.Name, Split = isEval ? null : found, SampleSize = sampleSizes?.Invoke(found), File = file });
    }

    /// <summary>Adds a figure; what is no number is noted and left out.</summary>
    public void Add(MetricRow row)
    {
        var text = row.Value.Text;
        if (row.Value.Type is not (ScalarType.Integer or ScalarType.Float) && !IsNotANumber(text))
        {
            // Other text is a name or a date; only a figure in a form of its own is missed by who wrote it.
            if (MetricFacts.Id(row.Name ?? row.Type) is not null && text.TrimStart(' ', '+', '-') is { Length: > 0 } figure && char.IsDigit(figure[0]))
            {
                _file.Note($"The value of '{Finding.Quote(row.Name ?? row.Type, 60)}' is the text '{Finding.Quote(text, 20)}', which is no number. It is left out; write it without quotation marks and with a point as decimal mark.", row.Line);
            }

            return;
        }

        if (NumberOf(text) is null)
        {
            _file.Note($"The value of '{Finding.Quote(row.Name ?? row.Type, 60)}' is {Finding.Quote(text, 20)}, which is no number. It is left out; see why the program could not work it out.", row.Line);
            return;
        }

        _seen++;
        if (row.Type.Length is > 0 and <= MaximumName && !IsFull)
        {
            _rows.Add(row);
        }
    }

    /// <summary>Whether the item's prefix lets a key pass, and what is left of it; <see langword="null"/> when it does not.</summary>
    public string? Stripped(string key) =>
        _prefix.Length == 0 ? key : key.Length > _prefix.Length && key.StartsWith(_prefix, StringComparison.Ordinal) ? key.Substring(_prefix.Length) : null;

    /// <summary>Writes the figures into the facts of the file.</summary>
    public void Write(FactsBuilder facts)
    {
        if (_rows.Count == 0)
        {
            _file.Note(_prefix.Length > 0 ? $"No figure has a name that begins with the Prefix '{Finding.Quote(_prefix, 40)}'. Correct the Prefix, or leave it out." : "It holds no figure that says how good the model is. Name the file that does.");
            return;
        }

        var kept = new List<MetricRow>();
        Keep(kept, static row => row.Slice is null);
        Keep(kept, static row => row.Slice is not null);
        if (_seen > kept.Count)
        {
            _file.Note($"It holds {_seen} figures, and the card takes {kept.Count} of them: those of all the data first, then those of parts of it, in the order of the file. Name a Prefix, or a file with the figures that matter.");
        }

        var maps = new List<FactsBuilder>(kept.Count);
        foreach (var row in kept)
        {
            var map = facts.Inner();
            row.Write(map);
            maps.Add(map);
        }

        facts.AddMaps("metrics", maps);
    }

    private void Keep(List<MetricRow> kept, Predicate<MetricRow> isTaken)
    {
        foreach (var row in _rows)
        {
            if (kept.Count < MaximumMetrics && isTaken(row))
            {
                kept.Add(row);
            }
        }
    }
}
