namespace ModelCard.Catalog;

/// <content>MCB07xx: what a format asks for beyond the card itself.</content>
public static partial class FindingCodes
{
    /// <summary><c>release_date</c> or <c>SOURCE_DATE_EPOCH</c> is no time.</summary>
    public const string NotATime = "MCB0701";

    /// <summary>A figure that <c>modelcard.mct.json</c> cannot hold.</summary>
    public const string FigureNotEmbedded = "MCB0710";

    /// <summary>The model lacks what the AI profile of SPDX requires.</summary>
    public const string SpdxModelIncomplete = "MCB0730";

    /// <summary>A dataset lacks what the Dataset profile of SPDX requires.</summary>
    public const string SpdxDatasetIncomplete = "MCB0731";

    /// <summary>Nothing says when the SPDX document was made.</summary>
    public const string SpdxTimeUnknown = "MCB0732";

    /// <summary>A key that SPDX has fixed words or an address for holds something else.</summary>
    public const string SpdxValue = "MCB0733";
}
