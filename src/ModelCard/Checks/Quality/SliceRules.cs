using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>What the card says about results by group, which several rules ask for.</summary>
internal static class Slices
{
    private const string Words =
        "by group|by sex|by gender|by age|by language|by country|by region|per class|per language|per group|per domain|per region|per slice|each group|each language|each class|subgroup*|sub-group*|slice*|disaggregat*|"
        + "broken down|breakdown|for women|for men|for female*|for male*|male|female|women|men|non-native|for each";

    public static bool AreGiven(CheckContext context)
    {
        foreach (var metric in context.Card.Metrics)
        {
            if (metric is { HasValue: true, Slice: not null })
            {
                return true;
            }
        }

        if (context.Has("subgroup_results"))
        {
            return true;
        }

        foreach (var text in context.Texts)
        {
            // A table, a list or several figures are taken as a breakdown: whether they are the right one is for people to judge.
            if (WordList.Has("results results_summary fairness benchmark_comparisons", text.Field.Name) && (text.HasTable || text.HasCode || text.Links.Count > 0 || CountFigures(text) >= 3 || text.Has(Words)))
            {
                return true;
            }
        }

        return false;
    }

    public static int CountResults(CheckContext context)
    {
        var count = 0;
        foreach (var metric in context.Card.Metrics)
        {
            count += metric.HasValue ? 1 : 0;
        }

        return count;
    }

    /// <summary>A sentence that tells to give the results of each group.</summary>
    public static string Advice(Origin near) => near.Kind switch
    {
        SourceKind.Project => "Add a ModelCardMetric for each group with Slice, such as Slice=\"sex=female\", or say in ModelCardSubgroupResults why there is none.",
        SourceKind.MarkdownCard => $"Give the figures of each group in {Wording.Place("subgroup_results", near)}, or say there why there are none.",
        _ => "Add a metric for each group with slice, such as 'slice: sex=female', or say in subgroup_results why there is none.",
    };

    private static int CountFigures(ProseText text)
    {
        var count = 0;
        for (var i = 1; i + 1 < text.Prose.Length; i++)
        {
            count += text.Prose[i] == '.' && text.Prose[i - 1] is >= '0' and <= '9' && text.Prose[i + 1] is >= '0' and <= '9' ? 1 : 0;
        }

        return count;
    }
}

/// <summary>Factors or groups that are named, and results that do not tell them apart.</summary>
internal sealed class ResultsNotDisaggregatedRule() : CappedRule(FindingCodes.ResultsNotDisaggregated, ItemLevel.Recommended)
{
    private const string None = "none|no factor*|no group*|not applicable|n/a|not people|no people|no person*|nobody|no information about people|unknown|not recorded|not known";

    protected override void Look(CheckContext context, Report report)
    {
        if (!context.Surroundings.IsEnglish)
        {
            return;
        }

        var named = Named(context, "testing_factors") ?? Named(context, "demographic_groups") ?? Named(context, "affected_groups");
        if (named is not null && (Slices.CountResults(context) > 0 || context.Has("results")) && !Slices.AreGiven(context))
        {
            report.Add(
                $"{named.CalledFirst} names what may change the results, and no result is broken down by it. {Slices.Advice(named.Origin)}",
                named.Origin,
                named.Field.Name);
        }
    }

    private static ProseText? Named(CheckContext context, string field) => context.Text(field) is { } text && !text.Has(None) ? text : null;
}

/// <summary>One figure for everybody, where the data is about people.</summary>
internal sealed class SingleFigureAboutPeopleRule() : CappedRule(FindingCodes.SingleFigureAboutPeople, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (report.IsSaid(FindingCodes.ResultsNotDisaggregated) || Slices.CountResults(context) != 1 || Slices.AreGiven(context) || AboutPeople(context) is not { } why)
        {
            return;
        }

        foreach (var metric in context.Card.Metrics)
        {
            if (metric.HasValue)
            {
                report.Add(
                    $"The only result, '{metric.Name}', is one figure for all, and {why}. {Slices.Advice(metric.Origin)}",
                    metric.Origin,
                    "metrics");
            }
        }
    }

    private static string? AboutPeople(CheckContext context)
    {
        foreach (var dataset in context.Card.Datasets)
        {
            if (dataset.Sensitive is { } sensitive && sensitive.Trim().ToLowerInvariant() is not ("no" or "none" or "false"))
            {
                return $"the dataset '{Finding.Quote(dataset.Name, 40)}' has sensitive data";
            }
        }

        return context.Card.Answer("demographic_groups") is { } groups ? Wording.Called(groups.Field, groups.Origin) + " describes people" : null;
    }
}

/// <summary>A threshold that is spoken of and not given.</summary>
internal sealed class ThresholdNotStatedRule() : CappedRule(FindingCodes.ThresholdNotStated, ItemLevel.Optional)
{
    private const string Words = "decision threshold|threshold|thresholds|cut-off|cutoff|operating point";

    protected override void Look(CheckContext context, Report report)
    {
        foreach (var metric in context.Card.Metrics)
        {
            if (metric.DecisionThreshold is not null)
            {
                return;
            }
        }

        ProseText? first = null;
        var place = 0;
        foreach (var text in context.Texts)
        {
            if (!WordList.Has("testing_metrics results results_summary direct_use output_format bias_recommendations", text.Field.Name))
            {
                continue;
            }

            for (var at = text.Find(Words); at >= 0; at = text.Find(Words, at + 1))
            {
                if (HasDigit(text, at))
                {
                    return;
                }

                if (first is null)
                {
                    first = text;
                    place = at;
                }
            }
        }

        // The text as a whole: "no threshold was tuned" and advice to choose one are no statement about a result.
        if (first is not null && WordList.Has("testing_metrics results results_summary", first.Field.Name) && Slices.CountResults(context) > 0 && !first.SentenceHas(place, "no|not|without|independent*|free|never|any|all thresholds"))
        {
            report.Add(
                $"{first.CalledFirst} speaks of a threshold and nobody gives it. Write the number into the text{(first.Origin.Kind == SourceKind.MarkdownCard ? "" : $", or into {Wording.Attribute("decision_threshold", first.Origin)} of the metric")}.", first.At(place), first.Field.Name);
        }
    }

    private static bool HasDigit(ProseText text, int at)
    {
        text.Sentence(at, out var start, out var end);
        for (var i = start; i < end; i++)
        {
            // "F1" is a name, "0.8" a number.
            if (text.Text[i] is >= '0' and <= '9' && (i == 0 || !char.IsLetter(text.Text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }
}
