namespace ModelCard.Catalog;

/// <content>MCB2xxx: metadata that the Hub refuses or passes over.</content>
public static partial class FindingCodes
{
    /// <summary>Metrics that cannot go into <c>model-index</c>.</summary>
    public const string MetricNotInModelIndex = "MCB2001";

    private static string[] Validity => [MetricNotInModelIndex];
}
