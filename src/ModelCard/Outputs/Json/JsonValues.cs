using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Writes values of a card as JSON: structure as it is, scalars by their YAML 1.2 type, numbers with the digits they were written in.</summary>
internal static class JsonValues
{
    /// <summary>A member with a value of any shape.</summary>
    public static void Member(JsonOutput json, string name, CardNode node)
    {
        switch (node)
        {
            case CardList list:
                json.List(name, items => Items(items, list));
                break;
            case CardMap map:
                json.Object(name, members => Members(members, map.Entries));
                break;
            case CardScalar { Type: ScalarType.Null }:
                json.Null(name);
                break;
            case CardScalar { Type: ScalarType.Boolean } scalar:
                json.Flag(name, IsTrue(scalar));
                break;
            case CardScalar scalar when Number(scalar) is { } number:
                json.Number(name, number);
                break;
            default:
                json.Text(name, ((CardScalar)node).Text);
                break;
        }
    }

    /// <summary>Members with values of any shape. Names that differ only in what is no text would be one name twice; the first counts.</summary>
    public static void Members(JsonOutput json, IReadOnlyList<CardEntry> entries)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (names.Add(JsonOutput.Whole(entry.Key)))
            {
                Member(json, entry.Key, entry.Value);
            }
        }
    }

    /// <summary>A text as a number where it is one, else as text.</summary>
    public static void NumberOrText(JsonOutput json, string name, string text)
    {
        if (IsNumber(text.Trim()))
        {
            json.Number(name, text.Trim());
        }
        else
        {
            json.Text(name, text);
        }
    }

    /// <summary>A text as true or false where it says so, else as text.</summary>
    public static void FlagOrText(JsonOutput json, string name, string text)
    {
        switch (text.Trim().ToLowerInvariant())
        {
            case "true":
                json.Flag(name, true);
                break;
            case "false":
                json.Flag(name, false);
                break;
            default:
                json.Text(name, text);
                break;
        }
    }

    private static void Items(JsonOutput json, CardList list)
    {
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case CardList inner:
                    json.List(items => Items(items, inner));
                    break;
                case CardMap map:
                    json.Object(members => Members(members, map.Entries));
                    break;
                case CardScalar { Type: ScalarType.Null }:
                    json.Null();
                    break;
                case CardScalar { Type: ScalarType.Boolean } scalar:
                    json.Flag(IsTrue(scalar));
                    break;
                case CardScalar scalar when Number(scalar) is { } number:
                    json.Number(number);
                    break;
                default:
                    json.Text(((CardScalar)item).Text);
                    break;
            }
        }
    }

    private static bool IsTrue(CardScalar scalar) => string.Equals(scalar.Text, "true", StringComparison.OrdinalIgnoreCase);

    // YAML has spellings of numbers that JSON lacks: 0x1F, +1, .5. Infinities and what is no number at all stay text.
    private static string? Number(CardScalar scalar)
    {
        var number = scalar.Type switch
        {
            ScalarType.Integer => YamlNumber.Integer(scalar.Text),
            ScalarType.Float => IsNumber(scalar.Text) ? scalar.Text : YamlNumber.Float(scalar.Text),
            _ => null,
        };
        return number is not null && IsNumber(number) ? number : null;
    }

    // A number beyond the range of 64 bits is valid JSON, and infinite to nearly every reader.
    private static bool IsNumber(string text) =>
        JsonOutput.IsNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number);
}
