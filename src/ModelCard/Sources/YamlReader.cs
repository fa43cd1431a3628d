using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// Reads YAML into values that keep the author's text. It works on YamlDotNet's events, so that a value like <c>no</c> or <c>1.10</c> is never turned into something else,
/// and refuses what a sidecar should not need: anchors, aliases, merge keys, tags and several documents.
/// </summary>
public static class YamlReader
{
    /// <summary>How deep values may be nested.</summary>
    public const int MaximumDepth = 32;

    /// <summary>How many values a document may hold.</summary>
    public const int MaximumNodes = 10_000;

    /// <summary>How long a single text may be, in characters.</summary>
    public const int MaximumScalarLength = 256 * 1024;

    /// <summary>Reads a document with the place of each value. Lines end with LF, CRLF or CR; columns count UTF-16 code units from 1.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">Full path of its file.</param>
    /// <param name="kind">The kind of source.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="maximumNodes">How many values it may hold.</param>
    /// <returns>
    /// The root value; <see langword="null"/> when the document is blank or a finding says that it cannot be trusted. A value can come back together with findings: what
    /// they name is left out of it.
    /// </returns>
    public static CardNode? Read(string text, string file, SourceKind kind, List<Finding> findings, int maximumNodes = MaximumNodes)
    {
        var prepared = YamlText.Prepare(text);
        return new YamlDocument(prepared, new YamlReport(prepared, file, kind, null, findings), maximumNodes).Read();
    }

    /// <summary>Reads a value written in a property or in item metadata, such as <c>{lr: 0.1, epochs: 3}</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="origin">The place of the property or item, which every value gets.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <returns>The value, or <see langword="null"/> when it is blank or a finding says why it cannot be read.</returns>
    public static CardNode? ReadFlow(string text, Origin origin, List<Finding> findings)
    {
        var errors = findings.Count;
        var prepared = YamlText.Prepare(text);
        var node = new YamlDocument(prepared, new YamlReport(prepared, null, origin.Kind, origin, findings)).Read();
        return findings.Count == errors ? node : null;
    }

    /// <summary>The type a plain scalar has in the core schema of YAML 1.2.</summary>
    public static ScalarType TypeOf(string text)
    {
        if (text.Length == 0)
        {
            return ScalarType.Null;
        }

        switch (text[0])
        {
            case '~':
                return text.Length == 1 ? ScalarType.Null : ScalarType.Text;
            case 'n' or 'N':
                return text is "null" or "Null" or "NULL" ? ScalarType.Null : ScalarType.Text;
            case 't' or 'T' or 'f' or 'F':
                return text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE" ? ScalarType.Boolean : ScalarType.Text;
            case '.':
                return text is ".nan" or ".NaN" or ".NAN" ? ScalarType.Float : NumberType(text);
            case '+' or '-' or (>= '0' and <= '9'):
                return NumberType(text);
            default:
                return ScalarType.Text;
        }
    }

    private static ScalarType NumberType(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x')
        {
            return IsInRadix(text) ? ScalarType.Integer : ScalarType.Text;
        }

        var i = text[0] is '+' or '-' ? 1 : 0;
        var whole = Digits(text, ref i);
        if (i == text.Length)
        {
            return whole > 0 ? ScalarType.Integer : ScalarType.Text;
        }

        var fraction = 0;
        if (text[i] == '.')
        {
            i++;
            if (whole == 0 && text.Length - i == 3 && text.Substring(i) is "inf" or "Inf" or "INF")
            {
                return ScalarType.Float;
            }

            fraction = Digits(text, ref i);
        }

        if (whole + fraction == 0)
        {
            return ScalarType.Text;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            i += i < text.Length && text[i] is '+' or '-' ? 1 : 0;
            if (Digits(text, ref i) == 0)
            {
                return ScalarType.Text;
            }
        }

        return i == text.Length ? ScalarType.Float : ScalarType.Text;
    }

    private static bool IsInRadix(string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            var c = text[i];
            var isDigit = text[1] == 'o' ? c is >= '0' and <= '7' : c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!isDigit)
            {
                return false;
            }
        }

        return true;
    }

    private static int Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - start;
    }
}
