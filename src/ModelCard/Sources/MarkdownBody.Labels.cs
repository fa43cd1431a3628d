using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <content>Lines that carry the name of their field: <c>- **Developed by:** Ada</c>, rows of a table of properties, lists of hyperparameters.</content>
internal sealed partial class MarkdownBody
{
    private const int LongestLabel = 60;

    // Reads labeled lines into fields of the section they stand in, and marks them as read.
    private void TakeLabels(MarkdownSegment segment, string section)
    {
        for (var i = segment.First; i < segment.End; i++)
        {
            if (_text.Lines[i].Kind != MarkdownLineKind.Text || !MayBeginLabel(_text.Lines[i]))
            {
                continue;
            }

            if (MarkdownLabel.Read(_text.LineText(i)) is { } label)
            {
                var end = Continuation(i, segment.End);
                if (FieldOf(label.Name, section) is { } field && TakeLabel(field, WithUnit(field, label.Name, WithContinuation(label.Value, i, end)), Place(i, label.Column, field.Name)))
                {
                    for (; i < end; i++)
                    {
                        _taken[i] = true;
                    }

                    i--;
                }
            }
        }

        if (section == "Technical Specifications")
        {
            TakeProperties(segment);
        }
    }

    // "CO2 Emissions (in grams): 1.29", as AutoTrain writes it, has its unit in the label.
    private static string WithUnit(CardField field, string label, string value) =>
        field.Name == "co2_emitted" && label.IndexOf("gram", StringComparison.OrdinalIgnoreCase) > 0 && value.Length > 0 && char.IsDigit(value[value.Length - 1])
            ? value + (label.IndexOf("kilogram", StringComparison.OrdinalIgnoreCase) > 0 ? " kg" : " g") + " CO2eq"
            : value;

    // Most lines are prose, and need no text of their own to be passed over.
    private bool MayBeginLabel(MarkdownLine line)
    {
        var at = line.Start;
        while (at < line.End && _text.Text[at] == ' ')
        {
            at++;
        }

        return at < line.End && _text.Text[at] is '-' or '*' or '+' or '_';
    }

    private CardField? FieldOf(string label, string section)
    {
        var name = NameOf(label);
        if (Meaning(name, section) is { } field)
        {
            return field;
        }

        var bracket = name.IndexOf('(');
        return bracket > 2 ? Meaning(name.Substring(0, bracket).Trim(), section) : null;
    }

    private static CardField? Meaning(string name, string section)
    {
        if (!CardHeadings.All.TryGetValue(name, out var meanings))
        {
            return null;
        }

        foreach (var meaning in meanings)
        {
            if (!meaning.IsGroup && meaning.Fields.Count == 1 && IsNear(meaning.Section, section)
                && meaning.Fields[0].Kind is not (FieldKind.Markdown or FieldKind.Code or FieldKind.Map))
            {
                return meaning.Fields[0];
            }
        }

        return null;
    }

    // What a model is, where it comes from and what its metadata says are written in one list by some and in three by others.
    private static bool IsNear(string section, string other) =>
        string.Equals(section, other, StringComparison.Ordinal) || (IsAboutTheModel(section) && IsAboutTheModel(other));

    private static bool IsAboutTheModel(string section) => section is "Summary" or "Model Details" or "Model Sources" or "Metadata";

    private bool TakeLabel(CardField field, string value, Origin origin)
    {
        if (value.Length == 0)
        {
            return false;
        }

        if (Stated(field) is { } derived && field.Section == "Environmental Impact" && !Placeholder.Is(value) && _answers.Metadata.Exists(static entry => entry.Key == "co2_eq_emissions"))
        {
            // The Hub's key has the figure in grams and the hardware with its count; the line has both as their author wrote them.
            _answers.Fields.Remove(derived);
        }

        if (Stated(field) is { } stated)
        {
            // A body repeats what its front matter says; where it says more, it stays in the text.
            return Placeholder.Is(value) || Repeats(stated, value) || (field.Name == "license" && Stated(CardFields.Find("license_name")!) is { } name && Repeats(name, value));
        }

        if (Placeholder.Is(value))
        {
            State(field, value, origin);
            return true;
        }

        return StateValue(field, value, origin);
    }

    private static bool Repeats(FieldValue stated, string value)
    {
        var texts = stated.Texts;
        foreach (var text in texts)
        {
            if (value.IndexOf(text.Trim(), StringComparison.OrdinalIgnoreCase) < 0)
            {
                return false;
            }
        }

        return texts.Count > 0 && stated.IsAnswered;
    }

    // A paragraph of a list item goes on in indented lines.
    private int Continuation(int line, int end)
    {
        var next = line + 1;
        while (next < end && _text.Lines[next].Kind == MarkdownLineKind.Text && IsContinuation(_text.LineText(next)))
        {
            next++;
        }

        return next;
    }

    private static bool IsContinuation(string line) =>
        line.Length > 2 && line[0] == ' ' && line[1] == ' ' && line.TrimStart() is { Length: > 0 } text && !MarkdownLabel.BeginsItem(text) && text[0] is not ('|' or '>' or '<');

