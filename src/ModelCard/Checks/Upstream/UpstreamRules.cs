using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Which findings about models taken from others are reported.</summary>
internal static class UpstreamRules
{
    /// <summary>
    /// Whether a finding is for the author of this card to act on. How well others wrote what is quoted, and how well their results hold together, is not. What they say in front
    /// matter becomes this card's, which the Hub refuses or another license forbids, and can be stated anew; a secret in their text is published again.
    /// </summary>
    public static bool IsOurs(string code, Origin? origin) =>
        origin?.Kind != SourceKind.Upstream || code is FindingCodes.SecretInText or FindingCodes.LicenseAgainstBaseModel or FindingCodes.LicenseAgainstDataset
        || code.StartsWith("MCB43", StringComparison.Ordinal) || (code.StartsWith("MCB2", StringComparison.Ordinal) && !IsAboutResults(code));

    private static bool IsAboutResults(string code) =>
        code is FindingCodes.MetricNotInModelIndex or FindingCodes.DatasetNotOnHub or FindingCodes.TaskTypeUnknown or FindingCodes.MetricMisspelt;
}
