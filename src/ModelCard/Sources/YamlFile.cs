using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads a YAML file from disk: its size and encoding are settled before, so that the reader sees text.</summary>
public static class YamlFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="kind">The kind of source the values belong to.</param>
    /// <param name="findings">Takes what is wrong with the file.</param>
    /// <param name="maximumLength">The largest file that is read, in bytes.</param>
    /// <param name="maximumNodes">How many values it may hold.</param>
    /// <returns>The root value; <see langword="null"/> when the file is blank or a finding says why it cannot be read.</returns>
    public static CardNode? Read(string path, SourceKind kind, List<Finding> findings, int maximumLength = MaximumLength, int maximumNodes = YamlReader.MaximumNodes)
    {
        var file = Utf8File.Read(path, maximumLength);
        if (file.Text is { } text)
        {
            return YamlReader.Read(text, path, kind, findings, maximumNodes);
        }

        var (code, problem) = file.Problem switch
        {
            Utf8FileProblem.TooLarge => (FindingCodes.SidecarTooLarge, file.Message + " Move long texts into files of their own (ModelCardSection)."),
            Utf8FileProblem.Encoding => (FindingCodes.SidecarEncoding, file.Message),
            Utf8FileProblem.Missing => (FindingCodes.SidecarNotFound, file.Message + " Create it, or correct ModelCardSidecar."),
            Utf8FileProblem.Folder => (FindingCodes.SidecarUnreadable, file.Message + " Name a YAML file in it."),
            _ => (FindingCodes.SidecarUnreadable, file.Message),
        };
        findings.Add(new Finding(code, FindingSeverity.Error, $"The file '{RelativePath.LastPart(path)}' {problem}", Origin.InFile(kind, path, file.Line, file.Column)));
        return null;
    }
}
