namespace ModelCard.Catalog;

/// <content>MCB4xxx: statements that contradict each other or the files on disk.</content>
public static partial class FindingCodes
{
    private static string[] Agreement => [];
}
