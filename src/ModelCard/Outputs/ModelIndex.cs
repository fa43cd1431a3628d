using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// Builds the Hub's <c>model-index</c> (https://github.com/huggingface/huggingface_hub/blob/main/modelcard.md) from the metrics that have a task, a
/// dataset and a value. What an author wrote as <c>model-index</c> stays as it is; other metrics are added to it as further results.
/// </summary>
internal static class ModelIndex
{
    public static CardNode? Build(CardContent card)
    {
        var authored = card.MetadataValue("model-index");
        var results = Results(card);
        if (results.Count == 0)
        {
            return authored;
        }

        if (authored is null)
        {
            return List(Model(card.Answer("model_id")?.Text ?? "model", results));
        }

        return authored is CardList { Items.Count: > 0 } list && list.Items[0] is CardMap first ? Extend(list, first, results) : authored;
    }

    private static CardMap Model(string name, List<CardNode> results) =>
        Map(Nodes.Entry("name", Nodes.Text(name)), Nodes.Entry("results", new CardList(results, Nodes.Nowhere)));

    private static CardList Extend(CardList models, CardMap first, List<CardNode> added)
    {
        var entries = new List<CardEntry>();
        foreach (var entry in first.Entries)
        {
            if (entry is { Key: "results", Value: CardList given })
            {
                var all = new List<CardNode>(given.Items);
                all.AddRange(added);
                entries.Add(new CardEntry(entry.Key, entry.KeyOrigin, new CardList(all, given.Origin)));
            }
            else
            {
                entries.Add(entry);
            }
        }

        var items = new List<CardNode>(models.Items) { [0] = new CardMap(entries, first.Origin) };
        return new CardList(items, models.Origin);
    }

    // One result a combination of task, dataset and source, in first-seen order, as the Hub's own library groups them.
    private static List<CardNode> Results(CardContent card)
    {
        var groups = new List<List<Metric>>();
        foreach (var metric in card.Metrics)
        {
            if (!metric.FitsModelIndex || metric.FromModelIndex)
            {
                continue;
            }

            var group = groups.Find(earlier => SameResult(earlier[0], metric));
            if (group is null)
            {
                groups.Add([metric]);
            }
            else
            {
                group.Add(metric);
            }
        }

        var results = new List<CardNode>();
        foreach (var group in groups)
        {
            results.Add(Result(card, group));
        }

        return results;
    }

    private static bool SameResult(Metric a, Metric b) =>
        a.Task == b.Task && a.TaskName == b.TaskName && a.DatasetId == b.DatasetId && a.DatasetName == b.DatasetName && a.Config == b.Config
        && a.Split == b.Split && a.Revision == b.Revision && a.SourceName == b.SourceName && a.SourceUrl == b.SourceUrl;

    private static CardMap Result(CardContent card, List<Metric> group)
    {
        var first = group[0];
        var entries = new List<CardEntry> { Nodes.Entry("task", Texts(("type", first.Task), ("name", first.TaskName))) };
        entries.Add(Nodes.Entry("dataset", Texts(
            ("type", first.DatasetId),
            ("name", first.DatasetName ?? NameOf(card, first.DatasetId!)),
            ("config", first.Config),
            ("split", first.Split),
            ("revision", first.Revision))));
        var metrics = new List<CardNode>();
        foreach (var metric in group)
        {
            metrics.Add(MetricMap(metric));
        }

        entries.Add(Nodes.Entry("metrics", new CardList(metrics, Nodes.Nowhere)));

        // The Hub refuses a source without an address.
        if (first.SourceUrl is not null)
        {
            entries.Add(Nodes.Entry("source", Texts(("name", first.SourceName), ("url", first.SourceUrl))));
        }

        return new CardMap(entries, Nodes.Nowhere);
    }

    private static CardMap MetricMap(Metric metric)
    {
        var value = metric.Value!;
        var name = metric.Attribute("name")?.Text;
        var entries = new List<CardEntry> { Nodes.Entry("type", Nodes.Text(metric.Type)), Nodes.Entry("value", value) };
        if (metric.Slice is { } slice)
        {
            // Two values of one metric and dataset are told apart by name and args alone.
            entries.Add(Nodes.Entry("name", Nodes.Text($"{name ?? metric.Type} ({slice})")));
            entries.Add(Nodes.Entry("args", Texts(("slice", slice))));
        }
        else if (name is not null)
        {
            entries.Add(Nodes.Entry("name", Nodes.Text(name)));
        }

        return new CardMap(entries, Nodes.Nowhere);
    }

    private static string NameOf(CardContent card, string datasetId)
    {
        foreach (var dataset in card.Datasets)
        {
            if (dataset.Id == datasetId)
            {
                return dataset.Name;
            }
        }

        return datasetId;
    }

    private static CardMap Texts(params (string Key, string? Text)[] pairs)
    {
        var entries = new List<CardEntry>();
        foreach (var (key, text) in pairs)
        {
            if (text is not null)
            {
                entries.Add(Nodes.Entry(key, Nodes.Text(text)));
            }
        }

        return new CardMap(entries, Nodes.Nowhere);
    }

    private static CardMap Map(params CardEntry[] entries) => new(entries, Nodes.Nowhere);

    private static CardList List(CardNode item) => new([item], Nodes.Nowhere);
}
