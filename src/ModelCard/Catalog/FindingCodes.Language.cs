namespace ModelCard.Catalog;

public static partial class FindingCodes
{
    /// <summary>The card's own words are asked for in a language there are none in.</summary>
    public const string CardLanguageUnknown = "MCB0204";
}
