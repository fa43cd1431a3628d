using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A <c>PackageLicenseExpression</c> for which the Hub only has a coarser id: it knows no "or later", and of some licenses the family only.
/// </summary>
internal sealed class LicenseInexactRule : CardRule
{
    public override string Code => FindingCodes.LicenseInexact;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("license") is { TranslatedFrom: { } spdx } license && LicenseIds.FromSpdx(spdx, out var exact) is { } id && !exact)
        {
            findings.Add(new Finding(
                Code,
                severity,
                $"The license '{spdx}' becomes '{id}' in the card, because the Hub has no closer id: {(IsLater(spdx) ? "\"or later\" is lost" : "the version is lost")}. Say it in the text, and state ModelCardLicense to confirm the id.",
                license.Origin,
                "license"));
        }
    }

    private static bool IsLater(string spdx) => spdx.EndsWith("-or-later", StringComparison.OrdinalIgnoreCase) || spdx.EndsWith("+", StringComparison.Ordinal);
}
