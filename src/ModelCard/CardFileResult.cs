namespace ModelCard;

/// <summary>What came of checking one existing card.</summary>
public sealed class CardFileResult
{
    internal CardFileResult(string file, IReadOnlyList<LocatedFinding> findings, int? score)
    {
        File = file;
        Findings = findings;
        Score = score;
    }

    /// <summary>Full path of the card.</summary>
    public string File { get; }

    /// <summary>Its findings, each at its place.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>What reports say about it; <see langword="null"/> when none was asked for.</summary>
    internal ToldFindings? Told { get; init; }

    /// <summary>Its completeness in percent; <see langword="null"/> when the card cannot be read. No more is kept of a card: a thousand of them would fill the memory for nothing.</summary>
    public int? Score { get; }
}
