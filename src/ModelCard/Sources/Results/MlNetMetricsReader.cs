using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// ML.NET's metric classes as a C# program serializes them, by themselves or inside its own object, in any case of letters. Property names: Microsoft.ML.Data.BinaryClassificationMetrics,
/// MulticlassClassificationMetrics, RegressionMetrics, RankingMetrics, ClusteringMetrics, AnomalyDetectionMetrics, ObjectDetectionMetrics.
/// </summary>
internal sealed class MlNetMetricsReader : IArtifactReader
{
    private static readonly string[] Marks =
    [
        "areaunderroccurve", "areaunderprecisionrecallcurve", "positiveprecision", "negativerecall", "microaccuracy", "macroaccuracy", "loglossreduction", "perclasslogloss", "lossfunction",
        "normalizeddiscountedcumulativegains", "discountedcumulativegains", "normalizedmutualinformation", "daviesbouldinindex", "averagedistance", "detectionrateatfalsepositivecount", "topkaccuracyforallk", "rsquared",
    ];

    // Names of lists, one figure a class or a rank.
    private static readonly (string Name, string Id, string Words, string Part)[] Lists =
    [
        ("perclasslogloss", "log_loss", "LogLoss", "class"), ("perclassprecision", "precision", "Precision", "class"), ("perclassrecall", "recall", "Recall", "class"),
        ("normalizeddiscountedcumulativegains", "ndcg", "NDCG", "rank"), ("discountedcumulativegains", "discounted_cumulative_gain", "DCG", "rank"), ("topkaccuracyforallk", "accuracy", "Top-k accuracy", "rank"),
    ];

    public string Format => "mlnet-metrics";

    public bool Recognizes(ArtifactHead head)
    {
        if (JsonOutline.Of(head) is not { IsMap: true } outline)
        {
            return false;
        }

        foreach (var path in outline.Paths)
        {
            var name = path.Substring(path.LastIndexOf('/') + 1);
            if (name.IndexOf('_') < 0 && Array.IndexOf(Marks, name.ToLowerInvariant()) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Read(ArtifactFile file, FactsBuilder facts) => new MetricTree(file, take: Take).Read(ResultDocument.JsonMap(file), facts);

    private static bool Take(string key, CardNode value, string? split, MetricList metrics)
    {
        if (value is CardMap matrix && string.Equals(key, "ConfusionMatrix", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var entry in matrix.Entries)
            {
                Take(entry.Key, entry.Value, split, metrics);
            }

            return true;
        }

        var index = Array.FindIndex(Lists, list => string.Equals(list.Name, key, StringComparison.OrdinalIgnoreCase));
        if (index < 0 || value is not CardList items)
        {
            return value is CardList;
        }

        var (_, id, words, part) = Lists[index];
        for (var i = 0; i < items.Items.Count && metrics.Stripped(key) is not null; i++)
        {
            if (items.Items[i] is CardScalar item)
            {
                var number = (part == "rank" ? i + 1 : i).ToString(CultureInfo.InvariantCulture);
                metrics.Add(part == "class"
                    ? new MetricRow(id, item) { Name = words, Slice = "class=" + number, Split = split }
                    : new MetricRow(id == "accuracy" ? $"top_{number}_accuracy" : $"{id}@{number}", item) { Name = id == "accuracy" ? $"Top-{number} accuracy" : $"{words}@{number}", Split = split });
            }
        }

        return true;
    }
}
