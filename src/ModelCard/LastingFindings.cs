using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard;

/// <summary>
/// What the checks find on a day on which no waiver has ended. A log speaks of today; a file must not change with the calendar, so it holds these.
/// </summary>
internal sealed class LastingFindings
{
    private readonly IReadOnlyList<Finding> _ofInputs;
    private readonly IReadOnlyList<Finding> _ofChecks;
    private readonly int _checksToday;

    /// <summary>Checks once more where a waiver has an end.</summary>
    /// <param name="card">The card.</param>
    /// <param name="asked">What it was held against today.</param>
    /// <param name="today">What the checks say today.</param>
    /// <param name="settings">What the project asks for.</param>
    /// <param name="findings">What was found before the checks.</param>
    public LastingFindings(CardContent card, CheckRequest asked, CheckResult today, CardSettings settings, IReadOnlyList<Finding> findings)
    {
        Check = CheckOf(card, asked, today);
        _ofInputs = [.. findings];
        _ofChecks = settings.Judge(Check);
        _checksToday = settings.Judge(today).Count;
    }

    /// <summary>What the checks say.</summary>
    public CheckResult Check { get; }

    /// <summary>What the checks say on a day on which no waiver has ended.</summary>
    /// <param name="card">The card.</param>
    /// <param name="asked">What it was held against today.</param>
    /// <param name="today">What the checks say today.</param>
    public static CheckResult CheckOf(CardContent card, CheckRequest asked, CheckResult today) => HasEnd(card) ? CardCheck.Run(card, asked.On(null)) : today;

    /// <summary>All findings of a build, those of the checks replaced by the lasting ones.</summary>
    /// <param name="findings">The findings of today: those of the inputs, those of the checks, and those that came after.</param>
    public List<Finding> All(List<Finding> findings)
    {
        var after = _ofInputs.Count + _checksToday;
        return [.. _ofInputs, .. _ofChecks, .. findings.GetRange(after, findings.Count - after)];
    }

    private static bool HasEnd(CardContent card)
    {
        foreach (var waiver in card.Waivers)
        {
            if (waiver.Expires is not null)
            {
                return true;
            }
        }

        return false;
    }
}
