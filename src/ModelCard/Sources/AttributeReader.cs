using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Says what is wrong with an attribute of a dataset or a metric, so that no figure reaches the card that is none.</summary>
internal static class AttributeReader
{
    internal static readonly string[] Roles = ["train", "validation", "test"];

    /// <summary>What is wrong with a value, or <see langword="null"/>.</summary>
    public static string? Problem(string name, string text)
    {
        text = text.Trim();
        if (text.Length == 0 || Placeholder.Is(text))
        {
            return null;
        }

        switch (name)
        {
            case "role":
                return ItemReader.Contains(Roles, text.ToLowerInvariant()) ? null : $"role is train, validation or test; '{text}' is none of them.";
            case "value":
                return BeginsWithNumber(text) ? null : $"value begins with a number, with a point as decimal mark; '{text}' does not.";
            case "confidence_level":
                return IsNumber(text.TrimEnd('%', ' ')) ? null : $"confidence_level is a number such as 0.95 or 95 %; '{text}' is none.";
            case "higher_is_better":
                return text.ToLowerInvariant() is "true" or "false" ? null : $"higher_is_better is true or false; '{text}' is neither.";
            case "rows" or "sample_size":
                return IsNumber(text) && text[0] != '-' ? null : $"{name} is a count; '{text}' is none.";
            case "lower_bound" or "upper_bound" or "decision_threshold" or "baseline":
                return IsNumber(text) ? null : $"{name} is a number, with a point as decimal mark; '{text}' is none.";
            case "minimum" or "maximum":
                return IsNumber(text.TrimEnd('%', ' ')) ? null : $"{name} is a number such as 0.9 or 90 %, with a point as decimal mark; '{text}' is none.";
            case "built" or "released":
                return CardTimes.Read(text) is not null ? null : $"{name} is a day such as 2026-03-31, or a time in UTC such as 2026-03-31T12:00:00Z; '{text}' is neither.";
            case "availability":
                return DatasetWords.Availability(text) is not null ? null : $"availability is one of {string.Join(", ", DatasetWords.AllAvailabilities)}; '{text}' is none of them.";
            case "data_type":
                return DatasetWords.DataTypes(text) is not null ? null : $"data_type is one or more of {string.Join(", ", DatasetWords.AllDataTypes)}; '{text}' is something else.";
            default:
                return null;
        }
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number);

    // "20.0 ± 1.2" and "93 %" are results as people report them; "0,93" is a decimal comma, which readers take for two numbers.
    private static bool BeginsWithNumber(string text)
    {
        var end = text[0] is '+' or '-' ? 1 : 0;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] is '.' || (text[end] is 'e' or 'E' && end > 0) || (text[end] is '+' or '-' && text[end - 1] is 'e' or 'E')))
        {
            end++;
        }

        return IsNumber(text.Substring(0, end)) && (end == text.Length || text[end] != ',');
    }
}
