using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Outputs;

/// <summary>
/// What a template sees of a card: one variable a catalog field, null where nobody answered, and <c>card_data</c> with the front matter.
/// </summary>
internal static class TemplateModel
{
    public static TemplateObject Build(CardContent card, string cardData, Provenance? provenance = null)
    {
        var model = new TemplateObject();
        foreach (var field in CardFields.All)
        {
            model[field.Name] = Variable(card, field);
        }

        model["figures"] = Figures(card);
        model["visualizations"] = WithoutSection((TemplateArray?)model["figures"]);
        model["sections"] = Sections(card);
        model["own_sections"] = CardOutline.SectionsMark;
        model["table_of_contents"] = CardOutline.ContentsMark;
        model["get_started_language"] = CodeLanguage.Guess(model["get_started_code"] as string ?? "");
        model["guidance"] = Guidance();
        model["measurements"] = Measurements(card);
        model["metric_tables"] = MetricTables.Of(card);
        model["metadata"] = Metadata(card);
        model["card_data"] = cardData.Length == 0 ? null : cardData;
        (provenance ?? new Provenance(card, hasFootnotes: false)).AddTo(model);
        return model;
    }

    private static object? Variable(CardContent card, CardField field)
    {
        if (field.Kind == FieldKind.Datasets)
        {
            return Items(card, card.Datasets, Dataset.AttributeNames, "id");
        }

        if (field.Kind == FieldKind.Metrics)
        {
            return Items(card, card.Metrics, Metric.AttributeNames, "type");
        }

        if (field.Kind == FieldKind.Figures || card.Answer(field.Name) is not { } answer)
        {
            return null;
        }

        return field.Kind switch
        {
            FieldKind.Markdown => AuthorText.Prepare(answer.TextIn(card.Words)),
            FieldKind.Code => Code(answer.Text),
            FieldKind.List or FieldKind.Ids => Names(answer.Node),
            FieldKind.Map => SettingRows.Of(answer),
            FieldKind.Text => Name(answer.TextIn(card.Words)),
            _ => OneLine(answer.TextIn(card.Words)),
        };
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n').TrimEnd();

    // A line break in a bullet or a table cell would end it.
    internal static string OneLine(string text) => Lines(text).Trim().Replace('\n', ' ');

    private static string Name(string text) => PlainMarkdown.OfName(OneLine(text));

    private static TemplateArray Names(CardNode node)
    {
        var names = new TemplateArray();
        IReadOnlyList<CardNode> items = node is CardList list ? list.Items : [node];
        foreach (var item in items)
        {
            if (FieldValue.Answers(item))
            {
                names.Add(item is CardMap person ? Person(person) : Name(((CardScalar)item).Text));
            }
        }

        return names;
    }

    private static string Person(CardMap person)
    {
        var name = Name(Scalar(person.Find("name")) ?? Scalar(person.Entries[0].Value) ?? "");
        var linked = Scalar(person.Find("url")) is { } url ? $"[{name}]({url})" : name;
        return Scalar(person.Find("email")) is { } email ? $"{linked} ({email})" : linked;
    }

    // Code that brings fences of its own is Markdown; any other is put between fences as it is.
    private static string Code(string text)
    {
        var code = Lines(text);
        return code.StartsWith("```", StringComparison.Ordinal) || code.IndexOf("\n```", StringComparison.Ordinal) >= 0 ? AuthorText.Prepare(code) : code;
    }

    private static TemplateArray? Figures(CardContent card)
    {
        TemplateArray? figures = null;
        foreach (var item in FigureList.Of(card))
        {
            var figure = new TemplateObject();
            foreach (var key in FigureList.Keys)
            {
                figure[key] = FigureList.Value(item, key) is { } value ? OneLine(value.Text) : null;
            }

            figure["markdown"] = FigureMarkdown.Write(item);
            (figures ??= new TemplateArray()).Add(figure);
        }

        return figures;
    }

    // A figure that names a section stands there; the field's own place is for the others.
    private static TemplateArray? WithoutSection(TemplateArray? figures)
    {
        TemplateArray? others = null;
        for (var i = 0; figures is not null && i < figures.Count; i++)
        {
            if (figures[i] is TemplateObject figure && figure["section"] is null)
            {
                (others ??= new TemplateArray()).Add(figure);
            }
        }

        return others;
    }

    private static TemplateArray? Sections(CardContent card)
    {
        TemplateArray? sections = null;
        foreach (var section in card.Sections)
        {
            (sections ??= new TemplateArray()).Add(new TemplateObject
            {
                ["title"] = section.Title,
                ["after"] = section.After is { } after ? OneLine(after.Text) : null,
                ["text"] = AuthorText.Prepare(section.Text.Text),
            });
        }

        return sections;
    }

    private static TemplateObject Guidance()
    {
        var questions = new TemplateObject();
        foreach (var field in CardFields.All)
        {
            questions[field.Name] = field.Question;
        }

        return questions;
    }

    private static TemplateArray? Measurements(CardContent card)
    {
        var measured = new List<CardItem>();
        foreach (var metric in card.Metrics)
        {
            if (metric.HasValue)
            {
                measured.Add(metric);
            }
        }

        return Items(card, measured, Metric.AttributeNames, "type");
    }

    private static TemplateArray? Items(CardContent card, IReadOnlyList<CardItem> items, IReadOnlyList<string> attributes, string idName)
    {
        if (items.Count == 0)
        {
            return null;
        }

        var array = new TemplateArray();
        foreach (var item in items)
        {
            var row = new TemplateObject { [idName] = item is Metric { Origin.Kind: SourceKind.Measured } ? ForeignText.Plain(item.Id) : PlainMarkdown.OfName(item.Id) };
            foreach (var attribute in attributes)
            {
                row[attribute] = item.Attribute(attribute) is not { } value ? null
                    : attribute is "description" or "url" or "source_url" ? OneLine(value.Text) : Name(item is Metric ? MetricTables.Shown(value) : value.Text);
            }

            row["name"] ??= row[idName];
            if (item is Metric metric)
            {
                row["interval"] = Interval(metric, row, card.Words);
            }

            array.Add(row);
        }

        return array;
    }

    private static string? Interval(Metric metric, TemplateObject row, CardWords words)
    {
        if (metric.LowerBound is null && metric.UpperBound is null)
        {
            return null;
        }

        var range = words.Format(CardWords.RangePattern, row["lower_bound"] as string ?? "…", row["upper_bound"] as string ?? "…");
        return metric.ConfidenceLevel is { } level ? $"{range} ({Percent(level)})" : range;
    }

    /// <summary>A confidence level as a percentage.</summary>
    public static string Percent(string level) =>
        decimal.TryParse(level, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number <= 1
            ? (number * 100).ToString("0.###", CultureInfo.InvariantCulture) + " %" : level;

    private static TemplateObject Metadata(CardContent card)
    {
        var metadata = new TemplateObject();
        foreach (var entry in card.Metadata)
        {
            metadata[entry.Key] = Value(entry.Value);
        }

        return metadata;
    }

    private static object? Value(CardNode node)
    {
        switch (node)
        {
            case CardList list:
                var array = new TemplateArray();
                foreach (var item in list.Items)
                {
                    array.Add(Value(item));
                }

                return array;
            case CardMap map:
                var pairs = new TemplateObject();
                foreach (var entry in map.Entries)
                {
                    pairs[entry.Key] = Value(entry.Value);
                }

                return pairs;
            default:
                return Scalar(node);
        }
    }

    private static string? Scalar(CardNode? node) => node is CardScalar { Type: not ScalarType.Null } scalar && scalar.Text.Length > 0 ? scalar.Text : null;
}
