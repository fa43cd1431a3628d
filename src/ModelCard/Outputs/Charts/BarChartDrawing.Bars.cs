namespace ModelCard.Outputs;

/// <content>The bars, with what is marked on them.</content>
internal sealed partial class BarChartDrawing
{
    private const decimal BarHeight = 14;
    private const decimal CapHeight = 8;
    private const decimal DiamondRadius = 5;

    private void DrawHeading(string heading)
    {
        if (heading.Length > 0)
        {
            _y += HeadingHeight;

            // The edge in the color of the paper keeps the lines of the axis out of a long heading.
            _svg.Text(
                "text",
                WrappedText.Lines(heading, Width, Size, 1)[0],
                ("x", "0"),
                ("y", N(_y - 6)),
                ("font-weight", "600"),
                ("fill", ChartColor.Text.Value),
                ("stroke", ChartColor.Paper.Value),
                ("stroke-width", "4"),
                ("paint-order", "stroke"));
        }
    }

    private void DrawRow(BarRow row)
    {
        var height = HeightOf(row);
        var middle = _y + (height / 2);
        _svg.Open("g");
        _svg.Text("title", row.Words);
        var weight = row.IsOverall ? "600" : null;
        var y = middle + 4.5m - ((_labels[row].Count - 1) * LineHeight / 2);
        foreach (var line in _labels[row])
        {
            _svg.Text("text", line, ("x", "0"), ("y", N(y)), ("font-weight", weight), ("fill", ChartColor.Text.Value));
            y += LineHeight;
        }

        DrawBar(row, middle);
        DrawInterval(row, middle);
        DrawPoint(row, middle);
        var printsBaseline = _printsBaselines && row.Baseline is not null;
        _svg.Text("text", row.Shown, ("x", N(Width)), ("y", N(middle + 4.5m - (printsBaseline ? SmallLineHeight / 2 : 0))), ("text-anchor", "end"), ("font-weight", weight), ("fill", ChartColor.Text.Value));
        if (row.Baseline is { } baseline && _sharedBaseline is null)
        {
            DrawDiamond(X(baseline), middle);
            if (printsBaseline)
            {
                _svg.Text("text", BaselineText(row), ("x", N(Width)), ("y", N(middle + 4.5m + (SmallLineHeight / 2))), ("text-anchor", "end"), ("font-size", N(SmallSize)), ("fill", ChartColor.Baseline.Value));
            }
        }

        _svg.Close();
        _y += height;
    }

    private void DrawBar(BarRow row, decimal middle)
    {
        if (!_scale.IsLogarithmic && !row.Value.IsZero)
        {
            decimal zero = X(_scale.Zero), end = X(row.Value);
            var width = Math.Max(1, Math.Abs(end - zero));
            _svg.Empty(
                "rect",
                ("x", N(end < zero ? zero - width : zero)),
                ("y", N(middle - (BarHeight / 2))),
                ("width", N(width)),
                ("height", N(BarHeight)),
                ("rx", width > 4 ? "2" : null),
                ("fill", ColorOf(row)));
        }
    }

    // A logarithmic axis has no 0 for a bar to start from: its length would mean nothing.
    private void DrawPoint(BarRow row, decimal middle)
    {
        if (_scale.IsLogarithmic)
        {
            _svg.Empty("circle", ("cx", N(X(row.Value))), ("cy", N(middle)), ("r", "5.5"), ("fill", ColorOf(row)), ("stroke", ChartColor.Paper.Value), ("stroke-width", "1.5"));
        }
    }

    private static string ColorOf(BarRow row) => row.IsOverall ? ChartColor.Overall.Value : ChartColor.Bar.Value;

    // An end that is not stated, or lies beyond the axis, has no cap.
    private void DrawInterval(BarRow row, decimal middle)
    {
        if (!row.HasInterval)
        {
            return;
        }

        ChartNumber lower = row.Lower ?? row.Value, upper = row.Upper ?? row.Value;
        DrawWhisker(X(lower), X(upper), middle, row.Lower is not null && _scale.Holds(lower), row.Upper is not null && _scale.Holds(upper));
    }

    private void DrawWhisker(decimal from, decimal to, decimal middle, bool hasStart, bool hasEnd)
    {
        string top = N(middle - (CapHeight / 2)), bottom = N(middle + (CapHeight / 2));
        var path = $"M{N(from)} {N(middle)}H{N(to)}" + (hasStart ? $"M{N(from)} {top}V{bottom}" : "") + (hasEnd ? $"M{N(to)} {top}V{bottom}" : "");

        // The edge in the color of the paper keeps the line apart from the bar below it.
        _svg.Empty("path", ("d", path), ("fill", "none"), ("stroke", ChartColor.Paper.Value), ("stroke-width", "4"), ("stroke-linecap", "square"));
        _svg.Empty("path", ("d", path), ("fill", "none"), ("stroke", ChartColor.Interval.Value), ("stroke-width", "1.5"));
    }

    private void DrawDiamond(decimal x, decimal middle) =>
        _svg.Empty(
            "path",
            ("d", $"M{N(x)} {N(middle - DiamondRadius)}L{N(x + DiamondRadius)} {N(middle)}L{N(x)} {N(middle + DiamondRadius)}L{N(x - DiamondRadius)} {N(middle)}Z"),
            ("fill", ChartColor.Baseline.Value),
            ("stroke", ChartColor.Paper.Value),
            ("stroke-width", "1.5"));
}
