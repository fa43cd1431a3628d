using ModelCard.Checks;
using ModelCard.Outputs;

namespace ModelCard;

/// <summary>What came of a <see cref="CardRequest"/>.</summary>
public sealed class CardResult
{
    internal CardResult(IReadOnlyList<LocatedFinding> findings, IReadOnlyList<CardFile> files, CheckResult? check, IReadOnlyList<string> filesRead, CommittedCopy? committed = null)
    {
        Findings = findings;
        Files = files;
        Check = check;
        FilesRead = filesRead;
        Committed = committed;
    }

    /// <summary>The findings, each at its place, in the order of the steps.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>The files of the bundle; empty when an error stands in the way or only a check was asked for.</summary>
    public IReadOnlyList<CardFile> Files { get; }

    /// <summary>What the checks say; <see langword="null"/> when the inputs could not be trusted.</summary>
    public CheckResult? Check { get; }

    /// <summary>Full paths of every file that was read, or that a finding points to: when one changes, the result may change.</summary>
    public IReadOnlyList<string> FilesRead { get; }

    /// <summary>The card for source control; <see langword="null"/> when none was asked for, when it is only compared, or when an error stands in the way.</summary>
    public CommittedCopy? Committed { get; }
}
