using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Outputs;

/// <summary>
/// Many results as tables that a person can read: one for all of the data, one for its parts, and in each a column a metric where the metrics are few and most rows have most of them.
/// </summary>
internal sealed class MetricTables
{
    /// <summary>Up to so many results, a row each reads best.</summary>
    public const int FewResults = 12;

    private const int MostMetrics = 8;

    private readonly List<Metric> _metrics;
    private readonly bool _isSliced;
    private readonly string? _sliceKey;

    private readonly CardWords _words;

    private MetricTables(List<Metric> metrics, bool isSliced, CardWords words)
    {
        _words = words;
        _metrics = metrics;
        _isSliced = isSliced;
        _sliceKey = isSliced ? SharedKey(metrics) : null;
    }

    /// <summary>The tables as a template takes them; <see langword="null"/> for few results.</summary>
    public static TemplateArray? Of(CardContent card)
    {
        var measured = new List<Metric>();
        foreach (var metric in card.Metrics)
        {
            if (metric.HasValue)
            {
                measured.Add(metric);
            }
        }

        if (measured.Count <= FewResults)
        {
            return null;
        }

        var tables = new TemplateArray();
        foreach (var isSliced in new[] { false, true })
        {
            var part = measured.FindAll(metric => metric.Slice is not null == isSliced);
            if (part.Count > 0)
            {
                tables.Add(new MetricTables(part, isSliced, card.Words).Build());
            }
        }

        return tables;
    }

    /// <summary>A value for people: what was measured is rounded and no Markdown, what an author wrote stays as it is.</summary>
    public static string Shown(CardScalar value) => value.Origin.Kind == SourceKind.Measured ? ForeignText.Plain(RoundedNumber.Of(value.Text)) : value.Text;

    private TemplateObject Build()
    {
        var names = Distinct(static metric => metric.Name);
        var rows = Rows();
        var isWide = names.Count is > 1 and <= MostMetrics && rows is { Count: > 1 } && rows.Count * names.Count <= _metrics.Count * 2 && !States("baseline") && !States("decision_threshold");
        var table = new TemplateObject { ["title"] = _isSliced ? _words.Format("By {0}:", _sliceKey ?? _words["slice"]) : null };
        if (isWide)
        {
            Widen(table, names, rows!);
        }
        else
        {
            Lengthen(table);
        }

        return table;
    }

    // Metrics of the same data stand in one row; null when two of them have the same name.
    private List<List<Metric>>? Rows()
    {
        var rows = new List<List<Metric>>();
        var places = new Dictionary<string, List<Metric>>(StringComparer.Ordinal);
        foreach (var metric in _metrics)
        {
            var key = string.Join("\u001F", metric.DatasetId, metric.DatasetName, metric.Config, metric.Revision, metric.Split, metric.Task, metric.Slice);
            if (!places.TryGetValue(key, out var row))
            {
                places[key] = row = [];
                rows.Add(row);
            }

            if (row.Exists(other => other.Name == metric.Name))
            {
                return null;
            }

            row.Add(metric);
        }

        return rows;
    }

    private void Widen(TemplateObject table, List<string> names, List<List<Metric>> rows)
    {
        var columns = Columns();
        var hasSamples = States("sample_size") && rows.TrueForAll(static row => row.TrueForAll(metric => metric.SampleSize == row[0].SampleSize));
        var header = new List<string>(columns.ConvertAll(static column => column.Title));
        header.AddRange(names.ConvertAll(name => _metrics.Exists(metric => metric.Name == name && IsMeasured(metric)) ? ForeignText.Plain(name) : name));
        if (hasSamples)
        {
            header.Add(_words["Samples"]);
        }

        var body = new TemplateArray();
        foreach (var row in rows)
        {
            var cells = columns.ConvertAll(column => column.Text(row[0]) ?? "");
            foreach (var name in names)
            {
                cells.Add(row.Find(metric => metric.Name == name) is { } metric ? Value(metric) + (Range(metric) is { } range ? $" ({range})" : "") : "");
            }

            if (hasSamples)
            {
                cells.Add(row[0].SampleSize ?? "");
            }

            body.Add(Cells(cells, row[0]));
        }

        var levels = Distinct(static metric => metric.ConfidenceLevel ?? "");
        levels.Remove("");
        table["columns"] = Cells(header);
        table["rows"] = body;
        table["note"] = !States("lower_bound") && !States("upper_bound") ? null : levels.Count == 1 ? _words.Format("In parentheses: the interval at {0}.", Percent(levels[0])) : _words["In parentheses: the interval."];
    }

