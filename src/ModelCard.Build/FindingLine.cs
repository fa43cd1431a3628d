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

    public static void Replay(TaskLoggingHelper log, string text, string projectFile)
    {
        var parts = text.Split([Separator], 7);
        if (parts.Length == 7
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var column))
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

    // What a finding quotes may be anybody's text, and Azure Pipelines obeys ##vso[…] wherever it stands in a line.
    private static string OneLine(string message) => message.Replace("\r", "").Replace('\n', ' ').Replace(Separator, ' ').Replace("##vso[", "## vso[");
}
