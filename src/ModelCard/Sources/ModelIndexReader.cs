using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Reads the metrics out of a <c>model-index</c> an author wrote, so that they count as results. The key itself is kept as it is.</summary>
internal static class ModelIndexReader
{
    public static void AddMetrics(CardNode modelIndex, List<Metric> metrics)
    {
        foreach (var model in ItemsOf(modelIndex))
        {
            foreach (var result in ItemsOf((model as CardMap)?.Find("results")))
            {
                if (result is CardMap map)
                {
                    AddResult(map, metrics);
                }
            }
        }
    }

    private static void AddResult(CardMap result, List<Metric> metrics)
    {
        var task = result.Find("task") as CardMap;
        var dataset = result.Find("dataset") as CardMap;
        var source = result.Find("source") as CardMap;
        foreach (var item in ItemsOf(result.Find("metrics")))
        {
            if (item is not CardMap metric || metric.Find("type") is not CardScalar type || type.Text.Trim().Length == 0)
            {
                continue;
            }

            var attributes = new List<CardEntry>();
            Add(attributes, "value", metric, "value");
            Add(attributes, "name", metric, "name");
            Add(attributes, "task", task, "type");
            Add(attributes, "task_name", task, "name");
            Add(attributes, "dataset", dataset, "type");
            Add(attributes, "dataset_name", dataset, "name");
            Add(attributes, "config", dataset, "config");
            Add(attributes, "split", dataset, "split");
            Add(attributes, "revision", dataset, "revision");
            Add(attributes, "source_name", source, "name");
            Add(attributes, "source_url", source, "url");
            metrics.Add(new Metric(type.Text.Trim(), metric.Origin, attributes, fromModelIndex: true));
        }
    }

    private static void Add(List<CardEntry> attributes, string attribute, CardMap? map, string key)
    {
        if (map?.Find(key) is CardScalar scalar)
        {
            attributes.Add(new CardEntry(attribute, scalar.Origin, scalar));
        }
    }

    private static IReadOnlyList<CardNode> ItemsOf(CardNode? node) => node is CardList list ? list.Items : [];
}
