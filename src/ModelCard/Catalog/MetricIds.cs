namespace ModelCard.Catalog;

/// <summary>The metric ids of Hugging Face's evaluate library (metrics, comparisons and measurements, 2026). The Hub does not insist on them; cards that use one name each can be compared.</summary>
public static class MetricIds
{
    private const string Known =
        "accuracy bertscore bleu bleurt brier_score cer character charcut_mt chrf code_eval comet competition_math confusion_matrix coval cuad exact_match f1 "
        + "fever frugalscore glue google_bleu indic_glue mae mahalanobis mape mase matthews_correlation mauve mean_iou meteor mse nist_mt pearsonr perplexity "
        + "poseval precision r_squared recall rl_reliability roc_auc rouge sacrebleu sari seqeval smape spearmanr squad squad_v2 super_glue ter trec_eval wer "
        + "wiki_split xnli xtreme_s mcnemar wilcoxon honest label_distribution regard text_duplicates toxicity word_count word_length";

    private const string OtherNames =
        "f1score f1|accuracyscore accuracy|acc accuracy|exactmatch exact_match|em exact_match|matthewscorrcoef matthews_correlation|mcc matthews_correlation|meanabsoluteerror mae|"
        + "meansquarederror mse|worderrorrate wer|charactererrorrate cer|rocauc roc_auc|auroc roc_auc|aucroc roc_auc|sacrebleuscore sacrebleu|bleuscore bleu|pearson pearsonr|spearman spearmanr|"
        + "meaniou mean_iou|miou mean_iou|rsquared r_squared|r2 r_squared|brierscore brier_score";

    /// <summary>Every metric.</summary>
    internal static IReadOnlyList<string> All => Known.Split(' ');

    /// <summary>Whether the library has the metric, spelled exactly so.</summary>
    public static bool IsKnown(string id) => WordList.Has(Known, id);

    /// <summary>The id that differs from the text in case, separators or by a usual other name only, or null.</summary>
    public static string? Respell(string text)
    {
        var plain = IdSpelling.Plain(text);
        if (plain.Length == 0)
        {
            return null;
        }

        for (var at = 0; at < Known.Length;)
        {
            var end = Known.IndexOf(' ', at);
            end = end < 0 ? Known.Length : end;
            if (IdSpelling.IsSame(Known, at, end, plain))
            {
                return Known.Substring(at, end - at);
            }

            at = end + 1;
        }

        return WordPairs.Find(OtherNames, plain);
    }
}
