using System.Text;

namespace ModelCard.Catalog;

/// <summary>
/// What is known of common metrics: the range of their values and the tasks they belong to. Names are those of the <c>evaluate</c> library (https://huggingface.co/metrics) and of
/// scikit-learn (https://scikit-learn.org/stable/modules/model_evaluation.html), with <c>-</c> and spaces taken as <c>_</c>. A metric that is not listed has no range and fits every task.
/// </summary>
public static class MetricFamilies
{
    // Shares of something: 0 to 1, or a percentage that says so.
    private const string Shares =
        "accuracy acc balanced_accuracy top_1_accuracy top_5_accuracy top1 top5 f1 f1_score f1_macro f1_micro f1_weighted macro_f1 micro_f1 weighted_f1 precision precision_macro precision_micro "
        + "precision_weighted recall recall_macro recall_micro recall_weighted sensitivity specificity auc roc_auc auroc roc_auc_score pr_auc auprc average_precision mean_average_precision "
        + "mean_iou miou iou jaccard dice dice_score hit_rate pass@1 pass@10 pass@100 ndcg mrr";

    // By custom from 0 to 1 in one library and from 0 to 100 in another.
    private const string Scaled =
        "bleu sacrebleu google_bleu chrf chrf++ rouge rouge1 rouge2 rougel rougelsum meteor bertscore exact_match em squad squad_v2 cuad sari seqeval glue super_glue xnli";

    // From -1 to 1, or a hundred times that.
    private const string Correlations = "matthews_correlation mcc pearsonr pearson spearmanr spearman kendall kendall_tau cohen_kappa cohens_kappa kappa";

    // No upper end, and nothing below 0.
    private const string NotNegative = "mse rmse mae mape smape mase mean_squared_error root_mean_squared_error mean_absolute_error wer cer ter perplexity brier_score fid latency nist_mt";

    private const string TextGeneration = "bleu sacrebleu google_bleu chrf chrf++ rouge rouge1 rouge2 rougel rougelsum meteor ter nist_mt sari comet bleurt";

    private const string Speech = "wer cer";

    private const string Regression = "mse rmse mae mape smape mase r2 r_squared mean_squared_error root_mean_squared_error mean_absolute_error";

    private const string Rewards = "mean_reward reward episodic_return";

    private const string Labels = "accuracy balanced_accuracy top_1_accuracy top_5_accuracy f1 f1_score macro_f1 micro_f1 f1_macro f1_micro roc_auc auroc matthews_correlation mcc";

    private const string LabelTasks =
        "text-classification token-classification zero-shot-classification audio-classification image-classification video-classification zero-shot-image-classification tabular-classification";

    private const string OtherVisionTasks = "object-detection image-segmentation zero-shot-object-detection mask-generation keypoint-detection depth-estimation";

    private const string NumberTasks = "tabular-regression time-series-forecasting";

    /// <summary>A metric's name as the tables spell it.</summary>
    public static string Normalize(string type)
    {
        var text = new StringBuilder(type.Length);
        foreach (var c in type.Trim())
        {
            text.Append(c is ' ' or '-' ? '_' : char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>Whether the metric is a share, from 0 to 1.</summary>
    /// <param name="type">A normalized name.</param>
    public static bool IsShare(string type) => WordList.Has(Shares, type);

    /// <summary>Whether the metric is given on either scale, 0 to 1 or 0 to 100.</summary>
    /// <param name="type">A normalized name.</param>
    public static bool IsOnEitherScale(string type) => WordList.Has(Scaled, type) || WordList.Has(Correlations, type);

    /// <summary>The range a value has to be in, or <see langword="null"/> where any will do.</summary>
    /// <param name="type">A normalized name.</param>
    /// <param name="isPercentage">Whether the value says that it is a percentage.</param>
    /// <param name="lowest">The lowest value.</param>
    /// <param name="highest">The highest value.</param>
    public static bool HasRange(string type, bool isPercentage, out double lowest, out double highest)
    {
        lowest = WordList.Has(Correlations, type) ? -100 : 0;
        highest = double.PositiveInfinity;
        if (IsShare(type))
        {
            highest = isPercentage ? 100 : 1;
        }
        else if (IsOnEitherScale(type))
        {
            highest = 100;
        }

        return !double.IsPositiveInfinity(highest) || WordList.Has(NotNegative, type);
    }

    /// <summary>Whether a metric makes no sense for a task: one of text generation for labels, one of regression for classes, one of classes for numbers.</summary>
    /// <param name="type">A normalized name.</param>
    /// <param name="task">A task of the Hub.</param>
    public static bool IsForeignTo(string type, string task)
    {
        var isLabels = WordList.Has(LabelTasks, task);
        var isNumbers = WordList.Has(NumberTasks, task);
        var isVision = WordList.Has(OtherVisionTasks, task);
        var isReward = task == "reinforcement-learning";
        return (WordList.Has(TextGeneration, type) && (isLabels || isNumbers || isVision || isReward))
            || (WordList.Has(Speech, type) && (isLabels || isNumbers || isVision || isReward))
            || (WordList.Has(Regression, type) && isLabels)
            || (WordList.Has(Labels, type) && isNumbers)
            || (type == "perplexity" && (isLabels || isNumbers || isVision || isReward))
            || (WordList.Has(Rewards, type) && (isLabels || isNumbers || isVision));
    }
}
