namespace ModelCard.Outputs;

/// <content>The axis, the baseline that all bars have in common, and the words below the bars.</content>
internal sealed partial class BarChartDrawing
{
    private const decimal SymbolWidth = 22;
    private const decimal BetweenItems = 16;

    private void DrawGrid()
    {
        foreach (var tick in _scale.Ticks)
        {
            DrawLine(X(tick.Position), ChartColor.Grid.Value, "1");
        }
    }

    private void DrawAxis() => DrawLine(X(_scale.Zero), ChartColor.Axis.Value, "1");

    private void DrawSharedBaseline()
    {
        if (_sharedBaseline is not null && _chart.Rows[0].Baseline is { } baseline)
        {
            DrawLine(X(baseline), ChartColor.Paper.Value, "3.5");
            DrawLine(X(baseline), ChartColor.Baseline.Value, "1.5", "4 3");
        }
    }

    private void DrawLine(decimal x, string color, string width, string? dashes = null) =>
        _svg.Empty("path", ("d", $"M{N(x)} {N(Top)}V{N(_plotBottom)}"), ("stroke", color), ("stroke-width", width), ("stroke-dasharray", dashes));

    private void DrawAxisLabels()
    {
        _y = _plotBottom + SmallLineHeight;
        foreach (var tick in _scale.Ticks)
        {
            var half = TextWidth.Of(tick.Label, SmallSize) / 2;
            DrawSmall(tick.Label, Math.Min(Math.Max(X(tick.Position), half), Width - half), "middle");
        }

        var words = new List<string>();
        if (_chart.Unit.Length > 0 && !_chart.IsPercent)
        {
            words.Add(_chart.Unit);
        }

        if (_scale.IsLogarithmic)
        {
            words.Add(_chart.Words["logarithmic scale"]);
        }

        if (_chart.HigherIsBetter is { } isHigher)
        {
            words.Add(_chart.Words[isHigher ? "higher is better" : "lower is better"]);
        }

        if (words.Count > 0)
        {
            var text = string.Join(", ", words);
            var half = Math.Min(TextWidth.Of(text, SmallSize), Width) / 2;
            foreach (var line in WrappedText.Lines(text, Width, SmallSize, 2))
            {
                _y += SmallLineHeight;
                DrawSmall(line, Math.Min(Math.Max(_plot + (_plotWidth / 2), half), Width - half), "middle");
            }
        }
    }

    private void DrawLegend()
    {
        _y += 6;
        decimal x = 0;
        if (_chart.Rows.Exists(static row => row.HasInterval))
        {
            x = DrawItem(_chart.IntervalName, x, (left, middle) => DrawWhisker(left, left + SymbolWidth - 6, middle, true, true));
        }

        if (_chart.Rows.Find(static row => row.Baseline is not null) is { } first)
        {
            var text = _chart.Words["baseline"] + (_printsBaselines ? "" : " " + first.BaselineShown);
            DrawItem(text, x, (left, middle) =>
            {
                if (_sharedBaseline is null)
                {
                    DrawDiamond(left + DiamondRadius + 3, middle);
                }
                else
                {
                    _svg.Empty("path", ("d", $"M{N(left)} {N(middle)}h16"), ("stroke", ChartColor.Baseline.Value), ("stroke-width", "1.5"), ("stroke-dasharray", "4 3"));
                }
            });
        }

        foreach (var note in _chart.Notes())
        {
            foreach (var line in WrappedText.Lines(note, Width, SmallSize, 3))
            {
                _y += SmallLineHeight;
                DrawSmall(line, 0, null);
            }
        }

        _y += 4;
    }

    private decimal DrawItem(string text, decimal x, Action<decimal, decimal> symbol)
    {
        var width = SymbolWidth + TextWidth.Of(text, SmallSize);
        if (x == 0 || x + width > Width)
        {
            _y += SmallLineHeight;
            x = 0;
        }

        _svg.Open("g");
        symbol(x + 1, _y - 4);
        DrawSmall(WrappedText.Lines(text, Width - SymbolWidth, SmallSize, 1)[0], x + SymbolWidth, null);
        _svg.Close();
        return x + width + BetweenItems;
    }

    private void DrawSmall(string text, decimal x, string? anchor) =>
        _svg.Text("text", text, ("x", N(x)), ("y", N(_y)), ("text-anchor", anchor), ("font-size", N(SmallSize)), ("fill", ChartColor.Muted.Value));

    private static string BaselineText(BarRow row) => "◆ " + row.BaselineShown;

    /// <summary>The baseline that all bars have in common, or <see langword="null"/>.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="differ">Whether there are several, so that each has to be printed.</param>
    private static string? SharedBaseline(BarChart chart, out bool differ)
    {
        string? first = null;
        var isShared = chart.Rows.Count > 1;
        differ = false;
        foreach (var row in chart.Rows)
        {
            isShared &= row.Baseline is not null;
            if (row.Baseline is not null)
            {
                first ??= row.BaselineShown;
                differ |= row.BaselineShown != first;
            }
        }

        return isShared && !differ ? first : null;
    }
}
