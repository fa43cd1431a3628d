using System.Text;

namespace ModelCard.Sources;

/// <summary>Takes folders out of texts of other people's files: they name machines and users.</summary>
internal static class PathText
{
    private const string Ends = "\"'`,;|<>()[]{}=";

    /// <summary>What follows the last separator of a path.</summary>
    public static string LastSegment(string path)
    {
        path = path.TrimEnd('/', '\\');
        return path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
    }

    /// <summary>The text with the last segment of each path of a machine in the place of the path. Web addresses, ids and relative paths stay.</summary>
    public static string WithoutFolders(string text)
    {
        if (text.IndexOfAny(['/', '\\']) < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || Ends.IndexOf(text[i]) >= 0)
            {
                AppendPart(plain, text.Substring(start, i - start));
                if (i < text.Length)
                {
                    plain.Append(text[i]);
                }

                start = i + 1;
            }
        }

        return plain.ToString();
    }

    // What begins as a path is one up to its end, because names of folders have blanks in them.
    private static void AppendPart(StringBuilder plain, string part)
    {
        var words = part.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            plain.Append(i > 0 ? " " : "");
            if (IsOfMachine(words[i]))
            {
                plain.Append(LastSegment(string.Join(" ", words, i, words.Length - i)));
                return;
            }

            plain.Append(words[i]);
        }
    }

    private static bool IsOfMachine(string word) =>
        (word.Length > 1 && word[0] is '/' or '\\' && word.IndexOfAny(['/', '\\'], 1) > 0)
        || word.StartsWith("~/", StringComparison.Ordinal)
        || word.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (word.Length > 2 && char.IsLetter(word[0]) && word[1] == ':' && word[2] is '/' or '\\')
        || word.IndexOf('\\') >= 0
        || word.StartsWith("../", StringComparison.Ordinal);
}
