using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>scikit-learn's <c>classification_report(output_dict=True)</c>: averages over all classes, and the figures of each class, which become slices.</summary>
internal sealed class ClassificationReportReader : IArtifactReader
{
    private static readonly string[] Figures = ["precision", "recall", "f1-score"];

    private static readonly (string Key, string Suffix, string Words)[] Averages =
    [
        ("macro avg", "_macro", "macro"), ("weighted avg", "_weighted", "weighted"), ("micro avg", "_micro", "micro"), ("samples avg", "_samples", "by sample"),
    ];

    public string Format => "classification-report";

    public bool Recognizes(ArtifactHead head)
    {
        if (JsonOutline.Of(head) is not { IsMap: true } outline)
        {
            return false;
        }

        var classes = 0;
        foreach (var path in outline.Paths)
        {
            if (path.EndsWith("/f1-score", StringComparison.Ordinal))
            {
                var label = path.Substring(0, path.Length - "/f1-score".Length);
                classes += outline.Has(label + "/precision") && outline.Has(label + "/recall") ? 1 : 0;
            }
        }

        return classes > 1 && !outline.Has("results");
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var map = ResultDocument.JsonMap(file);
        var metrics = new MetricList(file);
        var all = ResultText.Whole(((map.Find("weighted avg") ?? map.Find("micro avg")) as CardMap)?.Find("support"));
        if (map.Find("accuracy") is CardScalar accuracy && metrics.Stripped("accuracy") is not null)
        {
            metrics.Add(new MetricRow("accuracy", accuracy) { SampleSize = all });
        }

        foreach (var (key, suffix, words) in Averages)
        {
            if (map.Find(key) is CardMap average)
            {
                foreach (var (id, name, value) in FiguresOf(average))
                {
                    metrics.Add(new MetricRow(id + suffix, value) { Name = $"{name} ({words})", SampleSize = ResultText.Whole(average.Find("support")) });
                }
            }
        }

        foreach (var entry in map.Entries)
        {
            if (entry.Value is CardMap label && !Array.Exists(Averages, average => average.Key == entry.Key))
            {
                AddClass(entry.Key, label, metrics, file);
            }
        }

        metrics.Write(facts);
    }

    private static void AddClass(string name, CardMap label, MetricList metrics, ArtifactFile file)
    {
        var support = ResultText.Whole(label.Find("support"));
        if (support == "0")
        {
            file.Note($"The class '{Finding.Quote(name, 60)}' has no samples; its figures say nothing and are left out.", label.Origin.Line);
            return;
        }

        foreach (var (id, words, value) in FiguresOf(label))
        {
            metrics.Add(new MetricRow(id, value) { Name = words, Slice = "class=" + name, SampleSize = support });
        }
    }

    private static IEnumerable<(string Id, string Words, CardScalar Value)> FiguresOf(CardMap map)
    {
        foreach (var name in Figures)
        {
            if (map.Find(name) is CardScalar value)
            {
                yield return name == "f1-score" ? ("f1", "F1", value) : (name, char.ToUpperInvariant(name[0]) + name.Substring(1), value);
            }
        }
    }
}
