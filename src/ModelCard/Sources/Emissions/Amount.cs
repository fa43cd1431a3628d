using System.Globalization;

namespace ModelCard.Sources;

/// <summary>Figures of emissions as a card shows them: six significant digits, rounded once, in the unit a reader expects.</summary>
internal static class Amount
{
    private const int Digits = 6;

    /// <summary>Greenhouse gas in kilograms or grams.</summary>
    public static string Carbon(decimal kilograms) => kilograms >= 1 ? Number(kilograms) + " kg CO2eq" : Number(kilograms * 1000) + " g CO2eq";

    /// <summary>A number with six significant digits, without an exponent.</summary>
    public static string Number(decimal value)
    {
        if (value == 0)
        {
            return "0";
        }

        var decimals = Digits - 1;
        for (var rest = Math.Abs(value); rest >= 10 && decimals > 0; rest /= 10)
        {
            decimals--;
        }

        for (var rest = Math.Abs(value); rest < 1 && decimals < 28; rest *= 10)
        {
            decimals++;
        }

        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>A positive number of a text that has nothing else, or <see langword="null"/>.</summary>
    public static decimal? Positive(string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000_000m ? number : null;
}
