namespace ModelCard.Catalog;

/// <content>MCB07xx: what a format asks for beyond the card itself.</content>
public static partial class FindingCodes
{
    /// <summary><c>release_date</c> or <c>SOURCE_DATE_EPOCH</c> is no time.</summary>
    public const string NotATime = "MCB0701";

    /// <summary>A figure that <c>modelcard.mct.json</c> cannot hold.</summary>
    public const string FigureNotEmbedded = "MCB0710";

    private static string[] Formats => [NotATime, FigureNotEmbedded];
}
