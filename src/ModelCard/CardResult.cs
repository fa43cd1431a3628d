using ModelCard.Checks;
using ModelCard.Outputs;

namespace ModelCard;

/// <summary>What came of a <see cref="CardRequest"/>.</summary>
public sealed class CardResult
{
    internal CardResult(IReadOnlyList<LocatedFinding> findings, IReadOnlyList<CardFile> files, CheckResult? check, IReadOnlyList<string> filesRead, DateTime? changesOn)
    {
        Findings = findings;
        Files = files;
        Check = check;
        FilesRead = filesRead;
        ChangesOn = changesOn;
    }

    /// <summary>The findings, each at its place, in the order of the steps.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>The files of the bundle; empty when an error stands in the way or only a check was asked for.</summary>
    public IReadOnlyList<CardFile> Files { get; }

    /// <summary>What the checks say; <see langword="null"/> when the inputs could not be trusted.</summary>
    public CheckResult? Check { get; }

    /// <summary>Full paths of every file that was read, or that a finding points to: when one changes, the result may change.</summary>
    public IReadOnlyList<string> FilesRead { get; }

    /// <summary>The first day on which the findings change though no input does, because a waiver has ended; <see langword="null"/> when none will.</summary>
    public DateTime? ChangesOn { get; }
}
