namespace ModelCard.Catalog;

/// <content>MCB076x and MCB077x: an index of many models, and the card as the readme of a package.</content>
public static partial class FindingCodes
{
    /// <summary>An index was asked for and there is no card.</summary>
    public const string NothingToIndex = "MCB0760";

    /// <summary>A card that an index should show cannot be read.</summary>
    public const string IndexedCardUnreadable = "MCB0761";

    /// <summary>A <c>modelcard.json</c> is of another tool or of a later version.</summary>
    public const string IndexedCardForeign = "MCB0762";

    /// <summary>A part of the folder could not be looked at.</summary>
    public const string IndexIncomplete = "MCB0763";

    /// <summary>The card an index shows is older than what it was made from.</summary>
    public const string IndexedCardOutOfDate = "MCB0764";

    /// <summary>The project already has a readme for its package; the targets say so themselves.</summary>
    public const string PackageReadmeTaken = "MCB0770";

    /// <summary>The card should be the readme of a package and there is none; the targets say so themselves.</summary>
    public const string PackageReadmeMissing = "MCB0771";

    /// <summary>The card is too long for the readme of a package and was cut.</summary>
    public const string PackageReadmeCut = "MCB0772";
}