    private void Lengthen(TemplateObject table)
    {
        var columns = Columns();
        var header = new List<string> { _words["Metric"], _words["Value"] };
        header.AddRange(columns.ConvertAll(static column => column.Title));
        foreach (var (name, title) in new[] { ("lower_bound", "Interval"), ("baseline", "Baseline"), ("sample_size", "Samples"), ("decision_threshold", "Threshold") })
        {
            if (States(name))
            {
                header.Add(_words[title]);
                columns.Add((title, metric => name != "lower_bound" ? metric.Attribute(name)?.Text
                    : Range(metric) is { } range ? range + (metric.ConfidenceLevel is { } level ? $" ({Percent(level)})" : "") : null));
            }
        }

        var body = new TemplateArray();
        foreach (var metric in _metrics)
        {
            var cells = new List<string> { metric.Name, Value(metric) };
            cells.AddRange(columns.ConvertAll(column => column.Text(metric) ?? ""));
            body.Add(Cells(cells, metric));
        }

        table["columns"] = Cells(header);
        table["rows"] = body;
    }

    // What was measured on what; what no metric of the table states has no column.
    private List<(string Title, Func<Metric, string?> Text)> Columns()
    {
        var columns = new List<(string Title, Func<Metric, string?> Text)>();
        if (States("dataset") || States("dataset_name"))
        {
            columns.Add((_words["Dataset"], static metric => metric.DatasetName ?? metric.DatasetId));
        }

        if (States("split"))
        {
            columns.Add((_words["Split"], static metric => metric.Split));
        }

        if (_isSliced)
        {
            var title = _sliceKey is null ? _words["Slice"] : char.ToUpperInvariant(_sliceKey[0]) + _sliceKey.Substring(1);
            var cut = _sliceKey is null ? 0 : _sliceKey.Length + 1;
            columns.Add((title, metric => metric.Slice!.Substring(cut)));
        }

        return columns;
    }

    private bool States(string attribute) => _metrics.Exists(metric => metric.Attribute(attribute) is not null);

    private List<string> Distinct(Func<Metric, string> text)
    {
        var texts = new List<string>();
        foreach (var metric in _metrics)
        {
            if (!texts.Contains(text(metric)))
            {
                texts.Add(text(metric));
            }
        }

        return texts;
    }

    // "class=cat" and "class=dog" are classes.
    private static string? SharedKey(List<Metric> metrics)
    {
        var at = metrics[0].Slice!.IndexOf('=');
        var key = at > 0 ? metrics[0].Slice!.Substring(0, at) : null;
        return key is not null && metrics.TrueForAll(metric => metric.Slice!.StartsWith(key + "=", StringComparison.Ordinal)) ? key : null;
    }

    private static string Value(Metric metric) => Shown(metric.Value!) + (metric.Unit is { } unit ? " " + unit : "");

    private string? Range(Metric metric) => metric.LowerBound is null && metric.UpperBound is null
        ? null
        : _words.Format(CardWords.RangePattern, metric.Attribute("lower_bound") is { } lower ? Shown(lower) : "…", metric.Attribute("upper_bound") is { } upper ? Shown(upper) : "…");

    private static string Percent(string level) => TemplateModel.Percent(level);

    private static bool IsMeasured(Metric metric) => metric.Value!.Origin.Kind == SourceKind.Measured;

    // What an author wrote may be Markdown; what a file says is not.
    private static TemplateArray Cells(List<string> texts, Metric metric) => Cells(IsMeasured(metric) ? texts.ConvertAll(ForeignText.Plain) : texts);

    private static TemplateArray Cells(List<string> texts)
    {
        var cells = new TemplateArray();
        foreach (var text in texts)
        {
            cells.Add(PlainMarkdown.OfName(text.Replace("\r", "").Replace('\n', ' ')));
        }

        return cells;
    }
}
