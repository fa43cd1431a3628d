namespace ModelCard.Catalog;

/// <content>MCB075x: what a build tells other programs about its findings.</content>
public static partial class FindingCodes
{
    /// <summary>The summary of a CI run cannot be written.</summary>
    public const string SummaryNotWritten = "MCB0750";

    /// <summary>There are more findings than a report may hold.</summary>
    public const string TooManyFindings = "MCB0751";
}
