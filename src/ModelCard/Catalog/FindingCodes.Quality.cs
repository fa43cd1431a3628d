namespace ModelCard.Catalog;

/// <content>MCB3xxx: the quality of what is written.</content>
public static partial class FindingCodes
{
    private static string[] Quality => [];
}
