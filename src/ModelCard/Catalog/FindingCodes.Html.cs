namespace ModelCard.Catalog;

/// <content>MCB0745 to MCB0749: what a page in HTML cannot show.</content>
public static partial class FindingCodes
{
    /// <summary>The card is nested too deeply for a page, or would take too long.</summary>
    public const string HtmlTooDeep = "MCB0745";

    /// <summary>A figure is too large to be part of a page.</summary>
    public const string FigureTooLarge = "MCB0746";

    /// <summary>A figure is no image that a page can show.</summary>
    public const string FigureNotShown = "MCB0747";
}
