using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>Licenses for the Model Card Toolkit: each has an SPDX identifier or a text, never both and never neither.</summary>
internal static class ToolkitLicenses
{
    /// <summary>The licenses of a card.</summary>
    public static List<ToolkitMap> Of(CardContent card)
    {
        if (Expressed(card) is { } expressed)
        {
            return [Identifier(expressed)];
        }

        var licenses = new List<ToolkitMap>();
        foreach (var text in card.Substance("license")?.Texts ?? [])
        {
            var id = text.Trim();
            licenses.Add(LicenseIds.SpdxOf(id) is { } known ? Identifier(known) : Custom(card, id));
        }

        return licenses.Count == 0 && Own(card) is { } own ? [new ToolkitMap().Say("custom_text", own)] : licenses;
    }

    // The SPDX id of PackageLicenseExpression: what the Hub's ids have no word for ("or later") is lost in them.
    private static string? Expressed(CardContent card)
    {
        if (card.Substance("license") is not { Origin.Kind: SourceKind.ProjectMetadata } license)
        {
            return null;
        }

        if (license.TranslatedFrom?.Trim() is { } spdx)
        {
            return LicenseIds.SpdxOf(license.Text) is { } known && string.Equals(known, spdx, StringComparison.OrdinalIgnoreCase) ? known : spdx;
        }

        return card.Substance("license_name") is { Origin.Kind: SourceKind.ProjectMetadata } name && name.Text.IndexOf(' ') < 0 ? name.Text : null;
    }

    private static ToolkitMap Identifier(string id) => new ToolkitMap().Say("identifier", id);

    private static ToolkitMap Custom(CardContent card, string id) =>
        new ToolkitMap().Say("custom_text", (id == LicenseIds.Other ? Own(card) : null) ?? LicenseIds.NameOf(id) ?? id);

    // Its name and where its text is, as far as the card says.
    private static string? Own(CardContent card)
    {
        var name = card.Substance("license_name")?.Text.Trim();
        var link = card.Substance("license_link")?.Text.Trim();
        return name is null ? link : link is null ? name : $"{name}: {link}";
    }
}
