namespace ModelCard.Checks;

/// <summary>Rules about statements that contradict each other (MCB4xxx).</summary>
internal static class AgreementRules
{
    public static IReadOnlyList<CardRule> All { get; } = [];
}
