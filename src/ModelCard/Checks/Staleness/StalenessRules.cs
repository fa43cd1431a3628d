namespace ModelCard.Checks;

/// <summary>Rules that hold statements against the files on disk and against the lock file.</summary>
internal static class StalenessRules
{
    public static IReadOnlyList<CardRule> All { get; } =
    [
        new ModelChangedRule(),
        new ResultsChangedRule(),
        new DataChangedRule(),
        new LockBehindRule(),
        new ResultGoneRule(),
        new LockEntryUnusedRule(),
        new MetricAgainstFileRule(),
        new SizeAgainstFileRule(),
        new PrecisionAgainstFileRule(),
        new DatasetAgainstFileRule(),
        new LicenseAgainstFileRule(),
        new HashAgainstFileRule(),
        new TestDataIsTrainingDataRule(),
    ];
}
