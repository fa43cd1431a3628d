namespace ModelCard.Checks;

/// <summary>Rules about models taken from others.</summary>
internal static class UpstreamRules
{
    public static IReadOnlyList<CardRule> All { get; } = [];
}
