namespace ModelCard.Outputs;

/// <summary>
/// Draws a bar chart: labels at the left, values at the right, bars between them. It is laid out for the width of a telephone, where its text has nearly the size of the page's; a page may enlarge it
/// a little.
/// </summary>
internal sealed partial class BarChartDrawing
{
    private const decimal Width = 400;
    private const decimal Top = 4;
    private const decimal Size = 13;
    private const decimal SmallSize = 11;
    private const decimal LineHeight = 16;
    private const decimal SmallLineHeight = 15;
    private const decimal RowPadding = 9;
    private const decimal HeadingHeight = 28;
    private const decimal Gap = 10;
    private const decimal WidestLabel = 138;

    private readonly BarChart _chart;
    private readonly SvgWriter _svg = new(depth: 1);
    private readonly Dictionary<BarRow, List<string>> _labels = [];
    private readonly string? _sharedBaseline;
    private readonly bool _printsBaselines;
    private readonly decimal _plot;
    private readonly decimal _plotWidth;
    private readonly decimal _plotBottom;
    private readonly ChartScale _scale;
    private decimal _y = Top;

    private BarChartDrawing(BarChart chart)
    {
        _chart = chart;
        _sharedBaseline = SharedBaseline(chart, out _printsBaselines);
        decimal labels = 0, values = 0;
        foreach (var row in chart.Rows)
        {
            var lines = WrappedText.Lines(row.Label, WidestLabel, Size, 2);
            _labels.Add(row, lines);
            lines.ForEach(line => labels = Math.Max(labels, TextWidth.Of(line, Size)));
            values = Math.Max(values, TextWidth.Of(row.Shown, Size));
            values = _printsBaselines && row.Baseline is not null ? Math.Max(values, TextWidth.Of(BaselineText(row), SmallSize)) : values;
        }

        _plot = Math.Ceiling(labels) + Gap;
        _plotWidth = Width - _plot - Gap - Math.Ceiling(values);
        _plotBottom = Top;
        foreach (var group in chart.Groups)
        {
            _plotBottom += group.Heading.Length > 0 ? HeadingHeight : 0;
            foreach (var row in group.Rows)
            {
                _plotBottom += HeightOf(row);
            }
        }

        _scale = Scale();
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="chart">What to draw; it has a bar.</param>
    /// <param name="id">What its ids start with.</param>
    public static Chart Draw(BarChart chart, string id)
    {
        var description = chart.Describe();
        return new Chart(chart.Title, description, new BarChartDrawing(chart).Draw(id, description));
    }

    private string Draw(string id, string description)
    {
        DrawGrid();
        DrawAxis();
        foreach (var group in _chart.Groups)
        {
            DrawHeading(group.Heading);
            group.Rows.ForEach(DrawRow);
        }

        DrawSharedBaseline();
        DrawAxisLabels();
        DrawLegend();

        var svg = new SvgWriter();
        svg.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", ChartStyle.Class),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"),
            ("viewBox", $"0 0 {SvgWriter.Number(Width)} {SvgWriter.Number(_y)}"),
            ("width", "100%"),
            ("font-family", "inherit"),
            ("font-size", SvgWriter.Number(Size)),
            ("direction", "ltr"));
        svg.Text("title", _chart.Title, ("id", id + "-title"));
        svg.Text("desc", description, ("id", id + "-desc"));
        svg.Include(_svg);
        svg.Close();
        return svg.ToString();
    }

    private decimal HeightOf(BarRow row)
    {
        var left = _labels[row].Count * LineHeight;
        var right = LineHeight + (_printsBaselines && row.Baseline is not null ? SmallLineHeight : 0);
        return Math.Max(left, right) + RowPadding;
    }

    private ChartScale Scale()
    {
        ChartNumber lowest = _chart.Rows[0].Value, highest = lowest;
        ChartNumber from = lowest, to = lowest;
        foreach (var row in _chart.Rows)
        {
            Extend(row.Value, ref lowest, ref highest);
            foreach (var number in new[] { row.Value, row.Baseline, row.Lower, row.Upper })
            {
                Extend(number, ref from, ref to);
            }
        }

        Func<ChartNumber, string> label = _chart.IsCount ? number => NumberLabel.OfCount(number, _chart.Words) : _chart.IsPercent ? static number => NumberLabel.Of(number) + " %" : NumberLabel.Of;
        if (_chart is { From: { } start, To: { } end })
        {
            return ChartScale.Linear(start, end, _plotWidth, SmallSize, label);
        }

        // An interval may reach 0 where no value does; its end is then beyond the axis.
        return !_chart.IsCount && ChartScale.NeedsLogarithm(lowest, highest)
            ? ChartScale.Logarithmic(from.Digits > 0 ? from : lowest, to, _plotWidth, SmallSize, label)
            : ChartScale.Linear(from, to, _plotWidth, SmallSize, label);
    }

    private static void Extend(ChartNumber? number, ref ChartNumber lowest, ref ChartNumber highest)
    {
        if (number is { } given)
        {
            lowest = given.CompareTo(lowest) < 0 ? given : lowest;
            highest = given.CompareTo(highest) > 0 ? given : highest;
        }
    }

    private decimal X(decimal position) => _plot + (position * _plotWidth);

    private decimal X(ChartNumber number) => X(_scale.Position(number));

    private static string N(decimal value) => SvgWriter.Number(value);
}
