using System.Globalization;

namespace ModelCard.Card;

/// <summary>A number with a unit at the start of a text, such as <c>1.2 kg</c> or <c>85 MB (as float32)</c>.</summary>
public sealed class Quantity
{
    private Quantity(decimal value, string unit)
    {
        Value = value;
        Unit = unit;
    }

    /// <summary>The number in <see cref="Unit"/>.</summary>
    public decimal Value { get; }

    /// <summary>The field's own unit: <c>g</c>, <c>kWh</c> or <c>bytes</c>.</summary>
    public string Unit { get; }

    /// <summary>Reads a quantity and converts it to the field's unit; a bare number already is in it.</summary>
    /// <param name="text">The text; words after the unit are allowed.</param>
    /// <param name="unit">The unit to convert to.</param>
    /// <returns>The quantity, or <see langword="null"/> when the text does not begin with a number and a unit of that family.</returns>
    public static Quantity? Parse(string text, string unit)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '~' or '≈'))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] is '.' or '-' or '+' || IsExponent(text, end)))
        {
            end++;
        }

        if (!decimal.TryParse(text.Substring(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value < 0)
        {
            return null;
        }

        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var wordEnd = end;
        while (wordEnd < text.Length && char.IsLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        var word = text.Substring(end, wordEnd - end);

        // "1,2 kg", "1_000", "5–10 kg", "1 200": what goes on without a unit may mean anything, and a guess could be wrong a thousandfold.
        if (word.Length == 0 && end < text.Length && text[end] is not ('(' or ';'))
        {
            return null;
        }

        try
        {
            return (word.Length == 0 ? 1m : Factor(word, unit)) is { } factor ? new Quantity(value * factor, unit) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsExponent(string text, int index) =>
        text[index] is 'e' or 'E' && index + 1 < text.Length && index > 0 && char.IsDigit(text[index - 1]) && (char.IsDigit(text[index + 1]) || text[index + 1] is '-' or '+');

    private static decimal? Factor(string word, string unit) => (unit, word) switch
    {
        ("g", "g" or "gram" or "grams" or "gCO" or "gCO2eq") => 1,
        ("g", "mg" or "milligram" or "milligrams") => 0.001m,
        ("g", "kg" or "kilogram" or "kilograms" or "kgCO" or "kgCO2eq") => 1_000,
        ("g", "t" or "tonne" or "tonnes" or "ton" or "tons" or "tCO" or "tCO2eq") => 1_000_000,
        ("kWh", "kWh" or "kwh" or "KWh") => 1,
        ("kWh", "Wh" or "wh") => 0.001m,
        ("kWh", "MWh") => 1_000,
        ("kWh", "GWh") => 1_000_000,
        ("kWh", "J") => 1m / 3_600_000m,
        ("kWh", "MJ") => 1m / 3.6m,
        ("bytes", "B" or "byte" or "bytes") => 1,
        ("bytes", "kB" or "KB") => 1_000,
        ("bytes", "MB") => 1_000_000,
        ("bytes", "GB") => 1_000_000_000,
        ("bytes", "TB") => 1_000_000_000_000,
        ("bytes", "KiB") => 1_024,
        ("bytes", "MiB") => 1_048_576,
        ("bytes", "GiB") => 1_073_741_824,
        ("bytes", "TiB") => 1_099_511_627_776,
        _ => null,
    };
}
