using System.Globalization;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Chooses for a single value the form that every YAML reader takes for that value and no other.</summary>
internal static class YamlScalar
{
    /// <summary>Writes a scalar with its line end; the block form of a text of several lines is indented two below <paramref name="indent"/>.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="indent">Indentation of the key or list the scalar belongs to.</param>
    /// <param name="isLast">Whether nothing follows in the document.</param>
    /// <param name="text">Takes the text.</param>
    /// <param name="asRead">Whether numbers and truth values keep their spelling, which readers of YAML 1.1 may take for something else.</param>
    public static void Write(CardScalar scalar, int indent, bool isLast, StringBuilder text, bool asRead = false)
    {
        if (asRead && IsSpelling(scalar))
        {
            text.Append(scalar.Text).Append('\n');
            return;
        }

        if (scalar.Type == ScalarType.Text && FitsBlock(scalar.Text, isLast))
        {
            WriteBlock(scalar.Text, indent + 2, text);
            return;
        }

        text.Append(scalar.Type switch
        {
            ScalarType.Integer => YamlNumber.Integer(scalar.Text) ?? OneLine(scalar.Text),
            ScalarType.Float => YamlNumber.Float(scalar.Text) ?? OneLine(scalar.Text),
            ScalarType.Boolean => scalar.Text is "true" or "True" or "TRUE" ? "true" : "false",
            ScalarType.Null => "null",
            _ => OneLine(scalar.Text),
        });
        text.Append('\n');
    }

    /// <summary>A key on one line. Anything but simple words is quoted: readers differ most in what they take for a plain key.</summary>
    public static string Key(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or '/' or ' '))
            {
                return Quoted(value);
            }
        }

        return OneLine(value);
    }

    private static bool IsSpelling(CardScalar scalar) => scalar.Type switch
    {
        ScalarType.Integer => YamlNumber.Integer(scalar.Text) is not null,
        ScalarType.Float => YamlNumber.Float(scalar.Text) is not null,
        ScalarType.Boolean => scalar.Text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE",
        _ => false,
    };

    private static string OneLine(string value) => IsPlain(value) ? value : Quoted(value);

    private static string Quoted(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (NeedsEscape(value[i]) || value[i] is '\n' or '\t' || ForeignText.IsHalf(value, i))
            {
                return DoubleQuoted(value);
            }
        }

        return "'" + value.Replace("'", "''") + "'";
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !MayBegin(value) || value[value.Length - 1] == ':' || char.IsWhiteSpace(value[value.Length - 1]))
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (NeedsEscape(c) || c is '\n' or '\t' || ForeignText.IsHalf(value, i) || (c == ':' && value[i + 1] == ' ') || (c == '#' && char.IsWhiteSpace(value[i - 1])))
            {
                return false;
            }
        }

        return !IsWord(value) && !MayBeNumber(value);
    }

    private static bool MayBegin(string value)
    {
        var c = value[0];
        return char.IsLetterOrDigit(c) || c is '/' or '_' or '$' or '(' || char.IsSurrogate(c) || (c == '.' && value.Length > 1 && char.IsLetter(value[1]));
    }

    // What a YAML 1.1 reader takes for a truth value or for nothing.
    private static bool IsWord(string value) =>
        value.Length <= 5 && value.ToLowerInvariant() is "y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null" or "nan" or "inf";

    // Numbers of both versions (0o17, 1_000, 0b1, 12:30, 1e3, .inf) and dates: begins like a number, and no letter says that it is none.
    private static bool MayBeNumber(string value)
    {
        if (value[0] is not ((>= '0' and <= '9') or '.'))
        {
            return false;
        }

        foreach (var c in value)
        {
            var inNumber = c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')
                or '.' or '-' or '+' or ':' or '_' or ' ' or ',' or 'x' or 'X' or 'o' or 'O' or 't' or 'T' or 'z' or 'Z' or 'i' or 'I' or 'n' or 'N';
            if (!inNumber)
            {
                return false;
            }
        }

        return true;
    }

    private static bool NeedsEscape(char c) =>
        c is (< ' ' and not ('\n' or '\t')) or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    private static bool FitsBlock(string value, bool isLast)
    {
        // A first line that begins with a space would need an indentation indicator, which not every reader counts alike. At the very end of front matter
        // the line end before the closing fence is no part of it, so that a text would lose its own.
        if (value.IndexOf('\n') < 0 || char.IsWhiteSpace(value[0]) || (isLast && value[value.Length - 1] == '\n'))
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var isLineEnd = i + 1 == value.Length || value[i + 1] == '\n';
            if (NeedsEscape(value[i]) || ForeignText.IsHalf(value, i) || (isLineEnd && value[i] is ' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteBlock(string value, int indent, StringBuilder text)
    {
        text.Append(value.EndsWith("\n\n", StringComparison.Ordinal) ? "|+\n" : value[value.Length - 1] == '\n' ? "|\n" : "|-\n");
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
                    if (NeedsEscape(c))
                    {
                        text.Append(c <= '\u00FF' ? "\\x" : "\\u").Append(((int)c).ToString(c <= '\u00FF' ? "X2" : "X4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        // Half a pair is no character; the file could not even be encoded.
                        text.Append(ForeignText.IsHalf(value, i) ? '\uFFFD' : c);
                    }

                    break;
            }
        }

        return text.Append('"').ToString();
    }
}
