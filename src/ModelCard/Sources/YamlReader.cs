using ModelCard.Card;
using YamlDotNet.Core;

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

    /// <summary>Reads a document with the place of each value. Columns count UTF-16 code units from 1.</summary>
    /// <param name="text">The document, with LF line ends.</param>
    /// <param name="file">Full path of its file.</param>
    /// <param name="kind">The kind of source.</param>
    /// <param name="findings">Takes the one finding that says why the document cannot be trusted.</param>
    /// <returns>The root value, or <see langword="null"/> when the document is blank or wrong.</returns>
    public static CardNode? Read(string text, string file, SourceKind kind, List<Finding> findings) =>
        Read(new YamlDocument(text, file, kind, null), findings);

    /// <summary>Reads a value written in a property or in item metadata, such as <c>{lr: 0.1, epochs: 3}</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="origin">The place of the property or item, which every value gets.</param>
    /// <param name="findings">Takes the finding when the value cannot be read.</param>
    public static CardNode? ReadFlow(string text, Origin origin, List<Finding> findings) =>
        Read(new YamlDocument(text.Replace("\r\n", "\n").Replace('\r', '\n'), null, origin.Kind, origin), findings);

    /// <summary>The type a plain scalar has in the core schema of YAML 1.2.</summary>
    public static ScalarType TypeOf(string text)
    {
        if (text.Length == 0)
        {
            return ScalarType.Null;
        }

        switch (text)
        {
            case "~" or "null" or "Null" or "NULL":
                return ScalarType.Null;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return ScalarType.Boolean;
            case ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "-.inf" or "-.Inf" or "-.INF" or "+.inf" or "+.Inf" or "+.INF":
                return ScalarType.Float;
            default:
                return text[0] is '+' or '-' or '.' or (>= '0' and <= '9') ? NumberType(text) : ScalarType.Text;
        }
    }

    private static ScalarType NumberType(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x')
        {
            for (var k = 2; k < text.Length; k++)
            {
                var c = text[k];
                var isDigit = text[1] == 'o' ? c is >= '0' and <= '7' : c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
                if (!isDigit)
                {
                    return ScalarType.Text;
                }
            }

            return ScalarType.Integer;
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

    private static int Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - start;
    }

    private static CardNode? Read(YamlDocument document, List<Finding> findings)
    {
        try
        {
            return document.ReadRoot();
        }
        catch (YamlProblemException problem)
        {
            findings.Add(problem.Finding);
        }
        catch (YamlException exception)
        {
            findings.Add(document.Explain(exception));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser is somebody else's: whatever it throws at odd input is a finding about the input.
            findings.Add(document.Explain(new YamlException(document.Here, document.Here, exception.Message)));
        }

        return null;
    }
}
