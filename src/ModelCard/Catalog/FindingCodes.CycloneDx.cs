namespace ModelCard.Catalog;

/// <content>MCB072x: what CycloneDX asks for beyond the card itself.</content>
public static partial class FindingCodes
{
    /// <summary>Figures of energy and emissions lack what CycloneDX wants with them.</summary>
    public const string CycloneDxEnvironment = "MCB0720";

    /// <summary>A figure that the bill cannot hold.</summary>
    public const string CycloneDxFigure = "MCB0721";
}
