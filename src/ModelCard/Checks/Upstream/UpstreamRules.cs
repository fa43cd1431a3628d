using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Rules about models taken from others.</summary>
internal static class UpstreamRules
{
    public static IReadOnlyList<CardRule> All { get; } =
    [
        new UpstreamNotPinnedRule(), new LicenseAgainstUpstreamRule(), new UpstreamRestrictionRule(), new UpstreamSaysNothingRule(), new UpstreamWithoutLicenseRule(),
        new UpstreamWithoutIdRule(),
    ];

    /// <summary>
    /// Whether a finding is for the author of this card to act on. How well others wrote what is quoted is not; a secret in it is, because this card publishes it again.
    /// </summary>
    public static bool IsOurs(string code, Origin? origin) =>
        origin?.Kind != SourceKind.Upstream || !code.StartsWith("MCB3", StringComparison.Ordinal) || code == FindingCodes.SecretInText;
}
