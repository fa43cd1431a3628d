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

    public void Read(ArtifactFile file, FactsBuilder facts) => new MetricTree(file, take: Take).Read(Measured(ResultDocument.JsonMap(file)), facts);

    // Without what the classes hold beside what was measured: an accuracy of the k best answers that nobody asked for (it is 0 then) or that stands in the list of all k as well, and the matrix of two classes, which
    // begins with the positive one, so that its class 0 would be taken for the other; PositivePrecision and its like say the same.
    private static CardMap Measured(CardMap map)
    {
        var best = ResultText.Whole(Find(map, "TopKPredictionCount"));
        var isListed = Find(map, "TopKAccuracyForAllK") is CardList;
        var hasTwoClasses = Find(map, "PositivePrecision") is not null;
        var entries = new List<CardEntry>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (best is not null && Is(entry.Key, "TopKAccuracy"))
            {
                if (best != "0" && !isListed)
                {
                    entries.Add(new CardEntry($"top_{best}_accuracy", entry.KeyOrigin, entry.Value));
                }
            }
            else if (!hasTwoClasses || !Is(entry.Key, "ConfusionMatrix"))
            {
                entries.Add(entry.Value is CardMap inner ? new CardEntry(entry.Key, entry.KeyOrigin, Measured(inner)) : entry);
            }
        }

        return new CardMap(entries, map.Origin);
    }

    private static CardNode? Find(CardMap map, string key)
    {
        foreach (var entry in map.Entries)
        {
            if (Is(entry.Key, key))
            {
                return entry.Value;
            }
        }

        return null;
    }

    private static bool Take(string key, CardNode value, string? split, MetricList metrics)
    {
        if (value is CardMap matrix && Is(key, "ConfusionMatrix"))
        {
            foreach (var entry in matrix.Entries)
            {
                Take(entry.Key, entry.Value, split, metrics);
            }

            return true;
        }

        var index = Array.FindIndex(Lists, list => Is(key, list.Name));
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

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
