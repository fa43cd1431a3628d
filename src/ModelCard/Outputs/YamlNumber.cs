using System.Globalization;
using System.Numerics;

namespace ModelCard.Outputs;

/// <summary>Spells numbers so that a reader of YAML 1.1 sees the same number as one of YAML 1.2.</summary>
internal static class YamlNumber
{
    /// <summary>
    /// An integer in decimal digits: <c>0o17</c> and a leading zero mean something else, or nothing, to one of the readers.
    /// </summary>
    /// <returns>The digits, or <see langword="null"/> when the text is no integer.</returns>
    public static string? Integer(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x')
        {
            return InRadix(text, text[1] == 'o' ? 8 : 16);
        }

        var isSigned = text.Length > 0 && text[0] is '+' or '-';
        var start = isSigned ? 1 : 0;
        if (!HasOnlyDigits(text, start, text.Length))
        {
            return null;
        }

        while (start < text.Length - 1 && text[start] == '0')
        {
            start++;
        }

        var digits = text.Substring(start);
        return text[0] == '-' && digits != "0" ? "-" + digits : digits;
    }

    /// <summary>A float with a point, and a sign in its exponent: without them YAML 1.1 sees text.</summary>
    /// <returns>The spelling, or <see langword="null"/> when the text is no float.</returns>
    public static string? Float(string text)
    {
        var sign = text.Length > 0 && text[0] == '-' ? "-" : "";
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var body = text.Substring(start);
        if (body is ".inf" or ".Inf" or ".INF")
        {
            return sign + ".inf";
        }

        if (text is ".nan" or ".NaN" or ".NAN")
        {
            return ".nan";
        }

        var e = body.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? body : body.Substring(0, e);
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa.Substring(0, point);
        var fraction = point < 0 ? "" : mantissa.Substring(point + 1);
        var exponent = e < 0 ? "" : body.Substring(e + 1);
        var isNegativeExponent = exponent.Length > 0 && exponent[0] == '-';
        exponent = exponent.TrimStart('+', '-');
        if (whole.Length + fraction.Length == 0 || !HasOnlyDigits(whole + fraction, 0, whole.Length + fraction.Length) || (e >= 0 && !HasOnlyDigits(exponent, 0, exponent.Length)))
        {
            return null;
        }

        // 1e3 is easier to read as 1000.0; a long row of zeros is not.
        if (!isNegativeExponent && exponent.Length is 1 or 2 && int.Parse(exponent, CultureInfo.InvariantCulture) is var shift and <= 15)
        {
            fraction = fraction.PadRight(shift, '0');
            whole += fraction.Substring(0, shift);
            fraction = fraction.Substring(shift);
            exponent = "";
        }

        whole = whole.TrimStart('0');
        var number = sign + (whole.Length == 0 ? "0" : whole) + "." + (fraction.Length == 0 ? "0" : fraction);
        return exponent.Length == 0 ? number : number + (isNegativeExponent ? "e-" : "e+") + exponent;
    }

    private static string? InRadix(string text, int radix)
    {
        var number = BigInteger.Zero;
        for (var i = 2; i < text.Length; i++)
        {
            var c = text[i];
            var digit = c is >= '0' and <= '9' ? c - '0' : c is >= 'a' and <= 'f' ? c - 'a' + 10 : c is >= 'A' and <= 'F' ? c - 'A' + 10 : radix;
            if (digit >= radix)
            {
                return null;
            }

            number = (number * radix) + digit;
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static bool HasOnlyDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return end > start;
    }
}
