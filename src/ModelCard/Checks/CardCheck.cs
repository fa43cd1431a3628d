using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Holds a card against checklists and rules.</summary>
public static class CardCheck
{
    /// <summary>Checks a card.</summary>
    /// <param name="card">The merged card.</param>
    /// <param name="request">What it is held against.</param>
    public static CheckResult Run(CardContent card, CheckRequest request)
    {
        var evidence = new CardEvidence(card, request.KnownIds);
        var waivers = new WaiverSet(card.Waivers, request.Today);
        var all = new List<ItemResult>();
        var lists = new List<ChecklistResult>(request.Checklists.Count);
        foreach (var checklist in request.Checklists)
        {
            var results = new List<ItemResult>(checklist.Items.Count);
            foreach (var item in checklist.Items)
            {
                if (IsIn(request.Roles, item.Owner))
                {
                    results.Add(ItemJudge.Judge(checklist, item, evidence, waivers));
                }
            }

            lists.Add(new ChecklistResult(checklist, results));
            all.AddRange(results);
        }

        var items = Questions.Unite(all);
        var findings = new List<Finding>();
        var excused = new List<ExcusedFinding>();
        foreach (var result in items)
        {
            if (result.Status is ItemStatus.Missing or ItemStatus.Waived)
            {
                var missing = MissingItem.Describe(result.Item, card, evidence, StrictnessTable.SeverityOf(result.Level, request.Strictness), request.SidecarName);
                if (result.Status == ItemStatus.Missing)
                {
                    Report(missing, findings);
                }
                else
                {
                    Excuse(missing, result.Waivers, excused);
                }
            }
        }

        var firstOfRules = findings.Count;
        var context = new CheckContext(card, request, items);
        foreach (var rule in CardRules.All)
        {
            rule.Check(context, StrictnessTable.SeverityOf(rule.Level, request.Strictness), findings);
        }

        DropOthersWords(findings, firstOfRules);
        Gates.Check(card, request, findings);
        DropOtherRoles(findings, firstOfRules, request.Roles);
        waivers.Excuse(findings, firstOfRules, excused);
        waivers.Report(request.Roles.Count == 0, findings);
        return new CheckResult(items, lists, findings, context, evidence) { Excused = excused };
    }

    private static bool IsIn(IReadOnlyList<CardRole> roles, CardRole role)
    {
        if (roles.Count == 0)
        {
            return true;
        }

        foreach (var chosen in roles)
        {
            if (chosen == role)
            {
                return true;
            }
        }

        return false;
    }

    // What an upstream card says is no mistake of whoever quotes it.
    private static void DropOthersWords(List<Finding> findings, int start)
    {
        for (var i = findings.Count - 1; i >= start; i--)
        {
            if (!UpstreamRules.IsOurs(findings[i].Code, findings[i].Origin))
            {
                findings.RemoveAt(i);
            }
        }
    }

    // A rule that speaks about a field speaks to the field's owner.
    private static void DropOtherRoles(List<Finding> findings, int start, IReadOnlyList<CardRole> roles)
    {
        for (var i = findings.Count - 1; i >= start && roles.Count > 0; i--)
        {
            if (findings[i].Subject is { } subject && CardFields.Find(subject) is { } field && !IsIn(roles, field.Owner))
            {
                findings.RemoveAt(i);
            }
        }
    }

    // Of an item that can be answered in several ways the first one is described, and another one may be waived.
    private static void Excuse(Finding missing, IReadOnlyList<Waiver> waivers, List<ExcusedFinding> excused)
    {
        foreach (var waiver in waivers)
        {
            if (!excused.Exists(earlier => ReferenceEquals(earlier.Waiver, waiver)))
            {
                excused.Add(new ExcusedFinding(new Finding(waiver.Code, missing.Severity, missing.Message, missing.Origin, missing.Subject), waiver));
            }
        }
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
