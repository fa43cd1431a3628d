using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the YAML sidecar: one flat map of catalog fields, Hub keys and keys of the author's own.</summary>
public static class SidecarSource
{
    /// <summary>Reads a sidecar.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="findings">Takes what is wrong with it; an error means that its answers are not to be trusted.</param>
    public static SourceAnswers Read(string path, List<Finding> findings)
    {
        var errors = findings.Count;
        var builder = new AnswerBuilder(SourceKind.Sidecar, findings);
        var root = YamlFile.Read(path, SourceKind.Sidecar, findings);
        if (root is CardMap map)
        {
            foreach (var entry in map.Entries)
            {
                builder.Add(entry);
            }
        }
        else if (findings.Count == errors)
        {
            var start = Origin.InFile(SourceKind.Sidecar, path, 1, 1);
            findings.Add(root is null or CardScalar { Type: ScalarType.Null }
                ? new Finding(FindingCodes.SidecarEmpty, FindingSeverity.Warning, "The sidecar says nothing. Add keys such as 'model_summary: …', or delete the file.", start)
                : new Finding(FindingCodes.SidecarNotMap, FindingSeverity.Error, "The sidecar must be a map of keys to values, such as 'license: mit'.", root.Origin));
        }

        return builder.Answers;
    }
}
