using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The columns of a table of figures that say what a figure was measured on, by the names they usually have.</summary>
internal sealed class CsvMetricColumns
{
    private readonly List<int> _taken = [];
    private readonly CsvTable _table;
    private readonly int _name;
    private readonly int _unit;
    private readonly int _dataset;
    private readonly int _datasetName;
    private readonly int _config;
    private readonly int _revision;
    private readonly int _split;
    private readonly int _task;
    private readonly int _taskName;
    private readonly int _slice;
    private readonly int _samples;
    private readonly int _error;
    private readonly int _lower;
    private readonly int _upper;
    private readonly int _level;
    private readonly int _baseline;
    private readonly int _higher;

    public CsvMetricColumns(CsvTable table)
    {
        _table = table;
        Model = Find("model", "model_name", "model_id");
        // Beside a column that says the metric, "name" is what people call it.
        _name = table.Find("metric", "metric_name", "measure") >= 0 ? Find("display_name", "name") : Find("display_name");
        _unit = Find("unit");
        _dataset = Find("dataset", "data", "dataset_id");
        _datasetName = Find("dataset_name");
        _config = Find("config", "dataset_config");
        _revision = Find("revision");
        _split = Find("split", "partition");
        _task = Find("task");
        _taskName = Find("task_name");
        _slice = Find("slice", "group", "subgroup", "subset", "class", "label", "category");
        _samples = Find("sample_size", "samples", "n", "support", "count", "n_samples", "num_samples", "rows");
        _error = Find("stderr", "std_err", "standard_error", "se");
        _lower = Find("lower_bound", "lower", "ci_lower", "ci_low");
        _upper = Find("upper_bound", "upper", "ci_upper", "ci_high");
        _level = Find("confidence_level", "confidence", "ci_level");
        _baseline = Find("baseline");
        _higher = Find("higher_is_better");
    }

    /// <summary>The column that names the model; -1 without one.</summary>
    public int Model { get; }

    /// <summary>Whether a column says what the figures are about, so that it holds none.</summary>
    public bool Has(int column) => _taken.Contains(column);

    /// <summary>The figure of the record the table is at.</summary>
    public MetricRow Row(string id, MetricKey key, CardScalar value, string? unit, CsvTable table) => new(id, value)
    {
        Name = Text(_name) ?? key.Name,
        Unit = Text(_unit) ?? unit,
        Dataset = Text(_dataset),
        DatasetName = Text(_datasetName),
        Config = Text(_config),
        Revision = Text(_revision),
        Split = Text(_split) is { } split ? MetricKey.Of(split) is { Name.Length: 0, Split: { } known } ? known : split : key.Split,
        Task = Text(_task),
        TaskName = Text(_taskName),
        Slice = Text(_slice) is { } slice && !IsAll(slice) ? slice.IndexOf('=') > 0 || table.Columns[_slice].ToLowerInvariant() is not ("class" or "label" or "category") ? slice : "class=" + slice : null,
        SampleSize = Number(_samples) is { } samples ? ResultText.Whole(samples) : null,
        StandardError = Number(_error)?.Text,
        LowerBound = Number(_lower)?.Text,
        UpperBound = Number(_upper)?.Text,
        ConfidenceLevel = Text(_level),
        Baseline = Number(_baseline)?.Text,
        HigherIsBetter = Text(_higher)?.ToLowerInvariant() is "true" or "false" ? Text(_higher)!.ToLowerInvariant() : null,
    };

    private static bool IsAll(string slice) => slice.ToLowerInvariant() is "all" or "overall" or "total" or "*";

    private string? Text(int column) => _table.Text(column) is { Length: > 0 } text ? text : null;

    private CardScalar? Number(int column) => column >= 0 && _table.Number(column, out _) is { } number && MetricList.NumberOf(number.Text) is not null ? number : null;

    private int Find(params string[] names)
    {
        var index = _table.Find(names);
        if (index >= 0)
        {
            _taken.Add(index);
        }

        return index;
    }
}
