using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads datasets and metrics written in YAML: plain ids, or maps with the metadata of the items in snake case.</summary>
internal static class ItemReader
{
    public static void Read(CardField field, CardNode value, Origin origin, AnswerBuilder builder, List<Finding> findings)
    {
        if (value is CardScalar single && (single.Type == ScalarType.Null || NotApplicable.Read(single.Text, field.Name) is not null))
        {
            builder.Answers.Fields.Add(new FieldValue(field, value, origin));
            return;
        }

        IReadOnlyList<CardNode> items = value is CardList list ? list.Items : [value];
        var empty = new List<CardNode>();
        foreach (var item in items)
        {
            switch (item)
            {
                case CardScalar { Type: ScalarType.Null } or CardScalar { Text: "" }:
                    empty.Add(item);
                    break;
                case CardScalar scalar:
                    if (!Placeholder.Is(scalar.Text))
                    {
                        builder.AddItem(scalar.Text.Trim(), Named(scalar.Origin, field), [], field.Kind == FieldKind.Datasets);
                    }

                    break;
                case CardMap map:
                    ReadMap(field, map, builder, findings);
                    break;
                default:
                    builder.Refuse(field, item, $"an id or a map with the key '{IdKey(field)}' for each entry", "Write a flat list, a line with one dash for each.");
                    break;
            }
        }

        // What says nothing becomes no item, and is kept so that a rule can name its place.
        if (empty.Count > 0)
        {
            builder.Answers.Fields.Add(new FieldValue(field, new CardList(empty, value.Origin), origin));
        }
    }

    /// <summary>The finding for a key or metadata that a dataset or metric does not have.</summary>
    public static Finding UnknownAttribute(string owner, string name, IReadOnlyList<string> known, Origin origin)
    {
        var suggestion = KeySuggestion.Nearest(name, known);
        return new Finding(
            FindingCodes.UnknownMetadata,
            FindingSeverity.Warning,
            known.Count == 0 ? $"{owner} takes no '{name}'; it takes a value and nothing else."
                : suggestion is null ? $"{owner} takes no '{name}'. Write one of: {string.Join(", ", known)}."
                : $"{owner} takes no '{name}'; did you mean '{suggestion}'?",
            origin);
    }

    public static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadMap(CardField field, CardMap map, AnswerBuilder builder, List<Finding> findings)
    {
        var known = field.Kind == FieldKind.Datasets ? Dataset.AttributeNames : Metric.AttributeNames;
        string? id = null;
        var attributes = new List<CardEntry>();
        foreach (var entry in map.Entries)
        {
            if (entry.Value is not CardScalar scalar)
            {
                builder.Refuse(field, entry.Value, $"one value for '{entry.Key}'", "Write one, and an entry of its own for each other.");
                return;
            }

            if (entry.Key == IdKey(field))
            {
                id = scalar.Text.Trim();
            }
            else if (!Contains(known, entry.Key))
            {
                findings.Add(UnknownAttribute(field.Name, entry.Key, [IdKey(field), .. known], entry.KeyOrigin));
            }
            else if (AttributeReader.Problem(entry.Key, scalar.Text) is { } problem)
            {
                findings.Add(new Finding(FindingCodes.UnreadableValue, FindingSeverity.Error, problem, scalar.Origin, field.Name));
            }
            else
            {
                attributes.Add(entry);
            }
        }

        id = string.IsNullOrEmpty(id) ? (map.Find("name") as CardScalar)?.Text.Trim() : id;
        if (string.IsNullOrEmpty(id))
        {
            findings.Add(new Finding(
                FindingCodes.WrongShape, FindingSeverity.Error, $"An entry of {field.Name} needs the key '{IdKey(field)}'. Add it: {{{IdKey(field)}: …}}.", map.Origin, field.Name));
            return;
        }

        builder.AddItem(id!, Named(map.Origin, field), attributes, field.Kind == FieldKind.Datasets);
    }

    private static string IdKey(CardField field) => field.Kind == FieldKind.Datasets ? "id" : "type";

    private static Origin Named(Origin origin, CardField field) =>
        origin.File is { } file ? Origin.InFile(origin.Kind, file, origin.Line, origin.Column, field.Name) : origin;
}
