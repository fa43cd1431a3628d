namespace ModelCard.Checks;

/// <summary>Rules that hold statements against the files on disk and against the lock file.</summary>
internal static class StalenessRules
{
    public static IReadOnlyList<CardRule> All { get; } = [];
}
