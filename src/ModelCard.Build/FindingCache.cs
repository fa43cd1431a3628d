using System.Globalization;

namespace ModelCard.Build;

/// <summary>
/// The file that says what the last generation found, under a first line by which a file that lost something is told from one with nothing to say: a mark, and how many lines and characters follow.
/// </summary>
internal static class FindingCache
{
    private const string Mark = "modelcard findings";

    /// <summary>The text of the file.</summary>
    /// <param name="lines">The findings, each line ended.</param>
    public static string Text(string lines) => FirstLine(lines) + lines;

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns>The findings, one a line; <see langword="null"/> where the file is not whole.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string[]? Read(string path)
    {
        var text = File.ReadAllText(path);
        var lines = text.Substring(text.IndexOf('\n') + 1);
        if (!string.Equals(text, FirstLine(lines) + lines, StringComparison.Ordinal))
        {
            return null;
        }

        var findings = lines.Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(findings, FindingLine.IsWhole) ? findings : null;
    }

    private static string FirstLine(string lines)
    {
        var count = 0;
        foreach (var c in lines)
        {
            count += c == '\n' ? 1 : 0;
        }

        return string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}\n", Mark, count, lines.Length);
    }
}
