namespace ModelCard.Checks;

/// <summary>Every rule, in the order of their codes.</summary>
internal static class CardRules
{
    public static IReadOnlyList<CardRule> All { get; } = [.. ValidityRules.All, .. QualityRules.All, .. AgreementRules.All, .. StalenessRules.All, .. UpstreamRules.All];
}
