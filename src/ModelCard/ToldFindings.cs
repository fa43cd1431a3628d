namespace ModelCard;

/// <summary>What a report says: the findings that do not depend on the day, and those that waivers excuse.</summary>
internal sealed class ToldFindings
{
    public ToldFindings(IReadOnlyList<LocatedFinding> findings, IReadOnlyList<WaivedFinding> waived, bool isWhole)
    {
        Findings = findings;
        Waived = waived;
        IsWhole = isWhole;
    }

    /// <summary>The findings, in the order of the steps.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>What waivers excuse. A waiver counts whatever the day.</summary>
    public IReadOnlyList<WaivedFinding> Waived { get; }

    /// <summary>Whether all checks ran; they do not where an input cannot be trusted.</summary>
    public bool IsWhole { get; }

    /// <summary>All findings, those that are excused after the others.</summary>
    public List<LocatedFinding> All()
    {
        var all = new List<LocatedFinding>(Findings);
        foreach (var waived in Waived)
        {
            all.Add(waived.Finding);
        }

        return all;
    }
}
