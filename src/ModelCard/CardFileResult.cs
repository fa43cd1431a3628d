using ModelCard.Checks;

namespace ModelCard;

/// <summary>What came of checking one existing card.</summary>
public sealed class CardFileResult
{
    internal CardFileResult(string file, IReadOnlyList<LocatedFinding> findings, CheckResult? check)
    {
        File = file;
        Findings = findings;
        Check = check;
    }

    /// <summary>Full path of the card.</summary>
    public string File { get; }

    /// <summary>Its findings, each at its place.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>What the checks say; <see langword="null"/> when the card cannot be read.</summary>
    public CheckResult? Check { get; }
}
