using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the YAML file of a checklist that a project brings along.</summary>
public static class ChecklistSource
{
    /// <summary>Whether a word of <c>ModelCardChecklist</c> means a file and not a built-in checklist.</summary>
    /// <param name="name">The word.</param>
    /// <param name="path">The full path it would have.</param>
    public static bool IsPath(string name, string path) => name.IndexOf('.') >= 0 || name.IndexOf('/') >= 0 || name.IndexOf('\\') >= 0 || File.Exists(path);

    /// <summary>Reads the file.</summary>
    /// <param name="name">The path as the project states it.</param>
    /// <param name="path">The full path.</param>
    /// <param name="filesRead">Takes the file.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <returns>The map, or <see langword="null"/> when a finding says why there is none.</returns>
    public static CardMap? Read(string name, string path, List<string> filesRead, List<Finding> findings)
    {
        filesRead.Add(path);
        if (TextFile.Read(path, out var problem) is not { } text)
        {
            var message = $"The checklist file '{name}' {problem}. Correct ModelCardChecklist, or the file.";
            findings.Add(new Finding(FindingCodes.ChecklistFile, FindingSeverity.Error, message, Origin.Property(SourceKind.Project, "ModelCardChecklist")));
            return null;
        }

        var problems = new List<Finding>();
        var root = YamlReader.Read(text, path, SourceKind.Project, problems);
        foreach (var wrong in problems)
        {
            findings.Add(new Finding(FindingCodes.ChecklistFile, FindingSeverity.Error, wrong.Message, wrong.Origin));
        }

        if (root is CardMap map && problems.Count == 0)
        {
            return map;
        }

        if (problems.Count == 0)
        {
            findings.Add(new Finding(
                FindingCodes.ChecklistFile,
                FindingSeverity.Error,
                "A checklist file is a map with the key 'items', a list of what the card has to say, or 'extends', the name of a built-in checklist.",
                Origin.InFile(SourceKind.Project, path, 1, 1)));
        }

        return null;
    }
}
