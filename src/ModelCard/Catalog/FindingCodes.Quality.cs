namespace ModelCard.Catalog;

/// <content>MCB3xxx: the quality of what is written.</content>
public static partial class FindingCodes
{
    /// <summary>A fence of code or a comment that is never closed.</summary>
    public const string OpenMarkup = "MCB3090";

    /// <summary>A figure without an alternative text.</summary>
    public const string FigureWithoutText = "MCB3091";

    private static string[] Quality => [OpenMarkup, FigureWithoutText];
}
