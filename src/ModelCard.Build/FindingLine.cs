using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ModelCard.Build;

/// <summary>
/// One finding as a line of the findings cache. It touches neither the core nor YamlDotNet, because replaying findings is all that an up-to-date build does.
/// </summary>
internal static class FindingLine
{
    private const char Separator = '\t';

    public static string Write(string severity, string code, string helpLink, string file, int line, int column, string message)
    {
        var numbers = line.ToString(CultureInfo.InvariantCulture) + Separator + column.ToString(CultureInfo.InvariantCulture);
        return severity + Separator + code + Separator + helpLink + Separator + numbers + Separator + OneLine(file) + Separator + OneLine(message);
    }

    /// <summary>Whether a line is one that this wrote.</summary>
    public static bool IsWhole(string text) => Read(text, out _, out _) is not null;

    public static void Replay(TaskLoggingHelper log, string text, string projectFile)
    {
        if (Read(text, out var line, out var column) is { } parts)
        {
            Log(log, parts[0], parts[1], parts[2], ProjectPath.Absolute(parts[5], projectFile), line, column, parts[6]);
        }
    }

    public static void Log(TaskLoggingHelper log, string severity, string code, string helpLink, string file, int line, int column, string message)
    {
        message = OneLine(message);
        file = OneLine(file);
        switch (severity)
        {
            case "Error":
                log.LogError(null, code, null, helpLink, file, line, column, 0, 0, "{0}", message);
                break;
            case "Warning":
                log.LogWarning(null, code, null, helpLink, file, line, column, 0, 0, "{0}", message);
                break;
            default:
                log.LogMessage(null, code, null, file, line, column, 0, 0, MessageImportance.Normal, "{0}", message);
                break;
        }
    }

    // Another word for the severity would make a message of a warning.
    private static string[]? Read(string text, out int line, out int column)
    {
        line = column = 0;
        var parts = text.Split([Separator], 7);
        return parts.Length == 7 && parts[0] is "Error" or "Warning"
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out line)
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out column)
            ? parts
            : null;
    }

    // What a finding quotes may be anybody's text, and a file that a pattern has found may have any name. GitHub obeys a line that begins with ::, Azure Pipelines ##vso[…] wherever it stands; a terminal obeys
    // control characters, and what turns the direction of writing makes a line look like another (Unicode Standard Annex 9).
    private static string OneLine(string text)
    {
        StringBuilder? line = null;
        text = text.Replace("\r\n", " ").Replace("##vso[", "## vso[");
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                line ??= new StringBuilder(text);
                line[i] = ' ';
            }
        }

        return line?.ToString() ?? text;
    }
}
