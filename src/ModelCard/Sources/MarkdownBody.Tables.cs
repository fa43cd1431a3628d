using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <content>What our own card shows as a table or an image and other cards do not write that way: datasets, metrics and figures.</content>
internal sealed partial class MarkdownBody
{
    private static readonly string[] DatasetHead = ["Dataset", "Role", "Split", "Rows", "License", "Description"];
    private static readonly string[] DatasetAttributes = ["", "role", "split", "rows", "license", "description"];
    private static readonly string[] MetricHead = ["Metric", "Value"];
    private static readonly string[] MetricColumns = ["Dataset", "Split", "Slice", "Interval", "Baseline", "Samples", "Threshold"];

    private readonly List<CardItem> _matched = [];

    private void TakeTables(MarkdownSegment segment, CardField field)
    {
        switch (field.Name)
        {
            case "training_data" or "testing_data":
                TakeTable(segment, DatasetHead, TakeDataset);
                break;
            case "results":
                TakeTable(segment, MetricHead, TakeMetric, MetricColumns);
                break;
            case "model_examination":
                TakeFigures(segment);
                break;
        }
    }

    // Behind the head stand columns of our own alone, at least one: a table of two columns may be anybody's.
    private void TakeTable(MarkdownSegment segment, string[] head, Action<List<string>, List<string>, int> take, string[]? others = null)
    {
        for (var i = segment.First; i + 1 < segment.End; i++)
        {
            if (Cells(i)?.ConvertAll(English) is not { } names || !Begins(names, head) || (others is not null && !Continues(names, head.Length, others)) || Cells(i + 1) is not { } delimiter || !MarkdownInline.IsDelimiter(delimiter))
            {
                continue;
            }

            _taken[i] = _taken[i + 1] = true;
            for (i += 2; i < segment.End && Cells(i) is { Count: > 1 } cells; i++)
            {
                take(names, cells, i);
                _taken[i] = true;
            }
        }
    }

    private string English(string cell) => _words.EnglishOf(cell) ?? cell;

