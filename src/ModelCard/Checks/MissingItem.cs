using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Puts a missing checklist item into words: what to add, under which name, and where.</summary>
internal static class MissingItem
{
    public static Finding Describe(ChecklistItem item, CardContent card, CardEvidence evidence, FindingSeverity severity, string sidecarName)
    {
        string? code = null;
        CardField? subject = null;
        FieldValue? stated = null;
        var first = true;
        var isBegun = false;
        foreach (var alternative in item.Answers.Split('|'))
        {
            var complete = true;
            foreach (var name in alternative.Split('+'))
            {
                var field = CardEvidence.FieldOf(name);
                if (code is null || (complete && first))
                {
                    code = CodeOf(name);
                    subject = field;
                }

                var isThere = evidence.Has(name, item.MinimumWords);
                stated ??= field is null || isThere ? null : card.Stated(field.Name);
                complete = complete && isThere;
                isBegun = isBegun || isThere;
            }

            first = first && complete;
        }

        var (inProject, inSidecar) = WhereToAdd(item, evidence, sidecarName);
        // Whoever keeps the card in Markdown writes there, and may have no project at all.
        var lacks = $"The card lacks {(isBegun ? "a part of " : "")}{item.NounPhrase}. Add {(MarkdownText.IsFile(sidecarName) ? "" : $"{inProject} to the project, or ")}{inSidecar} to {sidecarName}.";
        var inBoth = $"{(MarkdownText.IsFile(sidecarName) ? "" : $"{inProject} in the project, or ")}{inSidecar} in {sidecarName}";
        if (stated is null || stated.Text.Trim().Length == 0)
        {
            return Missing(lacks, stated is null ? null : stated.Origin);
        }

        if (!stated.IsAnswered)
        {
            return Missing($"The card has only a placeholder for {item.NounPhrase} ('{Finding.Quote(stated.Text, 30)}'). Replace it: {inBoth}.", stated.Origin);
        }

        if (stated.NotApplicable is { HasReason: false } declared)
        {
            var lack = declared.Reason.Length == 0 ? "and gives no reason" : $"with a reason of {Count(WordCount.Of(declared.Reason))}";
            return Missing(
                $"Asked for {item.NounPhrase}, the card says '{declared.Words}' {lack}. Say why in at least {NotApplicable.ReasonWords} words ('Not applicable: …'), or answer it: {inBoth}.",
                stated.Origin);
        }

        return item.MinimumWords > 0 && evidence.Words(stated.Field.Name) is { } words && words < item.MinimumWords
            ? Missing($"The card has {Count(words)} for {item.NounPhrase}; at least {item.MinimumWords} are asked. Say more: {inBoth}.", stated.Origin)
            : Missing(lacks, null);

        Finding Missing(string message, Origin? origin) => new(code!, severity, message, origin, subject?.Name);
    }

    /// <summary>What to write to answer an item, in the project and in the sidecar; what is there already is left out.</summary>
    public static (string InProject, string InSidecar) WhereToAdd(ChecklistItem item, CardEvidence evidence, string sidecarName)
    {
        var inCard = MarkdownText.IsFile(sidecarName);
        var inProject = new List<string>();
        var inSidecar = new List<string>();
        foreach (var alternative in Alternatives(item.Answers, inCard))
        {
            var properties = new List<string>();
            var keys = new List<string>();
            foreach (var name in alternative.Split('+'))
            {
                if (!evidence.Has(name, item.MinimumWords))
                {
                    var field = CardEvidence.FieldOf(name);
                    properties.Add(AnswerSyntax.InProject(name, field));
                    keys.Add(inCard ? AnswerSyntax.InCard(name, field) : AnswerSyntax.InSidecar(name, field));
                }
            }

            if (properties.Count > 0)
            {
                inProject.Add(All(properties));
                inSidecar.Add(All(keys));
            }
        }

        return (Any(inProject), Any(inSidecar));
    }

    // What only a sidecar can say is no advice for a card, as long as the card can say it in another way.
    private static List<string> Alternatives(string answers, bool inCard)
    {
        var all = new List<string>(answers.Split('|'));
        var ofCard = inCard ? all.FindAll(static alternative => !Array.Exists(alternative.Split('+'), AnswerSyntax.IsForSidecarsOnly)) : all;
        return ofCard.Count > 0 ? ofCard : all;
    }

    // "a, b or c"; where a part has an "and" of its own, a comma stands before each "or".
    private static string Any(List<string> parts)
    {
        var hasAnd = parts.Exists(static part => part.Contains(" and "));
        return hasAnd ? string.Join(", or ", parts) : Listed(parts, " or ");
    }

    private static string All(List<string> parts) => Listed(parts, " and ");

    private static string Listed(List<string> parts, string last) =>
        parts.Count < 2 ? string.Concat(parts) : string.Join(", ", parts.GetRange(0, parts.Count - 1)) + last + parts[parts.Count - 1];

    /// <summary>The finding code of a name of <see cref="ChecklistItem.Answers"/> that is missing; empty for what never is.</summary>
    public static string CodeOf(string name) => name == Evidence.Widget ? FindingCodes.WidgetMissing : CardEvidence.FieldOf(name)?.Code ?? "";

    private static string Count(int words) => words == 1 ? "1 word" : words + " words";
}
