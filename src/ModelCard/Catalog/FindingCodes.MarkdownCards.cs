namespace ModelCard.Catalog;

/// <content>MCB04xx: Markdown cards as input.</content>
public static partial class FindingCodes
{
    /// <summary>A Markdown card cannot be read: it is missing, a folder, locked, too large or not UTF-8 text.</summary>
    public const string CardUnreadable = "MCB0401";

    /// <summary>The front matter of a Markdown card is not the YAML it should be.</summary>
    public const string FrontMatterWrong = "MCB0402";

    /// <summary>A Markdown card has no front matter, or front matter that is never closed.</summary>
    public const string FrontMatterMissing = "MCB0403";

    /// <summary>None of the headings of a Markdown card is known.</summary>
    public const string HeadingsUnknown = "MCB0404";

    /// <summary>A check was asked for and there is nothing to check; the targets say so themselves.</summary>
    public const string NothingToCheck = "MCB0405";
}
