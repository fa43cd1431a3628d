namespace ModelCard.Catalog;

/// <content>MCB021x: checklists of a project's own. MCB022x: waivers.</content>
public static partial class FindingCodes
{
    /// <summary>A checklist file is missing, unreadable, or not of the form of a checklist.</summary>
    public const string ChecklistFile = "MCB0211";

    /// <summary>A checklist file names a field, a level, a role, a condition, a key or a checklist that does not exist.</summary>
    public const string ChecklistName = "MCB0212";

    /// <summary>Two items of a checklist file have the same title.</summary>
    public const string ChecklistTitleTwice = "MCB0213";

    /// <summary>A waiver gives no reason.</summary>
    public const string WaiverReason = "MCB0221";

    /// <summary>A waiver names nothing that can be waived.</summary>
    public const string WaiverTarget = "MCB0222";

    /// <summary>The day on which a waiver ends is no date.</summary>
    public const string WaiverDate = "MCB0223";

    /// <summary>A waiver has ended.</summary>
    public const string WaiverExpired = "MCB0224";

    /// <summary>A waiver excuses nothing.</summary>
    public const string WaiverUnused = "MCB0225";
}
