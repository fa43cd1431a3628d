namespace ModelCard.Checks;

/// <summary>Names of evidence other than a catalog field that can answer a checklist item.</summary>
public static class Evidence
{
    /// <summary>A dataset with the role <c>train</c>.</summary>
    public const string TrainDataset = "datasets[train]";

    /// <summary>A dataset with the role <c>test</c>.</summary>
    public const string TestDataset = "datasets[test]";

    /// <summary>A dataset that a reader can follow: with a URL or a Hub id.</summary>
    public const string LinkedDataset = "datasets[link]";

    /// <summary>A metric with a value: a result, where <c>metrics</c> is also answered by the name of a metric.</summary>
    public const string MeasuredMetric = "metrics[value]";

    /// <summary>A metric complete enough for the Hub's <c>model-index</c>: with task, dataset and value.</summary>
    public const string ModelIndexMetric = "metrics[model-index]";

    /// <summary>A metric of one slice of the data.</summary>
    public const string SliceMetric = "metrics[slice]";

    /// <summary>A metric with a baseline to compare with.</summary>
    public const string BaselineMetric = "metrics[baseline]";

    /// <summary>A metric with a confidence interval or a decision threshold.</summary>
    public const string VariationMetric = "metrics[variation]";

    /// <summary>A metric that names where it was reported.</summary>
    public const string SourcedMetric = "metrics[source]";

    /// <summary>The front-matter key <c>widget</c>.</summary>
    public const string Widget = "widget[front-matter]";

    /// <summary>A license id the Hub knows.</summary>
    public const string KnownLicense = "license[known]";

    /// <summary>A fenced code block in the text of <c>direct_use</c>.</summary>
    public const string DirectUseCode = "direct_use[code]";

    /// <summary>Every name of this list.</summary>
    public static IReadOnlyList<string> All =>
    [
        TrainDataset, TestDataset, LinkedDataset, MeasuredMetric, ModelIndexMetric, SliceMetric, BaselineMetric, VariationMetric, SourcedMetric, Widget, KnownLicense,
        DirectUseCode, AlwaysRendered,
    ];

    /// <summary>Always there, because the card always has it.</summary>
    public const string AlwaysRendered = "always";
}
