using System.Globalization;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>Texts as SARIF wants them: paths as URI references (RFC 3986), and messages in which nothing is taken for a link.</summary>
internal static class SarifText
{
    /// <summary>A relative path as a URI reference. Everything but letters, digits and four marks is escaped, so that no reader has to know where a character is allowed.</summary>
    /// <param name="path">The path, with <c>/</c>.</param>
    public static string Uri(string path)
    {
        var uri = new StringBuilder(path.Length);
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            var c = (char)value;
            if (c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '/')
            {
                uri.Append(c);
            }
            else
            {
                uri.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return uri.ToString();
    }

    /// <summary>A message. <c>[text](target)</c> in it would be a link, and what a finding quotes is none of ours.</summary>
    public static string Message(string text) =>
        text.IndexOf("](", StringComparison.Ordinal) < 0 ? text : text.Replace("\\", "\\\\").Replace("[", "\\[").Replace("]", "\\]");

    /// <summary>A title as a name: <c>Wrong YAML in a file</c> is <c>WrongYamlInAFile</c>.</summary>
    public static string Name(string title)
    {
        var name = new StringBuilder(title.Length);
        var before = ' ';
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(before == ' ' ? char.ToUpperInvariant(c) : char.IsUpper(before) ? char.ToLowerInvariant(c) : c);
                before = c;
            }
            else
            {
                // "model's" is one word, and so is "language(s)".
                before = c is '\'' or '(' ? before : ' ';
            }
        }

        return name.ToString();
    }
}
