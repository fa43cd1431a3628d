using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>One result of a SARIF report: a finding, and the waiver that excuses it if there is one.</summary>
internal sealed class SarifResult
{
    // What GitHub takes in one run; with more it refuses the whole file.
    private const int Most = 25_000;

    private SarifResult(LocatedFinding finding, Waiver? waiver)
    {
        Finding = finding;
        Waiver = waiver;
    }

    public LocatedFinding Finding { get; }

    public Waiver? Waiver { get; }

    /// <summary>Everything a report could say, what is excused last.</summary>
    public static List<SarifResult> All(ToldFindings told)
    {
        var all = new List<SarifResult>(told.Findings.Count + told.Waived.Count);
        foreach (var finding in told.Findings)
        {
            all.Add(new SarifResult(finding, null));
        }

        foreach (var waived in told.Waived)
        {
            all.Add(new SarifResult(waived.Finding, waived.Waiver));
        }

        return all;
    }

    /// <summary>As many as a report may hold, in their order. What is excused goes first, then what is quiet.</summary>
    public static List<SarifResult> Loudest(List<SarifResult> all)
    {
        var kept = all;
        for (var loudness = 0; kept.Count > Most && loudness <= (int)FindingSeverity.Error; loudness++)
        {
            var tooMany = kept.Count - Most;
            var fewer = new List<SarifResult>(kept.Count);
            for (var i = kept.Count - 1; i >= 0; i--)
            {
                if (tooMany > 0 && Loudness(kept[i]) == loudness)
                {
                    tooMany--;
                }
                else
                {
                    fewer.Add(kept[i]);
                }
            }

            fewer.Reverse();
            kept = fewer;
        }

        return kept;
    }

    private static int Loudness(SarifResult result) => result.Waiver is null ? (int)result.Finding.Severity : 0;
}
