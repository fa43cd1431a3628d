using System.Globalization;
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
        return severity + Separator + code + Separator + helpLink + Separator + numbers + Separator + file + Separator + OneLine(message);
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

    // What a finding quotes may be anybody's text, and Azure Pipelines obeys ##vso[…] wherever it stands in a line.
    private static string OneLine(string message) => message.Replace("\r", "").Replace('\n', ' ').Replace(Separator, ' ').Replace("##vso[", "## vso[");
}
