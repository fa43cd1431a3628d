namespace ModelCard.Catalog;

/// <content>MCB061x: the lock file. MCB41xx: statements that no longer match the files on disk. MCB42xx: metrics that fall short.</content>
public static partial class FindingCodes
{
    private static string[] Staleness => [];
}
