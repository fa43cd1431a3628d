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

    public void Read(ArtifactFile file, FactsBuilder facts) => new MetricTree(file, take: Take).Read(WithTopK(ResultDocument.JsonMap(file)), facts);

    // Where no number of best answers was asked for, TopKAccuracy is 0 and says nothing; where one was, it is the accuracy of that many, which the list of all numbers up to it has as well.
    private static CardMap WithTopK(CardMap map)
    {
        var count = ResultText.Whole(Find(map, "TopKPredictionCount"));
        var isListed = Find(map, "TopKAccuracyForAllK") is CardList;
        var entries = new List<CardEntry>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (count is null || !string.Equals(entry.Key, "TopKAccuracy", StringComparison.OrdinalIgnoreCase))
            {
                entries.Add(entry.Value is CardMap inner ? new CardEntry(entry.Key, entry.KeyOrigin, WithTopK(inner)) : entry);
            }
            else if (count != "0" && !isListed)
            {
                entries.Add(new CardEntry($"top_{count}_accuracy", entry.KeyOrigin, entry.Value));
            }
        }

        return new CardMap(entries, map.Origin);
    }

    private static CardNode? Find(CardMap map, string key)
    {
        foreach (var entry in map.Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Value;
            }
        }

        return null;
    }

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
