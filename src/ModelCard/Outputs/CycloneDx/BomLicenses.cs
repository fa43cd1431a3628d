using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>Licenses: by their id where SPDX lists them, else by name.</summary>
internal static class BomLicenses
{
    /// <summary>Writes the licenses of the model.</summary>
    public static void WriteModel(JsonOutput json, CardContent card)
    {
        if (card.Substance("license") is not { } license)
        {
            return;
        }

        if (license.TranslatedFrom is { } stated)
        {
            WriteExpression(json, stated);
            return;
        }

        var name = card.Substance("license_name");
        if (name is { Origin.Kind: SourceKind.ProjectMetadata } && LicenseIds.IdsOfExpression(name.Text) is not null)
        {
            WriteExpression(json, name.Text);
            return;
        }

        Write(json, license.Texts, name?.Text, card.Substance("license_link")?.Text);
    }

    /// <summary>Writes licenses given as ids or names.</summary>
    /// <param name="json">The component.</param>
    /// <param name="texts">The ids or names.</param>
    /// <param name="name">What the license is called where its id is <c>other</c>.</param>
    /// <param name="link">Where its text is.</param>
    public static void Write(JsonOutput json, IReadOnlyList<string> texts, string? name = null, string? link = null)
    {
        var licenses = new List<KeyValuePair<string, string>>();
        foreach (var text in texts)
        {
            var license = Of(text.Trim(), name ?? (link is null ? "" : "Other"));
            if (license.Value.Length > 0 && license.Value != "Unknown" && !licenses.Contains(license))
            {
                licenses.Add(license);
            }
        }

        json.List("licenses", licenses, (list, license) => list.Object(item => item.Object("license", body =>
        {
            body.Text(license.Key, license.Value);
            body.Text("url", license.Key == "name" && licenses.Count == 1 ? Iri.Absolute(link) : null);
        })));
    }

    /// <summary>Writes what NuGet takes for the license of a package: one id, or an expression.</summary>
    public static void WriteExpression(JsonOutput json, string? expression)
    {
        var text = expression?.Trim() ?? "";
        if (text.Length == 0)
        {
            return;
        }

        if (text.IndexOf(' ') < 0 || LicenseIds.IdsOfExpression(text) is null)
        {
            Write(json, [text]);
            return;
        }

        json.List("licenses", list => list.Object(item => item.Text("expression", text)));
    }

    private static KeyValuePair<string, string> Of(string text, string otherName) =>
        string.Equals(text, LicenseIds.Other, StringComparison.OrdinalIgnoreCase) ? Named(otherName)
        : Listed(text) is { } listed ? new KeyValuePair<string, string>("id", listed)
        : Named(LicenseIds.NameOf(text) ?? text);

    private static KeyValuePair<string, string> Named(string name) => new("name", name.Trim());

    // The schema lists the ids it takes, in SPDX's own spelling. Only those of the Hub's table are known here to be among them.
    private static string? Listed(string text) => LicenseIds.SpdxOf(text) ?? (LicenseIds.FromSpdx(text, out var isExact) is { } hub && isExact ? LicenseIds.SpdxOf(hub) : null);
}
