using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>
/// The charts of a card's results: what was measured on all of the data, then each metric by the parts of the data. Only what can be compared shares a chart: metrics on the scale of shares, and
/// values of one metric in one unit.
/// </summary>
internal sealed class MetricCharts
{
    private readonly CardWords _words;
    private readonly List<MetricSeries> _overviews = [];
    private readonly List<MetricSeries> _breakdowns = [];
    private readonly Dictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetricPoint> _overall = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beyondOne = new(StringComparer.Ordinal);
    private string? _task;
    private bool _hasSeveralTasks;

    private MetricCharts(CardWords words) => _words = words;

    /// <summary>Draws the charts.</summary>
    /// <param name="card">The card.</param>
    /// <param name="idPrefix">Letters and digits that no other id on the page starts with.</param>
    public static ChartList Of(CardContent card, string idPrefix) => ChartList.Draw(Build(card), idPrefix, card.Words);

    /// <summary>What the charts show, before they are drawn.</summary>
    public static List<BarChart> Build(CardContent card)
    {
        var charts = new MetricCharts(card.Words);
        var points = new List<KeyValuePair<Metric, MetricReading?>>();
        foreach (var metric in card.Metrics)
        {
            if (metric.HasValue)
            {
                var reading = MetricReading.Of(metric);
                points.Add(new(metric, reading));
                charts.Note(metric, reading);
            }
        }

        foreach (var point in points)
        {
            charts.Add(point.Key, point.Value);
        }

        var built = charts._overviews.FindAll(charts.SaysMoreThanABreakdown).ConvertAll(charts.Overview);
        built.AddRange(charts._breakdowns.FindAll(static series => series.Points.Count > 0).ConvertAll(charts.Breakdown));
        return built;
    }

    // BLEU is given as 0.34 and as 34: a type that has a value above 1 on this card is not on the scale of shares.
    private void Note(Metric metric, MetricReading? reading)
    {
        if (reading is { Unit.Length: 0 } && reading.Value.CompareTo(ChartNumber.Of(1)) > 0)
        {
            _beyondOne.Add(MetricPoint.IdOf(metric));
        }

        var task = metric.Task ?? "";
        _hasSeveralTasks |= _task is not null && task != _task;
        _task ??= task;
    }

    private void Add(Metric metric, MetricReading? reading)
    {
        var id = MetricPoint.IdOf(metric);
        var unit = reading?.Unit ?? metric.Unit?.Trim() ?? "";
        var data = KeyOf(metric, id, unit);
        var point = reading is null ? null : new MetricPoint(metric, reading);
        MetricSeries series;
        if (metric.Slice is null)
        {
            series = SeriesOf("\u001F" + ScaleOf(point, id, unit) + "\u001F" + metric.Task, _overviews);
            if (point is not null && !_overall.ContainsKey(data))
            {
                _overall.Add(data, point);
            }
        }
        else
        {
            series = SeriesOf(data, _breakdowns);
        }

        if (point is null)
        {
            series.Unreadable++;
        }
        else
        {
            series.Points.Add(point);
        }
    }

    private string ScaleOf(MetricPoint? point, string id, string unit)
    {
        if (point is { IsFromZeroUp: true })
        {
            if (point.IsShare && !_beyondOne.Contains(id))
            {
                return "share";
            }

            if (point.IsPercentage)
            {
                return "percentage";
            }
        }

        return id + "\u001F" + unit;
    }

    // The only result of all data stands above its parts, too.
    private bool SaysMoreThanABreakdown(MetricSeries series) =>
        series.Points.Count > 1 || (series.Points.Count == 1 && !(_series.TryGetValue(KeyOf(series.Points[0]), out var parts) && parts.Points.Count > 0));

    private MetricSeries SeriesOf(string key, List<MetricSeries> all)
    {
        if (!_series.TryGetValue(key, out var series))
        {
            _series.Add(key, series = new MetricSeries());
            all.Add(series);
        }

        return series;
    }

    // Bars are metrics where the data are the same, data where the metric is the same, else metrics in groups of data.
    private BarChart Overview(MetricSeries series)
    {
        var name = series.Shared(static point => point.Metric.Name);
        var data = series.Shared(static point => point.Data);
        var what = (name ?? _words["Results"]) + Task(series);
        var chart = series.ToChart(data is null ? _words.Format("{0} by dataset", what) : On(what, data), _words);
        foreach (var point in series.Points)
        {
            if (data is not null)
            {
                chart.Add("", point.ToRow(point.Metric.Name.Trim(), _words));
            }
            else if (name is not null)
            {
                chart.Add("", point.ToRow(point.Data.Length > 0 ? point.Data : _words["no dataset named"], _words));
            }
            else
            {
                chart.Add(point.Data.Length > 0 ? point.Data : _words["No dataset named"], point.ToRow(point.Metric.Name.Trim(), _words));
            }
        }

        return chart;
    }

    private BarChart Breakdown(MetricSeries series)
    {
        var first = series.Points[0];
        var keys = new List<string>();
        foreach (var point in series.Points)
        {
            if (SliceName.KeyOf(point.Metric.Slice!) is var key && !keys.Contains(key) && keys.Count < 4)
            {
                keys.Add(key);
            }
        }

        var by = keys.Count > 3 || keys.Contains("") ? _words["slice"] : SliceName.Join(keys, _words);
        if (_overall.TryGetValue(KeyOf(first), out var all))
        {
            series.Points.Insert(0, all);
        }

        var chart = series.ToChart(On(_words.Format("{0} by {1}", first.Metric.Name.Trim() + Task(series), by), first.Data), _words);
        foreach (var point in series.Points)
        {
            if (point.Metric.Slice is not { } slice)
            {
                chart.Add("", point.ToRow(_words["All data"], _words, isOverall: true));
                continue;
            }

            var key = SliceName.KeyOf(slice);
            chart.Add(keys.Count == 1 ? "" : SliceName.Heading(key, _words), point.ToRow(SliceName.ValueOf(slice), _words));
        }

        return chart;
    }

    private static string KeyOf(MetricPoint point) => KeyOf(point.Metric, point.Id, point.Reading.Unit);

    private static string KeyOf(Metric metric, string id, string unit) =>
        string.Join("\u001F", id, unit, metric.Task, metric.DatasetId, metric.DatasetName, metric.Config, metric.Split, metric.Revision);

    private string Task(MetricSeries series) =>
        _hasSeveralTasks && (series.Points[0].Metric.TaskName ?? series.Points[0].Metric.Task) is { } task ? $" ({task.Trim()})" : "";

    private string On(string what, string data) => data.Length > 0 ? _words.Format("{0} on {1}", what, data) : what;
}
