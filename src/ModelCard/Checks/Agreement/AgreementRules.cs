namespace ModelCard.Checks;

/// <summary>Rules about statements that contradict each other (MCB4xxx).</summary>
internal static class AgreementRules
{
    public static IReadOnlyList<CardRule> All { get; } =
    [
        new LicenseAgainstBaseModelRule(), new LicenseAgainstDatasetRule(), new EvaluatedOnTrainingDataRule(),
        new ScratchAgainstBaseModelRule(), new RelationWithoutBaseModelRule(), new QuantizationAgainstRelationRule(),
        new LanguageAgainstDataRule(), new MetricAgainstTaskRule(), new VersionAgainstPackageRule(),
    ];
}
