namespace ModelCard.Catalog;

/// <content>MCB0303 to MCB0310: files in source control, which are their author's.</content>
public static partial class FindingCodes
{
    /// <summary>The committed file has no block, so that nothing in it is ours to write.</summary>
    public const string CommittedFileUnmarked = "MCB0303";

    /// <summary>The markers of the committed file do not pair.</summary>
    public const string BlockUnpaired = "MCB0304";

    /// <summary>The committed file has two blocks of one name.</summary>
    public const string BlockTwice = "MCB0305";

    /// <summary>A marker of the committed file names nothing a block can hold.</summary>
    public const string BlockUnknown = "MCB0306";

    /// <summary>The committed file cannot be read or written.</summary>
    public const string CommittedFileUnusable = "MCB0307";

    /// <summary>The template has no section for a block of the committed file.</summary>
    public const string BlockWithoutSection = "MCB0308";

    /// <summary>The committed file is not what the build would write.</summary>
    public const string CommittedFileOutOfDate = "MCB0309";

    /// <summary>The file <c>ModelCardInit</c> would write is there already.</summary>
    public const string StarterExists = "MCB0310";

    /// <summary>A block of the committed file holds text that would be lost.</summary>
    public const string BlockWouldLose = "MCB0311";
}
