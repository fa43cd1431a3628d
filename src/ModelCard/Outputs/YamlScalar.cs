using System.Globalization;
using System.Numerics;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Chooses for a single value the form that every YAML reader takes for that value and no other.</summary>
internal static class YamlScalar
{
    /// <summary>Writes a scalar with its line end; the block form of a text of several lines is indented two below <paramref name="indent"/>.</summary>
    public static void Write(CardScalar scalar, int indent, StringBuilder text)
    {
        switch (scalar.Type)
        {
            case ScalarType.Text when FitsBlock(scalar.Text):
                WriteBlock(scalar.Text, indent + 2, text);
                return;
            case ScalarType.Text:
                text.Append(OneLine(scalar.Text));
                break;
            case ScalarType.Integer:
                text.Append(Integer(scalar.Text));
                break;
            case ScalarType.Float:
                text.Append(Float(scalar.Text));
                break;
            case ScalarType.Boolean:
                text.Append(scalar.Text.ToLowerInvariant());
                break;
            default:
                text.Append("null");
                break;
        }

        text.Append('\n');
    }

    /// <summary>A text on one line: plain where that is safe, else quoted.</summary>
    public static string OneLine(string value)
    {
        if (IsPlain(value))
        {
            return value;
        }

        foreach (var c in value)
        {
            if (NeedsEscape(c) || c is '\n' or '\t' || char.IsSurrogate(c))
            {
                return DoubleQuoted(value);
            }
        }

        return "'" + value.Replace("'", "''") + "'";
    }

    /// <summary>A key on one line. Anything but a simple word is quoted: readers differ most in what they take for a plain key.</summary>
    public static string Key(string value)
    {
        var isWord = true;
        foreach (var c in value)
        {
            isWord &= char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ' ';
        }

        var text = OneLine(value);
        return isWord || text[0] is '\'' or '"' ? text : "'" + value.Replace("'", "''") + "'";
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || value[value.Length - 1] is ' ' or ':' || !(char.IsLetterOrDigit(value[0]) || value[0] is '/' or '.' or '_' or '$' or '('))
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (NeedsEscape(c) || c is '\n' or '\t' || char.IsSurrogate(c) || (c == ':' && value[i + 1] == ' ') || (c == '#' && value[i - 1] == ' '))
            {
                return false;
            }
        }

        return !IsWordOfYaml(value) && !MayBeNumber(value);
    }

    // What any YAML 1.1 reader takes for a truth value or for nothing.
    private static bool IsWordOfYaml(string value) => value.Length <= 5 && value.ToLowerInvariant() is "y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null" or "nan" or "inf";

    // Numbers of both versions (0o17, 1_000, 0b1, 12:30, 1e3, .inf) and dates: begins like a number, and no letter says that it is none.
    private static bool MayBeNumber(string value)
    {
        if (!(value[0] is (>= '0' and <= '9') or '.'))
        {
            return false;
        }

        foreach (var c in value)
        {
            var inNumber = c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')
                or '.' or '-' or '+' or ':' or '_' or ' ' or 'x' or 'X' or 'o' or 'O' or 't' or 'T' or 'z' or 'Z' or 'i' or 'I' or 'n' or 'N' or ',' or '=';
            if (!inNumber)
            {
                return false;
            }
        }

        return true;
    }

    private static bool NeedsEscape(char c) =>
        c is (< ' ' and not ('\n' or '\t')) or (>= '\u007F' and <= '\u009F') or '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static bool FitsBlock(string value)
    {
        // A first line that begins with a space would need an indentation indicator, which not every reader counts alike.
        if (value.IndexOf('\n') < 0 || value[0] is ' ' or '\n' or '\t')
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var blankEnd = c is ' ' or '\t' && (i + 1 == value.Length || value[i + 1] == '\n');
            if (NeedsEscape(c) || blankEnd || (char.IsSurrogate(c) && !IsPair(value, i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPair(string value, int i) =>
        (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
        || (char.IsLowSurrogate(value[i]) && i > 0 && char.IsHighSurrogate(value[i - 1]));

    private static void WriteBlock(string value, int indent, StringBuilder text)
    {
        var keeps = value.EndsWith("\n\n", StringComparison.Ordinal) || value == "\n";
        text.Append(keeps ? "|+\n" : value[value.Length - 1] == '\n' ? "|\n" : "|-\n");
        var start = 0;
        while (start < value.Length)
        {
            var end = value.IndexOf('\n', start);
            var stop = end < 0 ? value.Length : end;
            if (stop > start)
            {
                text.Append(' ', indent).Append(value, start, stop - start);
            }

            text.Append('\n');
            start = stop + 1;
        }
    }

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"", value.Length + 8);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                default:
                    if (char.IsSurrogate(c))
                    {
                        // Half a pair is no character; the file could not even be encoded.
                        text.Append(IsPair(value, i) ? c : '\uFFFD');
                    }
                    else if (NeedsEscape(c))
                    {
                        text.Append(c <= '\u00FF' ? "\\x" : "\\u").Append(((int)c).ToString(c <= '\u00FF' ? "X2" : "X4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        text.Append(c);
                    }

                    break;
            }
        }

        return text.Append('"').ToString();
    }

    // 0o17 and 0x1F are numbers to one reader and text to the other; decimal digits are a number to both.
    private static string Integer(string value)
    {
        var text = value.Trim();
        if (text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x')
        {
            var number = BigInteger.Zero;
            var radix = text[1] == 'o' ? 8 : 16;
            for (var i = 2; i < text.Length; i++)
            {
                number = (number * radix) + int.Parse(text.Substring(i, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }

            return number.ToString(CultureInfo.InvariantCulture);
        }

        var isNegative = text[0] == '-';
        var digits = text.TrimStart('+', '-').TrimStart('0');
        return digits.Length == 0 ? "0" : isNegative ? "-" + digits : digits;
    }

    // YAML 1.1 sees a float only where there is a point, and an exponent only where it has a sign.
    private static string Float(string value)
    {
        var text = value.Trim().ToLowerInvariant();
        if (text.EndsWith(".inf", StringComparison.Ordinal) || text == ".nan")
        {
            return text.TrimStart('+');
        }

        var sign = text[0] == '-' ? "-" : "";
        text = text.TrimStart('+', '-');
        var e = text.IndexOf('e');
        var mantissa = e < 0 ? text : text.Substring(0, e);
        var exponent = e < 0 ? "" : text.Substring(e + 1);
        var point = mantissa.IndexOf('.');
        var whole = (point < 0 ? mantissa : mantissa.Substring(0, point)).TrimStart('0');
        var fraction = point < 0 ? "" : mantissa.Substring(point + 1);
        var signed = exponent.Length == 0 ? "" : exponent[0] is '+' or '-' ? "e" + exponent : "e+" + exponent;
        return sign + (whole.Length == 0 ? "0" : whole) + "." + (fraction.Length == 0 ? "0" : fraction) + signed;
    }
}
