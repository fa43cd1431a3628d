using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>The waivers of a card on the day of the check: what each excuses, and which of them are over or were not needed.</summary>
internal sealed class WaiverSet
{
    private readonly IReadOnlyList<Waiver> _waivers;
    private readonly DateTime? _today;
    private readonly bool[] _used;

    public WaiverSet(IReadOnlyList<Waiver> waivers, DateTime? today)
    {
        _waivers = waivers;
        _today = today;
        _used = new bool[waivers.Count];
    }

    public Waiver? Find(string code)
    {
        for (var i = 0; i < _waivers.Count; i++)
        {
            if (string.Equals(_waivers[i].Code, code, StringComparison.Ordinal))
            {
                return _waivers[i];
            }
        }

        return null;
    }

    public bool IsOver(Waiver waiver) => waiver.IsOver(_today);

    public void Use(Waiver waiver)
    {
        for (var i = 0; i < _waivers.Count; i++)
        {
            _used[i] |= ReferenceEquals(_waivers[i], waiver);
        }
    }

    /// <summary>Takes the findings of rules that a waiver excuses out of a list.</summary>
    /// <param name="findings">The list.</param>
    /// <param name="start">Where the findings of rules begin.</param>
    /// <param name="excused">Takes what was taken out.</param>
    public void Excuse(List<Finding> findings, int start, List<ExcusedFinding> excused)
    {
        var first = excused.Count;
        for (var i = findings.Count - 1; i >= start && _waivers.Count > 0; i--)
        {
            if (Find(findings[i].Code) is { } waiver)
            {
                Use(waiver);
                if (!IsOver(waiver))
                {
                    excused.Insert(first, new ExcusedFinding(findings[i], waiver));
                    findings.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>Reports waivers that have ended, and, where everything was checked, those that excuse nothing.</summary>
    public void Report(bool isWholeCheck, List<Finding> findings)
    {
        for (var i = 0; i < _waivers.Count; i++)
        {
            var waiver = _waivers[i];
            if (IsOver(waiver) && (_used[i] || isWholeCheck))
            {
                var fate = _used[i] ? "and what it excused is reported again. Answer that, or give a later date with a reason that still holds." : "and nothing needs it any more. Delete it.";
                findings.Add(new Finding(
                    FindingCodes.WaiverExpired, FindingSeverity.Warning, $"The waiver of '{waiver.Target}' ended on {CardDate.Of(waiver.Expires!.Value)}, {fate}", waiver.Origin));
            }
            else if (!IsOver(waiver) && !_used[i] && isWholeCheck)
            {
                findings.Add(new Finding(
                    FindingCodes.WaiverUnused,
                    FindingSeverity.Warning,
                    $"The waiver of '{waiver.Target}' excuses nothing: the card answers it, or no chosen checklist and no rule asks for it. Delete it.",
                    waiver.Origin));
            }
        }
    }
}
