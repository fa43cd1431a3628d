using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>The license of a dataset as the Hub names it: metadata has ids, SPDX ids, and addresses of license texts.</summary>
internal static class DatasetLicense
{
    /// <summary>The Hub's id where the text or address plainly names one; else the text as it is.</summary>
    public static string IdOf(string text)
    {
        text = text.Trim();
        var id = text;
        if (HubId.IsUrl(text))
        {
            var parts = text.Substring(text.IndexOf("//", StringComparison.Ordinal) + 2).TrimEnd('/').Split('/');
            var last = parts[parts.Length - 1];
            var isCommons = parts[0].EndsWith("creativecommons.org", StringComparison.OrdinalIgnoreCase) && parts.Length >= 4;
            id = isCommons && parts[1] == "licenses" ? $"cc-{parts[2]}-{parts[3]}"
                : isCommons && parts[1] == "publicdomain" && parts[2] == "zero" ? "cc0-" + parts[3]
                : parts[0] is "choosealicense.com" or "spdx.org" or "opensource.org" ? Bare(last)
                : text;
        }

        return LicenseIds.IsKnown(id.ToLowerInvariant()) ? id.ToLowerInvariant() : LicenseIds.FromSpdx(id, out var exact) is { } known && exact ? known : text;
    }

    private static string Bare(string name) => name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 5) : name;
}