    private static bool Begins(List<string> cells, string[] head)
    {
        for (var i = 0; i < head.Length; i++)
        {
            if (i >= cells.Count || cells[i] != head[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool Continues(List<string> cells, int from, string[] others) =>
        cells.Count > from && cells.FindIndex(from, cell => Array.IndexOf(others, cell) < 0) < 0;

    private void TakeDataset(List<string> names, List<string> cells, int line)
    {
        var origin = Place(line, 1, "datasets");
        var isLink = MarkdownInline.Link(cells[0], 0, out var name, out var url) == cells[0].Length;
        name = PlainMarkdown.ReadName(isLink ? name : cells[0]);
        var known = _answers.Datasets.Find(dataset => !_matched.Contains(dataset) && (dataset.Id == name || (isLink && url.EndsWith("/" + dataset.Id, StringComparison.Ordinal))));
        var id = known?.Id ?? name;
        var attributes = new List<CardEntry>();
        AddAttribute(attributes, "name", name == id ? "" : name, origin);
        for (var i = 1; i < DatasetAttributes.Length && i < cells.Count; i++)
        {
            AddAttribute(attributes, DatasetAttributes[i], DatasetAttributes[i] == "description" ? cells[i] : PlainMarkdown.ReadName(cells[i]), origin);
        }

        AddAttribute(attributes, "url", url, origin);
        var read = new Dataset(id, known?.Origin ?? origin, attributes);
        Replace(_answers.Datasets, known, known is null ? read : known.UniteWith(read));
    }

    private void TakeMetric(List<string> names, List<string> cells, int line)
    {
        var origin = Place(line, 1, "metrics");
        cells = cells.ConvertAll(PlainMarkdown.ReadName);
        var value = cells[1];
        var dataset = names.IndexOf("Dataset") is >= 0 and var column && column < cells.Count ? cells[column] : null;
        var known = _answers.Metrics.Find(metric => !_matched.Contains(metric) && metric.FromModelIndex && metric.Value is { } given
            && (given.Text == value || value.StartsWith(given.Text + " ", StringComparison.Ordinal))
            && (dataset is null || dataset == metric.DatasetName || dataset == metric.DatasetId));
        var unit = known is null ? UnitOf(value) : value.Substring(known.Value!.Text.Length).Trim();
        var attributes = new List<CardEntry>();
        AddAttribute(attributes, "name", known?.Type == cells[0] ? "" : cells[0], origin);
        AddAttribute(attributes, "value", known is null ? value.Substring(0, value.Length - unit.Length).Trim() : "", origin);
        AddAttribute(attributes, "unit", unit, origin);
        for (var i = 2; i < cells.Count && i < names.Count; i++)
        {
            switch (names[i])
            {
                case "Dataset" when known is null:
                    AddAttribute(attributes, "dataset", cells[i], origin);
                    break;
                case "Split" when known is null:
                    AddAttribute(attributes, "split", cells[i], origin);
                    break;
                case "Slice" when cells[i] != "all" && cells[i] != _words["all"]:
                    AddAttribute(attributes, "slice", cells[i], origin);
                    break;
                case "Interval":
                    AddInterval(attributes, cells[i], origin);
                    break;
                case "Baseline":
                    AddAttribute(attributes, "baseline", cells[i], origin);
                    break;
                case "Samples":
                    AddAttribute(attributes, "sample_size", cells[i], origin);
                    break;
                case "Threshold":
                    AddAttribute(attributes, "decision_threshold", cells[i], origin);
                    break;
            }
        }

        // The table's name is the metric's own; the model index adds the slice to it.
        var read = new Metric(known?.Type ?? cells[0], known?.Origin ?? origin, attributes, known is not null);
        Replace(_answers.Metrics, known, known is null ? read : read.UniteWith(known));
    }

    // "0.92 to 0.94 (95 %)"
    private void AddInterval(List<CardEntry> attributes, string text, Origin origin)
    {
        var pattern = _words[CardWords.RangePattern];
        var between = pattern.Substring(3, pattern.Length - 6);
        var to = text.IndexOf(between, StringComparison.Ordinal);
        if (to < 0)
        {
            return;
        }

        var open = text.IndexOf(" (", to + between.Length, StringComparison.Ordinal);
        AddAttribute(attributes, "lower_bound", text.Substring(0, to), origin);
        AddAttribute(attributes, "upper_bound", open < 0 ? text.Substring(to + between.Length) : text.Substring(to + between.Length, open - to - between.Length), origin);
        AddAttribute(attributes, "confidence_level", open < 0 ? "" : text.Substring(open + 2).TrimEnd(')'), origin);
    }

    private static string UnitOf(string value)
    {
        var space = value.IndexOf(' ');
        var unit = space < 0 ? "" : value.Substring(space + 1);
        return unit.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) < 0 ? unit : "";
    }

    private void Replace<T>(List<T> items, T? known, T read)
        where T : CardItem
    {
        _matched.Add(read);
        if (known is null)
        {
            items.Add(read);
        }
        else
        {
            items[items.IndexOf(known)] = read;
        }
    }

    private static void AddAttribute(List<CardEntry> attributes, string name, string text, Origin origin)
    {
        if (text.Trim().Length > 0)
        {
            attributes.Add(new CardEntry(name, origin, new CardScalar(text.Trim(), ScalarType.Text, origin)));
        }
    }

    // An image on a line of its own, and its caption in emphasis below it.
    private void TakeFigures(MarkdownSegment segment)
    {
        var field = CardFields.Find("visualizations")!;
        if (Stated(field) is not null)
        {
            return;
        }

        var figures = new List<CardNode>();
        for (var i = segment.First; i < segment.End; i++)
        {
            var line = _text.Lines[i].Kind == MarkdownLineKind.Text ? _text.LineText(i).Trim() : "";
            if (line.Length < 5 || line[0] != '!' || MarkdownInline.Link(line, 1, out var alt, out var path) != line.Length || path.Length == 0)
            {
                continue;
            }

            var origin = Place(i, 1, field.Name);
            var entries = new List<CardEntry>();
            AddAttribute(entries, "path", path, origin);
            _taken[i] = true;
            var below = i + 1 < segment.End && _text.Lines[i + 1].Kind == MarkdownLineKind.Blank ? i + 2 : i + 1;
            var caption = below < segment.End && _text.Lines[below].Kind == MarkdownLineKind.Text ? _text.LineText(below).Trim() : "";
            if (caption.Length > 2 && caption[0] == '*' && caption[1] != '*' && caption.IndexOf('*', 1) == caption.Length - 1)
            {
                _taken[below] = true;
                caption = caption.Substring(1, caption.Length - 2);
                AddAttribute(entries, "caption", caption, origin);
            }

            AddAttribute(entries, "alt", alt == path || alt == caption ? "" : alt, origin);
            figures.Add(new CardMap(entries, origin));
        }

        if (figures.Count > 0)
        {
            _answers.Fields.Add(new FieldValue(field, new CardList(figures, figures[0].Origin), figures[0].Origin));
        }
    }
}
