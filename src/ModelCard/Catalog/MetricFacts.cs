using System.Text;

namespace ModelCard.Catalog;

/// <summary>
/// What is known of the names programs give to figures: the id the Hub has for a metric, whether more of it is better, and which names are no metrics at all. The names are those of ML.NET's metric
/// classes, of scikit-learn, Keras, AutoGluon, transformers and lm-evaluation-harness; the ids those of https://huggingface.co/metrics where it has one.
/// </summary>
public static class MetricFacts
{
    // Spellings without case and separators.
    private const string OtherSpellings =
        "accuracyscore accuracy|categoricalaccuracy accuracy|binaryaccuracy accuracy|sparsecategoricalaccuracy accuracy|microaccuracy accuracy|macroaccuracy balanced_accuracy|balancedaccuracyscore balanced_accuracy|"
        + "areaunderroccurve roc_auc|auc roc_auc|rocaucscore roc_auc|areaunderprecisionrecallcurve pr_auc|auprc pr_auc|prauc pr_auc|averageprecisionscore average_precision|"
        + "f1score f1|f1 f1|precisionscore precision|recallscore recall|macrof1 f1_macro|f1macro f1_macro|microf1 f1_micro|f1micro f1_micro|weightedf1 f1_weighted|f1weighted f1_weighted|"
        + "rootmeansquarederror rmse|rmse rmse|meanabsolutepercentageerror mape|symmetricmeanabsolutepercentageerror smape|r2score r_squared|logloss log_loss|loglossreduction log_loss_reduction|"
        + "normalizedmutualinformation normalized_mutual_information|daviesbouldinindex davies_bouldin_index|averagedistance average_distance|ndcg ndcg|map50 map50|map5095 map50_95|cohenkappascore cohen_kappa|ppl perplexity|lossfunction loss|"
        + "positiveprecision positive_precision|positiverecall positive_recall|negativeprecision negative_precision|negativerecall negative_recall|"
        + "detectionrateatfalsepositivecount detection_rate_at_false_positive_count";

    private const string Lower =
        "mse rmse mae mape smape mase wape wcd wql sql mean_squared_error root_mean_squared_error mean_absolute_error median_absolute_error mean_absolute_percentage_error wer cer ter perplexity word_perplexity "
        + "byte_perplexity bits_per_byte brier_score fid latency loss log_loss pinball_loss cross_entropy davies_bouldin_index average_distance hamming_loss zero_one_loss max_error bleurt_loss";

    private const string Higher =
        "r2 r_squared explained_variance log_loss_reduction normalized_mutual_information discounted_cumulative_gain reward mean_reward episodic_return acc_norm positive_precision positive_recall "
        + "negative_precision negative_recall silhouette_score adjusted_rand_score comet bleurt nist_mt f1_samples precision_samples recall_samples map50 map50_95 detection_rate_at_false_positive_count";

    // Exactly these.
    private const string NotMetrics =
        "epoch epochs step steps global_step iteration iterations total_steps seed lr learning_rate runtime samples n count num support total_flos flops gflops macs gmacs parameters params num_parameters n_params "
        + "model_size size timestamp time duration elapsed fit_time predict_time train_time total_time true_positives false_positives true_negatives false_negatives tp fp tn fn entropy number_of_classes "
        + "top_k_prediction_count batch_size jit_compilation_time version year month day id index fold rank grad_norm patience random_state memory gpu_memory max_memory mem_cpu_alloc_delta";

    private const string NotMetricEnds =
        "_runtime _samples_per_second _steps_per_second _tokens_per_second _per_second _samples _count _counts _seconds _secs _minutes _hours _ms _epoch _epochs _step _steps _time _timestamp _seed _lr _bytes _size "
        + "_alloc_delta _peaked_delta _rows _flos";

    private const string NotMetricStarts = "num_ lr_ lr/ speed_ speed/ system/ time/ timing/ seed_ learning_rate_";

    /// <summary>The id by which a metric is compared, for a name as a program writes it; <see langword="null"/> where the name is not known.</summary>
    public static string? Id(string name) => WordPairs.Find(OtherSpellings, IdSpelling.Plain(name)) ?? (MetricIds.IsKnown(name) ? name : MetricIds.Respell(name));

    /// <summary>Whether a higher value is better; <see langword="null"/> where nobody said so.</summary>
    /// <param name="type">The metric's id, or a name of it.</param>
    public static bool? HigherIsBetter(string type)
    {
        var id = MetricFamilies.Normalize(Id(type) ?? type);
        if (WordList.Has(Lower, id) || id.EndsWith("_loss", StringComparison.Ordinal) || id.EndsWith("_error", StringComparison.Ordinal))
        {
            return false;
        }

        return WordList.Has(Higher, id) || MetricFamilies.IsShare(id) || MetricFamilies.IsOnEitherScale(id) ? true : null;
    }

    /// <summary>Whether a number of that name counts, times or configures something instead of saying how good a model is.</summary>
    public static bool IsNoMetric(string name)
    {
        var plain = SnakeCase(name);
        if (WordList.Has(Higher, plain) || WordList.Has(Lower, plain))
        {
            // One of them ends like a count.
            return false;
        }

        if (WordList.Has(NotMetrics, plain) || name.StartsWith("n_", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var at = 0; at >= 0; at = NextWord(NotMetricEnds, at))
        {
            var length = LengthOfWord(NotMetricEnds, at);
            if (length <= plain.Length && string.CompareOrdinal(plain, plain.Length - length, NotMetricEnds, at, length) == 0)
            {
                return true;
            }
        }

        for (var at = 0; at >= 0; at = NextWord(NotMetricStarts, at))
        {
            if (string.CompareOrdinal(plain, 0, NotMetricStarts, at, LengthOfWord(NotMetricStarts, at)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // A file may have hundreds of thousands of names: no word is cut out of its list.
    private static int LengthOfWord(string words, int at) => (words.IndexOf(' ', at) is >= 0 and var end ? end : words.Length) - at;

    private static int NextWord(string words, int at) => words.IndexOf(' ', at) is >= 0 and var end ? end + 1 : -1;

    /// <summary>A name in lower case with <c>_</c> between its words: <c>TestSamples</c> is <c>test_samples</c>.</summary>
    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsUpper(c) && i > 0 && (char.IsLower(name[i - 1]) || (char.IsDigit(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(c is ' ' or '-' ? '_' : char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
