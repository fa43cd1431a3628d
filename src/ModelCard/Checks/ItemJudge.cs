using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>
/// Decides what became of one checklist item. Each alternative is as good as the worst of its names, and the item as good as the best of its alternatives: answered, declared
/// not applicable with a reason, waived, waived until a day that is past, missing.
/// </summary>
internal static class ItemJudge
{
    public static ItemResult Judge(Checklist checklist, ChecklistItem item, CardEvidence evidence, WaiverSet waivers)
    {
        if (!evidence.Applies(item))
        {
            return new ItemResult(checklist, item, ItemStatus.NotApplicable, []);
        }

        var best = Standing.Missing;
        List<Waiver>? bestWaivers = null;
        foreach (var alternative in item.Answers.Split('|'))
        {
            var worst = Standing.Answered;
            List<Waiver>? used = null;
            foreach (var name in alternative.Split('+'))
            {
                var standing = StandingOf(name, item, evidence, waivers, out var waiver);
                worst = standing > worst ? standing : worst;
                if (waiver is not null)
                {
                    (used ??= []).Add(waiver);
                }
            }

            if (worst < best)
            {
                best = worst;
                bestWaivers = used;
            }

            if (best == Standing.Answered)
            {
                break;
            }
        }

        foreach (var waiver in bestWaivers ?? [])
        {
            waivers.Use(waiver);
        }

        var status = best switch
        {
            Standing.Answered => ItemStatus.Answered,
            Standing.Declared => ItemStatus.DeclaredNotApplicable,
            Standing.Waived => ItemStatus.Waived,
            _ => ItemStatus.Missing,
        };
        return new ItemResult(checklist, item, status, bestWaivers ?? (IReadOnlyList<Waiver>)[]);
    }

    private static Standing StandingOf(string name, ChecklistItem item, CardEvidence evidence, WaiverSet waivers, out Waiver? waiver)
    {
        waiver = null;
        if (evidence.Has(name, item.MinimumWords) && !IsContactOfOthers(name, item, evidence))
        {
            return Standing.Answered;
        }

        if (evidence.Declaration(name) is { HasReason: true })
        {
            return Standing.Declared;
        }

        waiver = waivers.Find(MissingItem.CodeOf(name));
        return waiver is null ? Standing.Missing : waivers.IsOver(waiver) ? Standing.WasWaived : Standing.Waived;
    }

    // Those who built the upstream model are no contact for this card.
    private static bool IsContactOfOthers(string name, ChecklistItem item, CardEvidence evidence) =>
        name == "developers" && item.Answers.StartsWith("model_card_contact|", StringComparison.Ordinal) && evidence.Find(name) is [{ Value.Kind: SourceKind.Upstream }, ..];

    private enum Standing
    {
        Answered,
        Declared,
        Waived,
        WasWaived,
        Missing,
    }
}
