using System.Globalization;
using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Outputs;

/// <summary>Where measured values come from: <c>origin</c> for templates, and footnotes where the project asks for them, one a file.</summary>
internal sealed class Provenance
{
    private readonly CardContent _card;
    private readonly bool _hasFootnotes;

    /// <summary>Looks at a card.</summary>
    /// <param name="card">The merged card.</param>
    /// <param name="hasFootnotes">Whether values get marks (<c>ModelCardProvenance</c>).</param>
    public Provenance(CardContent card, bool hasFootnotes)
    {
        _card = card;
        _hasFootnotes = hasFootnotes;
    }

    /// <summary>Adds <c>origin</c> and <c>footnote</c> to what a template sees, for fields and for each metric and dataset.</summary>
    public void AddTo(TemplateObject model)
    {
        var origins = new TemplateObject();
        var footnotes = new TemplateObject();
        foreach (var field in _card.Measurements.Files.Count == 0 ? [] : CardFields.All)
        {
            if (_card.Answer(field.Name) is { } answer && _card.Measurements.PlaceOf(answer.Origin) is { } place)
            {
                origins[field.Name] = place;
                footnotes[field.Name] = Footnote(answer);
            }
        }

        model["origin"] = origins;
        model["footnote"] = footnotes;
        AddTo(model["metrics"], _card.Metrics, static item => item.Attribute("value"));
        AddTo(model["measurements"], Measured(), static item => item.Attribute("value"));
        AddTo(model["datasets"], _card.Datasets, FirstMeasured);
        AddToTables(model["metric_tables"]);
    }

    /// <summary>The notes to the marks of a text, ready to stand at its end; empty where it has none.</summary>
    public string NotesTo(string text)
    {
        var notes = new StringBuilder();
        for (var i = 0; _hasFootnotes && i < _card.Measurements.Files.Count; i++)
        {
            var file = _card.Measurements.Files[i];
            if (IsFirst(i) && text.IndexOf(Mark(i), StringComparison.Ordinal) >= 0)
            {
                notes.Append(Mark(i)).Append(": ").Append(FootnoteMarks.OpeningIn(_card.Words)).Append('`').Append(file.Path.Replace('`', '\'')).Append("`, SHA-256 `").Append(file.Sha256).Append("`\n");
            }
        }

        return notes.ToString();
    }

    private void AddTo(object? rows, IReadOnlyList<CardItem> items, Func<CardItem, CardScalar?> measured)
    {
        if (rows is not TemplateArray array || _card.Measurements.Files.Count == 0)
        {
            return;
        }

        for (var i = 0; i < items.Count && i < array.Count; i++)
        {
            if (array[i] is TemplateObject row && measured(items[i]) is { } value && _card.Measurements.PlaceOf(value.Origin) is { } place)
            {
                row["origin"] = place;
                row["footnote"] = _hasFootnotes ? Mark(value.Origin) : null;
            }
        }
    }

    // A table of many results has the marks of all its files where it begins.
    private void AddToTables(object? tables)
    {
        var index = 0;
        foreach (var isSliced in new[] { false, true })
        {
            var items = Measured().FindAll(item => ((Metric)item).Slice is not null == isSliced);
            if (items.Count == 0 || tables is not TemplateArray array || index >= array.Count || array[index++] is not TemplateObject table)
            {
                continue;
            }

            var marks = new List<string>();
            foreach (var item in items)
            {
                if (_hasFootnotes && Mark(item.Attribute("value")!.Origin) is { } mark && !marks.Contains(mark))
                {
                    marks.Add(mark);
                }
            }

            table["footnote"] = string.Concat(marks);
        }
    }

    private List<CardItem> Measured()
    {
        var items = new List<CardItem>();
        foreach (var metric in _card.Metrics)
        {
            if (metric.HasValue)
            {
                items.Add(metric);
            }
        }

        return items;
    }

    private static CardScalar? FirstMeasured(CardItem item)
    {
        foreach (var attribute in item.Attributes)
        {
            if (attribute.Value is CardScalar { Origin.Kind: SourceKind.Measured } scalar)
            {
                return scalar;
            }
        }

        return null;
    }

    // A table, a list or a fence ends with its own mark of Markdown; only a paragraph can take one more.
    private string? Footnote(FieldValue answer)
    {
        if (!_hasFootnotes || Mark(answer.Origin) is not { } mark || answer.Field.Kind == FieldKind.Code)
        {
            return null;
        }

        if (answer.Field.Kind != FieldKind.Markdown)
        {
            return mark;
        }

        var text = answer.Text.TrimEnd();
        var last = text.Substring(text.LastIndexOf('\n') + 1);
        return last.Length > 0 && (char.IsLetterOrDigit(last[0]) || last[0] is '*' or '_') && last[last.Length - 1] != '`' ? mark : "\n\n" + mark;
    }

    private string? Mark(Origin origin)
    {
        for (var i = 0; i < _card.Measurements.Files.Count; i++)
        {
            if (string.Equals(_card.Measurements.Files[i].Path, _card.Measurements.OwnerOf(origin)?.Path, StringComparison.Ordinal))
            {
                return Mark(i);
            }
        }

        return null;
    }

    // Two items may name one file.
    private bool IsFirst(int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (string.Equals(_card.Measurements.Files[i].Path, _card.Measurements.Files[index].Path, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string Mark(int index) => "[^m" + (index + 1).ToString(CultureInfo.InvariantCulture) + "]";
}
