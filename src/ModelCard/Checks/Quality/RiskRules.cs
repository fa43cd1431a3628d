using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Risks without a word on what users can do about them.</summary>
internal sealed class RiskWithoutMitigationRule() : CappedRule(FindingCodes.RiskWithoutMitigation, ItemLevel.Recommended)
{
    private const string Remedies =
        "should|must|avoid*|mitigat*|recommend*|reviewed|be reviewed|human review|filter*|do not|don't|never|use only|only use|only with|instead|check*|verify*|monitor*|human*|require*|retrain*|re-train*|calibrat*|threshold*|"
        + "caution*|careful*|halves|reduce*|prevent*|safeguard*|advis*|need to|needs to|refuse*|test again|before";

    private const string None = "none|no known|no risk*|not applicable|n/a|unknown";

    // A shorter text names one limit ("works on texts of up to 15 signs"), and what to do about it is plain.
    private const int FewestWords = 9;

    protected override void Look(CheckContext context, Report report)
    {
        if (!context.Surroundings.IsEnglish)
        {
            return;
        }

        var risks = context.Text("bias_risks_limitations") ?? context.Text("known_failures");
        // Of a section about uses and limits alike nobody can tell which sentence names a risk.
        if (risks is null || risks.SharedWith is not null || context.Has("bias_recommendations") || context.Has("usage_limitations") || risks.HasCode || risks.Find(None) is >= 0 and < 12 || report.IsSaid("MCB1029"))
        {
            return;
        }

        if (!risks.Has(Remedies) && risks.Words >= FewestWords && context.TextWith("ethical_considerations known_failures out_of_scope_use fairness", Remedies) is null)
        {
            report.Add(
                $"{risks.CalledFirst} names risks, and the card says nowhere what users can do about them. Say it in {Wording.Place("bias_recommendations", risks.Origin)}: steps such as thresholds, reviews and filters.",
                risks.Origin,
                risks.Field.Name);
        }
    }
}

/// <summary>A text about risks that would be true of any model.</summary>
internal sealed class RiskBoilerplateRule() : CappedRule(FindingCodes.RiskBoilerplate, ItemLevel.Recommended)
{
    private const int MostWords = 30;

    private const string Phrases =
        "may have bias*|may be bias*|might be bias*|may contain bias*|can be biased|could be biased|may exhibit bias*|might have bias*|may reflect bias*|biases may exist|may produce bias*|may generate bias*|"
        + "may not be accurate|may be inaccurate|may make mistakes|can make mistakes|may contain errors|is not perfect|are not perfect|use at your own risk|use with caution|used with caution|"
        + "like all models|like any model|like all language models|as with any model|as with all models|like any language model|same limitations as|users should be aware of the risks|should be aware of the risks";

    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            if (WordList.Has("bias_risks_limitations bias_recommendations usage_limitations ethical_considerations", text.Field.Name)
                && text.Words <= MostWords && !text.HasTable && !text.HasCode && text.Links.Count == 0 && !IsSpecific(text) && text.Find(Phrases) is >= 0 and var at)
            {
                report.Add(
                    $"{text.CalledFirst} says only what is true of every model: '{Finding.Quote(text.Text.Trim().TrimEnd('.'), 60)}'. Name the cases: for whom, on which input, how often, and what happens then.",
                    text.At(at),
                    text.Field.Name);
            }
        }
    }

    // Figures, a list, names in capitals or a "because" make a short text specific.
    private static bool IsSpecific(ProseText text)
    {
        if (text.Has("because|such as|for example|e.g|especially|in particular|for instance|towards|toward|against|due to|when|where|if|than"))
        {
            return true;
        }

        for (var i = 1; i < text.Text.Length; i++)
        {
            var isDigit = text.Text[i] is >= '0' and <= '9';
            var isName = text.Text[i] is >= 'A' and <= 'Z' && text.Text[i - 1] == ' ' && i > 2 && text.Text[i - 2] is not ('.' or '!' or '?' or ':' or '-' or '*' or '#');
            if (isDigit || isName)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// A use in one of the areas that the EU's AI Act lists as high-risk (Regulation (EU) 2024/1689, Annex III), or medicine, without human oversight, results by group or monitoring
/// (Articles 10, 14 and 15, 72). It speaks of readiness; whether a use is lawful it cannot know.
/// </summary>
internal sealed class SensitiveUseRule() : CappedRule(FindingCodes.SensitiveUseUnguarded, ItemLevel.Recommended)
{
    private const string Areas =
        "medical diagnos*|clinical decision*|clinical diagnos*|diagnose patients|diagnosing patients|triage of patients|patient triage|treatment decision*|credit scor*|creditworth*|loan approval*|loan decision*|"
        + "loan applicant*|job applicant*|hiring decision*|recruitment decision*|screen candidates|screening candidates|screening of applicants|cv screening|resume screening|rank candidates|"
        + "law enforcement|predictive policing|criminal risk|recidivism|parole|biometric identification|face recognition|facial recognition|emotion recognition|asylum application*|border control|visa application*|"
        + "exam grading|grade exams|student admission*|university admission*|insurance pricing|insurance premium*|insurance claim*|benefit fraud|welfare fraud|welfare benefit*|child welfare|critical infrastructure|judicial decision*|sentencing";

    private const string Oversight =
        "human*|physician*|clinician*|doctor*|radiologist*|expert*|professional*|reviewer*|supervis*|oversight|by a person|a person|by people|by an agent|officer*|final decision|second opinion|override*|overrule*|nurse*|case worker*|recruiter*";

    private const string Monitoring =
        "monitor*|audit*|drift*|re-evaluat*|reevaluat*|every month|every quarter|every year|every week|monthly|quarterly|yearly|weekly|annually|incident*|feedback|retrained|re-trained|periodic*|regularly|post-market";

    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            if (!WordList.Has("direct_use downstream_use model_summary", text.Field.Name))
            {
                continue;
            }

            for (var at = text.Find(Areas); at >= 0; at = text.Find(Areas, at + 1))
            {
                if (!text.SentenceHas(at, "not|no|never|nor|without|neither|outside|excluded|prohibited"))
                {
                    if (Lacks(context, text.Origin) is { } lacks)
                    {
                        text.Sentence(at, out var start, out var end);
                        report.Add(
                            $"{text.CalledFirst} declares a sensitive use ('{Finding.Quote(text.Text.Substring(start, end - start), 60)}'). Before such a use, a reader also needs to know: {lacks}. Add that. This says nothing about what the law asks.",
                            text.At(at),
                            text.Field.Name);
                    }

                    return;
                }
            }
        }
    }

    private static string? Lacks(CheckContext context, Origin near)
    {
        var lacks = new List<string>();
        if (!context.Mentions(Oversight))
        {
            lacks.Add($"who oversees and can overrule its answers ({Wording.Place("bias_recommendations", near)})");
        }

        if (!Slices.AreGiven(context))
        {
            lacks.Add($"results by group ({Wording.Place("subgroup_results", near)})");
        }

        if (!context.Mentions(Monitoring))
        {
            lacks.Add($"how it is monitored in use ({Wording.Place("usage_limitations", near)})");
        }

        return lacks.Count == 0 ? null : string.Join("; ", lacks);
    }
}
