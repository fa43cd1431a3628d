namespace ModelCard.Checks;

/// <summary>Rules about the quality of what is written (MCB3xxx).</summary>
internal static class QualityRules
{
    public static IReadOnlyList<CardRule> All { get; } = [new OpenMarkupRule(), new FigureTextRule()];
}
