using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What Model Builder's search for a trainer found: its trials, and the best of them.</summary>
internal sealed class MbConfigSearch
{
    private const string SourceName = "ML.NET Model Builder: best score of its search, measured on validation data, not on a test set";

    // Names of the product and the metric's id where that is not the name in other letters.
    private const string Ids =
        "MicroAccuracy accuracy|MacroAccuracy balanced_accuracy|RSquared r_squared|RootMeanSquaredError rmse|RMSE rmse|MeanAbsoluteError mae|MAE mae|MeanSquaredError mse|MSE mse|AUC roc_auc|"
        + "AreaUnderRocCurve roc_auc|AreaUnderPrecisionRecallCurve pr_auc|F1 f1|F1Score f1|LogLoss log_loss|LogLossReduction log_loss_reduction|Pearson-correlation pearsonr|Accuracy accuracy|"
        + "mAP50 map50|mAP50_95 map50_95";

    private const string LowerIsBetter = "rmse mae mse log_loss loss lossfunction averagedistance daviesbouldinindex";

    private readonly List<CardMap> _trials = [];

    private MbConfigSearch(string? metricName, string? split)
    {
        MetricName = metricName;
        Split = split ?? "validation";
    }

    public string? MetricName { get; }

    /// <summary>What the scores were measured on.</summary>
    public string Split { get; }

    /// <summary>The trial with the best score, by the metric's direction; of equal ones the first.</summary>
    public CardMap? Best { get; private set; }

    /// <summary>Its score as the file writes it.</summary>
    public string BestScore => MbConfigReader.Text(Best, "Score") ?? "";

    public int BestLine => Best?.Find("Score")?.Origin.Line ?? 0;

    /// <summary>Whether the best score is one that good data seldom give.</summary>
    public bool IsPerfectOrZero => Best is not null && MetricName is not null && !IsLower && Score(Best) is 0 or 1;

    private bool IsLower => MetricName is not null && WordList.Has(LowerIsBetter, Id(MetricName));

    public static MbConfigSearch Read(CardMap? history, string? validation)
    {
        var search = new MbConfigSearch(MbConfigReader.Text(history, "MetricName"), validation);
        foreach (var item in (history?.Find("Trials") as CardList)?.Items ?? [])
        {
            if (item is CardMap trial)
            {
                search._trials.Add(trial);
                if (Score(trial) is { } score && (search.Best is null || (search.IsLower ? score < Score(search.Best) : score > Score(search.Best))))
                {
                    search.Best = trial;
                }
            }
        }

        return search;
    }

    /// <summary>The metric as a fact.</summary>
    public List<FactsBuilder> Metrics(FactsBuilder facts, string? dataName, string? task)
    {
        if (Best is null || MetricName is null)
        {
            return [];
        }

        var metric = facts.Inner();
        metric.Add("type", Id(MetricName));
        metric.Add("name", MetricName);
        metric.AddNumber("value", BestScore);
        metric.AddNumber("higher_is_better", IsLower ? "false" : "true");
        metric.Add("dataset_name", dataName);
        metric.Add("split", Split);
        metric.Add("task", task);
        metric.Add("source_name", SourceName);
        metric.Add("line", BestLine);
        return [metric];
    }

    /// <summary>Adds how long the search took, as far as its trials are listed.</summary>
    public void AddTimes(FactsBuilder training)
    {
        if (_trials.Count == 0)
        {
            return;
        }

        training.Add("Trials listed", _trials.Count);
        decimal total = 0;
        foreach (var trial in _trials)
        {
            total += Seconds(trial) ?? 0;
        }

        if (Best is not null && Seconds(Best) is { } best)
        {
            training.Add("Runtime of the best trial", Shown(best));
        }

        training.Add("Runtime of the trials listed", total > 0 ? Shown(total) : null);
    }

    private static string Shown(decimal seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    private static decimal? Seconds(CardMap trial) =>
        trial.Find("RuntimeInSeconds") is CardScalar { Type: ScalarType.Integer or ScalarType.Float } scalar
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1_000_000_000 ? seconds : null;

    private static double? Score(CardMap trial) =>
        trial.Find("Score") is CardScalar { Type: ScalarType.Integer or ScalarType.Float } scalar
        && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && !double.IsNaN(score) && !double.IsInfinity(score) ? score : null;

    private static string Id(string name)
    {
        foreach (var row in Ids.Split('|'))
        {
            if (row.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase))
            {
                return row.Substring(name.Length + 1);
            }
        }

        return MetricIds.Respell(name) ?? name.ToLowerInvariant();
    }
}
