using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads fields that hold several values: texts, ids, people with a link, figures with a caption.</summary>
internal static class ListReader
{
    internal static readonly string[] PersonKeys = ["name", "url", "email"];

    /// <summary>The value in the shape the field keeps, or <see langword="null"/> when a finding says why there is none.</summary>
    public static CardNode? Read(CardField field, CardNode value, AnswerBuilder builder, List<Finding> findings)
    {
        IReadOnlyList<CardNode> items = value is CardList list ? list.Items : [value];
        foreach (var item in items)
        {
            if (item is CardList)
            {
                builder.Refuse(field, item, "one text for each entry", "Write a flat list, a line with one dash for each.");
                return null;
            }

            if (item is CardMap map && !CheckMap(field, map, builder, findings))
            {
                return null;
            }
        }

        // One value and a list of one are the same answer, and each is written back as it was given.
        return value;
    }

    private static bool CheckMap(CardField field, CardMap map, AnswerBuilder builder, List<Finding> findings)
    {
        var keys = KeysOf(field);
        if (keys is null)
        {
            builder.Refuse(field, map, "one text for each entry", "Write the text alone; where it has a colon in it, in quotes.");
            return false;
        }

        foreach (var entry in map.Entries)
        {
            if (!ItemReader.Contains(keys, entry.Key))
            {
                findings.Add(ItemReader.UnknownAttribute("An entry of " + field.Name, entry.Key, keys, entry.KeyOrigin));
            }
            else if (entry.Value is not CardScalar)
            {
                builder.Refuse(field, entry.Value, $"one value for '{entry.Key}'", "Write one, and an entry of its own for each other.");
                return false;
            }
        }

        if (map.Find(keys[0]) is not CardScalar main || !FieldValue.Answers(main))
        {
            findings.Add(new Finding(
                FindingCodes.WrongShape, FindingSeverity.Error, $"An entry of {field.Name} needs the key '{keys[0]}'. Add it: {{{keys[0]}: …}}.", map.Origin, field.Name));
            return false;
        }

        return true;
    }

    // Only people and organizations have more than a name, and figures more than a path.
    private static string[]? KeysOf(CardField field) => field.Name switch
    {
        "developers" or "model_card_authors" or "funded_by" or "shared_by" => PersonKeys,
        "visualizations" => FigureList.Keys,
        _ => null,
    };
}
