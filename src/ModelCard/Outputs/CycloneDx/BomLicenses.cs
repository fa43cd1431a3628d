using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>Licenses: by their id where SPDX lists them, else by name.</summary>
internal static class BomLicenses
{
    /// <summary>Writes the licenses of the model.</summary>
    /// <param name="json">The component.</param>
    /// <param name="fields">The card.</param>
    /// <param name="links">Takes the address of a license, which the format wants there too.</param>
    public static void WriteModel(JsonOutput json, BomFields fields, BomLinks links)
    {
        var card = fields.Card;
        if (card.Substance("license") is not { } license)
        {
            return;
        }

        if (license.TranslatedFrom is { } stated)
        {
            fields.Place("license");
            WriteStated(json, stated);
            return;
        }

        var name = card.Substance("license_name");
        if (name is { Origin.Kind: SourceKind.ProjectMetadata } && LicenseIds.IdsOfExpression(name.Text) is not null)
        {
            fields.Place("license");
            fields.Place("license_name");
            WriteExpression(json, name.Text);
            return;
        }

        var licenses = Of(license.Texts, fields.Look("license_name"), fields.Look("license_link"));
        if (licenses.Count == 0)
        {
            return;
        }

        fields.Place("license");
        fields.Place("license_name", text => licenses.Exists(found => found.Key == "name" && found.Value == text) ? text : null);
        var url = licenses.Count == 1 && licenses[0].Key == "name" ? fields.Place("license_link", Iri.ToFollow) : null;
        links.Add("license", url);
        Write(json, licenses, url);
    }

    /// <summary>Writes the license of a dataset: one id, several after commas, an expression, or a name.</summary>
    /// <returns>Whether there is something to write.</returns>
    public static bool WriteDataset(JsonOutput json, string text)
    {
        if (LicenseIds.IdsOfExpression(text) is not null)
        {
            WriteExpression(json, text);
            return true;
        }

        // Files can name several ids; anything else is one name, commas and all.
        var parts = text.Split(',');
        var licenses = Of(Array.TrueForAll(parts, static part => Listed(part.Trim()) is not null || LicenseIds.IsKnown(part.Trim())) ? parts : [text], null, null);
        Write(json, licenses, null);
        return licenses.Count > 0;
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
            Write(json, Of([text], null, null), null);
            return;
        }

        json.List("licenses", list => list.Object(item => item.Text("expression", text)));
    }

    // NuGet checks the ids of PackageLicenseExpression, of which SPDX lists many more than the Hub. An id alone is an expression, and the schema takes each of them there.
    private static void WriteStated(JsonOutput json, string stated)
    {
        var text = stated.Trim();
        if (text.IndexOf(' ') >= 0 || Listed(text) is not null)
        {
            WriteExpression(json, text);
        }
        else if (text.Length > 0)
        {
            json.List("licenses", list => list.Object(item => item.Text("expression", text)));
        }
    }

    private static void Write(JsonOutput json, List<KeyValuePair<string, string>> licenses, string? url) =>
        json.List("licenses", licenses, (list, license) => list.Object(item => item.Object("license", body =>
        {
            body.Text(license.Key, license.Value);
            body.Text("url", url);
        })));

    private static List<KeyValuePair<string, string>> Of(IReadOnlyList<string> texts, string? name, string? link)
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

        return licenses;
    }

    private static KeyValuePair<string, string> Of(string text, string otherName) =>
        string.Equals(text, LicenseIds.Other, StringComparison.OrdinalIgnoreCase) ? Named(otherName)
        : Listed(text) is { } listed ? new KeyValuePair<string, string>("id", listed)
        : Named(LicenseIds.NameOf(text) ?? text);

    private static KeyValuePair<string, string> Named(string name) => new("name", name.Trim());

    // The schema lists the ids it takes, in SPDX's own spelling. Only those of the Hub's table are known here to be among them.
    private static string? Listed(string text) => LicenseIds.SpdxOf(text) ?? (LicenseIds.FromSpdx(text, out var isExact) is { } hub && isExact ? LicenseIds.SpdxOf(hub) : null);
}
