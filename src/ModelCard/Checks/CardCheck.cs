using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>Holds a card against checklists and rules.</summary>
public static class CardCheck
{
    /// <summary>Checks a card.</summary>
    /// <param name="card">The merged card.</param>
    /// <param name="checklists">The chosen checklists; where several ask for the same, the strictest level counts.</param>
    /// <param name="strictness">How strictly missing items are reported.</param>
    /// <param name="sidecarName">The file the messages tell the author to write in.</param>
    /// <param name="surroundings">What rules may ask about the world outside the card.</param>
    public static CheckResult Run(CardContent card, IReadOnlyList<Checklist> checklists, Strictness strictness, string sidecarName, CardSurroundings? surroundings = null)
    {
        var evidence = new CardEvidence(card);
        var items = new List<ItemResult>();
        var byAnswers = new Dictionary<string, ItemResult>(StringComparer.Ordinal);
        foreach (var checklist in checklists)
        {
            foreach (var item in checklist.Items)
            {
                Add(checklist, item, evidence, items, byAnswers);
            }
        }

        var findings = new List<Finding>();
        foreach (var result in items)
        {
            if (result.Status == ItemStatus.Missing)
            {
                Report(MissingItem.Describe(result.Item, card, evidence, StrictnessTable.SeverityOf(result.Level, strictness), sidecarName), findings);
            }
        }

        var context = new CheckContext(card, surroundings);
        foreach (var rule in CardRules.All)
        {
            rule.Check(context, StrictnessTable.SeverityOf(rule.Level, strictness), findings);
        }

        return new CheckResult(items, findings);
    }

    private static void Add(
        Checklist checklist, ChecklistItem item, CardEvidence evidence, List<ItemResult> items, Dictionary<string, ItemResult> byAnswers)
    {
        var status = !evidence.Applies(item.Condition) ? ItemStatus.NotApplicable
            : IsAnswered(item, evidence) ? ItemStatus.Answered
            : ItemStatus.Missing;
        var key = SameQuestion(item);
        if (!byAnswers.TryGetValue(key, out var earlier))
        {
            var result = new ItemResult(checklist, item, item.Level, status);
            items.Add(result);
            byAnswers.Add(key, result);
        }
        else if (status != ItemStatus.NotApplicable)
        {
            earlier.Level = earlier.Status == ItemStatus.NotApplicable || item.Level > earlier.Level ? item.Level : earlier.Level;
            earlier.Status = status;
        }
    }

    private static bool IsAnswered(ChecklistItem item, CardEvidence evidence)
    {
        foreach (var alternative in item.Answers.Split('|'))
        {
            var complete = true;
            foreach (var name in alternative.Split('+'))
            {
                complete = complete && evidence.Has(name);
            }

            if (complete)
            {
                return true;
            }
        }

        return false;
    }

    // "a|b" and "b|a" ask the same.
    private static string SameQuestion(ChecklistItem item)
    {
        if (item.Answers.IndexOf('|') < 0)
        {
            return item.Answers;
        }

        var alternatives = item.Answers.Split('|');
        Array.Sort(alternatives, StringComparer.Ordinal);
        return string.Join("|", alternatives);
    }

    // Two items can miss the same field; its code is reported once, as loud as the louder of them.
    private static void Report(Finding finding, List<Finding> findings)
    {
        var index = findings.FindIndex(earlier => string.Equals(earlier.Code, finding.Code, StringComparison.Ordinal));
        if (index < 0)
        {
            findings.Add(finding);
        }
        else if (finding.Severity > findings[index].Severity)
        {
            findings[index] = finding;
        }
    }
}
