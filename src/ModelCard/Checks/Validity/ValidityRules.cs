namespace ModelCard.Checks;

/// <summary>Rules about what the Hub refuses or passes over (MCB2xxx).</summary>
internal static class ValidityRules
{
    public static IReadOnlyList<CardRule> All { get; } = [new ModelIndexRule()];
}
