using System.Text;
using Microsoft.Build.Utilities;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Build;

/// <summary>The findings of a build as lines of a cache file, so that an up-to-date build can say again what the last one said.</summary>
internal sealed class FindingReport
{
    private readonly IReadOnlyList<LocatedFinding> _findings;
    private readonly string _projectFile;

    public FindingReport(IReadOnlyList<LocatedFinding> findings, string projectFile)
    {
        _findings = findings;
        _projectFile = projectFile;
    }

    public int Count => _findings.Count;

    public void Log(TaskLoggingHelper log)
    {
        foreach (var finding in _findings)
        {
            FindingLine.Log(log, finding.Severity.ToString(), finding.Code, FindingCodes.HelpLink(finding.Code), finding.File, finding.Line, finding.Column, finding.Message);
        }
    }

    /// <summary>The findings as text, one a line; paths are relative to the project, so that a moved tree stays valid.</summary>
    public string ToCache()
    {
        var text = new StringBuilder();
        foreach (var finding in _findings)
        {
            // A message is for whoever looks at a generation closely; replaying it would load the task into every idle build of a complete card.
            if (finding.Severity == FindingSeverity.Message)
            {
                continue;
            }

            text.Append(FindingLine.Write(
                finding.Severity.ToString(),
                finding.Code,
                FindingCodes.HelpLink(finding.Code),
                ProjectPath.Relative(finding.File, _projectFile),
                finding.Line,
                finding.Column,
                finding.Message));
            text.Append('\n');
        }

        return text.ToString();
    }
}
