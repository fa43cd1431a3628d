using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>Writes the answered fields of the catalog, in the order of the card. What is missing, blank or a placeholder is left out; the checklists say so.</summary>
internal static class CardJsonFields
{
    /// <summary>Writes the member <c>fields</c>.</summary>
    public static void Write(JsonOutput json, CardContent card, JsonPlaces places)
    {
        var answers = new List<FieldValue>();
        foreach (var field in CardFields.All)
        {
            // Datasets and metrics are lists of their own; that there are none of them is said here.
            if (card.Answer(field.Name) is { } answer && (field.Kind is not (FieldKind.Datasets or FieldKind.Metrics) || answer.NotApplicable is not null))
            {
                answers.Add(answer);
            }
        }

        json.List("fields", answers, (fields, answer) => fields.Object(field => Write(field, answer, places)));
    }

    private static void Write(JsonOutput json, FieldValue answer, JsonPlaces places)
    {
        var field = answer.Field;
        json.Text("name", field.Name);
        json.Text("title", field.Title);
        json.Text("section", field.Section);
        json.Text("owner", JsonNames.Of(field.Owner));
        json.List("helpers", field.Helpers, static (helpers, role) => helpers.Text(JsonNames.Of(role)));
        json.Text("kind", JsonNames.Of(field.Kind));
        if (answer.NotApplicable is { } declaration)
        {
            json.Object("not_applicable", said =>
            {
                said.Text("words", declaration.Words);
                said.Text("reason", declaration.Reason.Length > 0 ? declaration.Reason : null);
            });
        }
        else
        {
            Value(json, answer, places);
            json.Text("translated_from", answer.TranslatedFrom);
        }

        places.Origin(json, "origin", answer.Origin);
    }

    private static void Value(JsonOutput json, FieldValue answer, JsonPlaces places)
    {
        switch (answer.Field.Kind)
        {
            case FieldKind.List or FieldKind.Ids:
                json.List("value", items => Items(items, answer.Node));
                break;
            case FieldKind.Figures:
                json.List("value", items => Figures(items, answer.Node, places));
                break;
            case FieldKind.Map:
                json.Object("value", members => JsonValues.Members(members, (answer.Node as CardMap)?.Entries ?? []));
                break;
            case FieldKind.Number:
                JsonValues.NumberOrText(json, "value", answer.Text);
                break;
            case FieldKind.Quantity:
                json.Text("value", answer.Text);
                if (Quantity.Parse(answer.Text, answer.Field.Unit!) is { } quantity)
                {
                    json.Number("number", quantity.Value.ToString("0.############################", CultureInfo.InvariantCulture));
                    json.Text("unit", quantity.Unit);
                }

                break;
            default:
                json.Text("value", answer.Text);
                break;
        }
    }

    // One value and a list of one are the same answer; a person or an organization may have an address beside the name.
    private static void Items(JsonOutput json, CardNode node)
    {
        foreach (var item in node is CardList list ? list.Items : [node])
        {
            if (!FieldValue.Answers(item))
            {
                continue;
            }

            switch (item)
            {
                case CardMap person when person.Find("name") is CardScalar name:
                    json.Object(members => Person(members, name, person));
                    break;
                case CardScalar scalar:
                    json.Text(scalar.Text);
                    break;
            }
        }
    }

    private static void Figures(JsonOutput json, CardNode node, JsonPlaces places)
    {
        foreach (var figure in node is CardList list ? list.Items : [node])
        {
            if (FigureList.Value(figure, "path") is { } path)
            {
                json.Object(members =>
                {
                    members.Text("path", places.PathIn(path.Text));
                    foreach (var key in FigureList.Keys)
                    {
                        members.Text(key, key == "path" ? null : FigureList.Value(figure, key)?.Text);
                    }
                });
            }
        }
    }

    private static void Person(JsonOutput json, CardScalar name, CardMap person)
    {
        json.Text("name", name.Text);
        foreach (var key in new[] { "url", "email" })
        {
            json.Text(key, person.Find(key) is CardScalar scalar && FieldValue.Answers(scalar) ? scalar.Text : null);
        }
    }
}
