namespace ModelCard.Outputs;

/// <summary>
/// A number as digits and a power of ten. A chart reckons in decimal digits only, so that every runtime draws the same, and its numbers may be as large and as small as floating point goes.
/// </summary>
internal readonly struct ChartNumber : IComparable<ChartNumber>
{
    private const int MostDigits = 27;
    private const int LargestExponent = 308;

    private ChartNumber(decimal digits, int exponent)
    {
        Digits = digits;
        Exponent = exponent;
    }

    /// <summary>The digits: from 1 to below 10 without their sign, or 0.</summary>
    public decimal Digits { get; }

    /// <summary>The power of ten; 0 for zero.</summary>
    public int Exponent { get; }

    /// <summary>Whether it is zero.</summary>
    public bool IsZero => Digits == 0;

    /// <summary>A number with a power of ten.</summary>
    public static ChartNumber Of(decimal value, int exponent = 0)
    {
        if (value == 0)
        {
            return default;
        }

        for (; Math.Abs(value) >= 10; value /= 10)
        {
            exponent++;
        }

        for (; Math.Abs(value) < 1; value *= 10)
        {
            exponent--;
        }

        return new ChartNumber(value, exponent);
    }

    /// <summary>Reads a number in invariant notation without blanks and group marks; <see langword="null"/> for any other text and for what floating point cannot hold.</summary>
    public static ChartNumber? Parse(string text)
    {
        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        decimal digits = 0;
        int taken = 0, power = 0;
        bool hasDigit = false, isFraction = false;
        for (; at < text.Length && (text[at] is >= '0' and <= '9' || (text[at] == '.' && !isFraction)); at++)
        {
            if (text[at] == '.')
            {
                isFraction = true;
                continue;
            }

            hasDigit = true;
            if (taken < MostDigits)
            {
                digits = (digits * 10) + (text[at] - '0');
                taken += digits == 0 ? 0 : 1;
                power -= isFraction ? 1 : 0;
            }
            else
            {
                power += isFraction ? 0 : 1;
            }
        }

        if (!hasDigit || (at < text.Length && !ReadExponent(text, at, ref power)))
        {
            return null;
        }

        var number = Of(text[0] == '-' ? -digits : digits, power);
        return Math.Abs(number.Exponent) <= LargestExponent ? number : null;
    }

    /// <summary>The number in units of a power of ten. What is too small for a unit is 0; what is too large for one is as far away as reckoning goes.</summary>
    public decimal In(int exponent)
    {
        var shift = Exponent - exponent;
        if (IsZero || shift < -MostDigits)
        {
            return 0;
        }

        var value = Digits;
        for (var i = Math.Min(shift, 20); i > 0; i--)
        {
            value *= 10;
        }

        for (; shift < 0; shift++)
        {
            value /= 10;
        }

        return value;
    }

    /// <summary>The sum of two numbers.</summary>
    public ChartNumber Plus(ChartNumber other)
    {
        var exponent = CommonExponent(this, other);
        return Of(In(exponent) + other.In(exponent), exponent);
    }

    /// <summary>The number with the other sign.</summary>
    public ChartNumber Negated() => new(-Digits, Exponent);

    /// <summary>The power of ten of the larger of two numbers.</summary>
    public static int CommonExponent(ChartNumber one, ChartNumber other) =>
        one.IsZero ? other.Exponent : other.IsZero ? one.Exponent : Math.Max(one.Exponent, other.Exponent);

    /// <inheritdoc/>
    public int CompareTo(ChartNumber other)
    {
        var exponent = CommonExponent(this, other);
        return In(exponent).CompareTo(other.In(exponent));
    }

    private static bool ReadExponent(string text, int at, ref int power)
    {
        var start = at + 1;
        if (text[at] is not ('e' or 'E') || start == text.Length)
        {
            return false;
        }

        var isNegative = text[start] == '-';
        start += text[start] is '-' or '+' ? 1 : 0;
        var exponent = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9' || exponent > 9999)
            {
                return false;
            }

            exponent = (exponent * 10) + (text[i] - '0');
        }

        power += isNegative ? -exponent : exponent;
        return start < text.Length;
    }
}
