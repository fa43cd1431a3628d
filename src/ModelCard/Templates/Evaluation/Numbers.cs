using System.Globalization;
using System.Numerics;

namespace ModelCard.Templates;

/// <summary>Conversions between the kinds of numbers. The kinds from narrow to wide: int, long, big, double, decimal.</summary>
internal static class Numbers
{
    public static bool IsNumber(object? value) => Rank(value) > 1;

    /// <summary>0: no number, 1: a truth value, 2 and up: the kinds of numbers.</summary>
    public static int Rank(object? value) => value switch
    {
        int => 2,
        double => 5,
        bool => 1,
        long => 3,
        decimal => 6,
        BigInteger => 4,
        _ => 0,
    };

    public static string? ToText(object value) => value switch
    {
        double number => Shortest(number),
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

#if NETSTANDARD2_0
    // The .NET Framework's "R" writes 17 digits where 16 say the same, and zero without its sign. Fewer than 15 are asked for only next to zero, where a number has no more: 20 in one digit is 2E+01.
    private static string Shortest(double number)
    {
        for (var digits = Math.Abs(number) < 1e-300 ? 1 : 15; digits < 17; digits++)
        {
            var text = number.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read.Equals(number))
            {
                return number == 0 && BitConverter.DoubleToInt64Bits(number) != 0 ? "-0" : text;
            }
        }

        return number.ToString("G17", CultureInfo.InvariantCulture);
    }
#else
    private static string Shortest(double number) => number.ToString("R", CultureInfo.InvariantCulture);
#endif

    public static bool TryToInt(object value, out int result)
    {
        result = 0;
        switch (value)
        {
            case int number:
                result = number;
                return true;
            case bool flag:
                result = flag ? 1 : 0;
                return true;
            case string text:
                return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out result);
            case long number when number is >= int.MinValue and <= int.MaxValue:
                result = (int)number;
                return true;
            case double number when number is > int.MinValue - 0.5 and < int.MaxValue + 0.5:
                result = (int)Math.Round(number);
                return true;
            case decimal number when number is > int.MinValue and < int.MaxValue:
                result = (int)Math.Round(number);
                return true;
            case BigInteger number when number >= int.MinValue && number <= int.MaxValue:
                result = (int)number;
                return true;
            default:
                return false;
        }
    }

    public static double ToDouble(object? value) => value switch
    {
        double number => number,
        int number => number,
        long number => number,
        decimal number => (double)number,
        BigInteger number => (double)number,
        bool flag => flag ? 1 : 0,
        _ => 0,
    };

    /// <summary>Throws <see cref="OverflowException"/> for what no decimal can hold.</summary>
    public static decimal ToDecimal(object? value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        double number => (decimal)number,
        BigInteger number => (decimal)number,
        bool flag => flag ? 1 : 0,
        _ => 0,
    };

    public static BigInteger ToBig(object? value) => value switch
    {
        BigInteger number => number,
        int number => number,
        long number => number,
        bool flag => flag ? 1 : 0,
        _ => BigInteger.Zero,
    };

    /// <summary>The narrowest whole number that holds a value.</summary>
    public static object Fit(long value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : value;

    /// <summary>The narrowest whole number that holds a value.</summary>
    public static object Fit(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? Fit((long)value) : value;
}