    private string WithContinuation(string value, int line, int end)
    {
        for (var i = line + 1; i < end; i++)
        {
            value += " " + _text.LineText(i).Trim();
        }

        return value.Trim();
    }

    // "| Parameters | 7000 |" in the table our own card has.
    private void TakeProperties(MarkdownSegment segment)
    {
        for (var i = segment.First; i + 1 < segment.End; i++)
        {
            if (Cells(i) is not { Count: 2 } head || English(head[0]) != "Property" || English(head[1]) != "Value" || Cells(i + 1) is not { Count: 2 } delimiter || !MarkdownInline.IsDelimiter(delimiter))
            {
                continue;
            }

            var row = i + 2;
            while (row < segment.End && Cells(row) is { Count: 2 } cells && PropertyField(cells[0]) is { } field && StateValue(field, cells[1], Place(row, 3, field.Name)))
            {
                _taken[row++] = true;
            }

            if (row > i + 2 && (row == segment.End || Cells(row) is null))
            {
                _taken[i] = _taken[i + 1] = true;
            }
        }
    }

    private CardField? PropertyField(string label) => FieldOf(label, "Technical Specifications") is { } field && Stated(field) is null ? field : null;

    private List<string>? Cells(int line) => _text.Lines[line].Kind == MarkdownLineKind.Text && _text.Text.IndexOf('|', _text.Lines[line].Start, _text.Lines[line].End - _text.Lines[line].Start) >= 0 ? MarkdownInline.Cells(_text.LineText(line)) : null;

    // Names with values, as list items or as rows of a table with two columns.
    private void TakeParameters(MarkdownSegment segment)
    {
        var field = segment.Meaning!.Fields[0];
        var entries = new List<CardEntry>();
        var lines = new List<int>();
        for (var i = segment.First; i < segment.End && Stated(field) is null; i++)
        {
            if (_taken[i] || _text.Lines[i].Kind != MarkdownLineKind.Text || ReadParameter(i) is not { } entry)
            {
                continue;
            }

            if (entries.Exists(known => known.Key == entry.Key))
            {
                continue;
            }

            entries.Add(entry);
            lines.Add(i);
        }

        if (entries.Count > 0)
        {
            var origin = Place(lines[0], 1, field.Name);
            _answers.Fields.Add(new FieldValue(field, new CardMap(entries, origin), origin));
            foreach (var line in lines)
            {
                _taken[line] = true;
            }

            TakeFrame(lines[0]);
            TakeTags(segment);
        }

        var rest = Rest(segment.First, segment.End);
        if (rest.Count > 0 && !(rest.Count == 1 && Placeholder.Is(TextOf(rest[0]))))
        {
            AddProse(CardFields.Find("training_procedure")!, segment, rest);
        }
    }

    // What folds the list away on the Hub, such as <details>, is no text of its own.
    private void TakeTags(MarkdownSegment segment)
    {
        for (var i = segment.First; i < segment.End; i++)
        {
            _taken[i] |= _text.Lines[i].Kind == MarkdownLineKind.Text && _text.LineText(i).Trim() is { Length: > 2 } tag && tag[0] == '<' && tag[tag.Length - 1] == '>';
        }
    }

    private CardEntry? ReadParameter(int line)
    {
        if (Cells(line) is { } cells)
        {
            return cells.Count == 2 && !MarkdownInline.IsDelimiter(cells) && !IsTableHead(line) ? Parameter(cells[0], cells[1], line, 3) : null;
        }

        return MarkdownLabel.Read(_text.LineText(line)) is { IsListItem: true } label ? Parameter(label.Name, label.Value, line, label.Column) : null;
    }

    private CardEntry? Parameter(string name, string value, int line, int column)
    {
        name = MarkdownInline.Plain(name);
        var text = MarkdownInline.Plain(value);
        if (name.Length is 0 or > LongestLabel || (text.Length == 0 && Cells(line) is null))
        {
            return null;
        }

        var origin = Place(line, column, name);
        return new CardEntry(name, Place(line, 1, name), new CardScalar(text, text.Length == 0 ? ScalarType.Text : YamlReader.TypeOf(text), origin));
    }

    private bool IsTableHead(int line) => line + 1 < _text.Lines.Count && Cells(line + 1) is { } next && MarkdownInline.IsDelimiter(next);

    // The head of the table, or the sentence that announces the list ("… were used during training:"), says nothing without it.
    private void TakeFrame(int first)
    {
        if (first >= 2 && Cells(first - 1) is { } delimiter && MarkdownInline.IsDelimiter(delimiter) && Cells(first - 2) is not null)
        {
            _taken[first - 1] = _taken[first - 2] = true;
            first -= 2;
        }

        var above = first - 1;
        while (above >= 0 && _text.Lines[above].Kind == MarkdownLineKind.Blank)
        {
            above--;
        }

        if (above >= 0 && _text.Lines[above].Kind == MarkdownLineKind.Text && !_taken[above] && _text.LineText(above).TrimEnd() is { Length: > 0 } lead && lead[lead.Length - 1] == ':')
        {
            _taken[above] = true;
        }
    }
}
