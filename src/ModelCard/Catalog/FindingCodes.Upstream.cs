namespace ModelCard.Catalog;

/// <content>MCB43xx: models taken from others.</content>
public static partial class FindingCodes
{
    private static string[] Upstream => [];
}
