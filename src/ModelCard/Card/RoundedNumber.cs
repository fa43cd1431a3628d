using System.Globalization;

namespace ModelCard.Card;

/// <summary>A measured number as a reader takes it in: programs write every digit a machine has, and no figure of a model is known to sixteen.</summary>
internal static class RoundedNumber
{
    private const int Decimals = 4;

    /// <summary>The number with four decimals, or four digits where it is smaller than 0.1; any other text, and a number with fewer, as it is.</summary>
    public static string Of(string text)
    {
        var point = text.IndexOf('.');
        var exponent = text.IndexOfAny(['e', 'E']);
        if ((exponent < 0 && (point < 0 || text.Length - point - 1 <= Decimals)) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        var size = Math.Abs(number);
        return size is 0 or >= 0.1 and < 1e15 ? number.ToString("0.####", CultureInfo.InvariantCulture)
            : size is >= 1e-4 and < 0.1 ? number.ToString("0.0" + new string('#', Digits(size)), CultureInfo.InvariantCulture)
            : number.ToString("0.###e0", CultureInfo.InvariantCulture);
    }

    // Behind the point and its zeros come four digits; one decimal is written in any case.
    private static int Digits(double size)
    {
        var zeros = 0;
        for (; size < 0.1; size *= 10)
        {
            zeros++;
        }

        return zeros + Decimals - 1;
    }
}
