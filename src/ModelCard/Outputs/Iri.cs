using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>Addresses that may stand in a file that programs follow.</summary>
internal static class Iri
{
    /// <summary>An address that a reader may be sent to, or <see langword="null"/>: none that holds a script or a document itself, and none on the reader's own machine.</summary>
    public static string? ToFollow(string? text)
    {
        var address = Absolute(text);
        return address?.Substring(0, address.IndexOf(':')).ToLowerInvariant() is "javascript" or "vbscript" or "data" or "file" or "blob" or "about" ? null : address;
    }

    /// <summary>The address of a model on the Hub, or <see langword="null"/> where a text has not the form <c>owner/name</c>.</summary>
    public static string? OfHubModel(string? id) => IsHubId(id) ? "https://huggingface.co/" + id : null;

    /// <summary>The address of a dataset on the Hub, or <see langword="null"/> where a text has not the form <c>owner/name</c>.</summary>
    public static string? OfHubDataset(string? id) => IsHubId(id) ? "https://huggingface.co/datasets/" + id : null;

    /// <summary>The package URL of a model on the Hub (purl-spec, type <c>huggingface</c>), or <see langword="null"/>.</summary>
    public static string? PackageUrl(string? id) => IsHubId(id) ? "pkg:huggingface/" + id : null;

    private static string? Absolute(string? text)
    {
        text = text?.Trim() ?? "";
        var colon = text.IndexOf(':');
        if (colon < 1 || colon == text.Length - 1 || !IsLetter(text[0]))
        {
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i < colon ? !(IsLetter(c) || c is (>= '0' and <= '9') or '+' or '-' or '.') : !IsAllowed(text, i))
            {
                return null;
            }
        }

        // "https://[" and "https://" have the letters of an address and are none.
        return Uri.TryCreate(text, UriKind.Absolute, out _) ? text : null;
    }

    // Without an owner nothing tells an id of the Hub from a name of one's own.
    private static bool IsHubId(string? id) => id is not null && id.IndexOf('/') > 0 && HubId.IsValid(id);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // RFC 3987 leaves out white space, controls, and the marks that enclose addresses in other texts.
    private static bool IsAllowed(string text, int at)
    {
        var c = text[at];
        return c > ' ' && c is not ('<' or '>' or '"' or '{' or '}' or '|' or '\\' or '^' or '`') && !char.IsWhiteSpace(c) && !char.IsControl(c)
            && (!char.IsSurrogate(c) || char.IsSurrogatePair(text, at) || (at > 0 && char.IsSurrogatePair(text, at - 1)));
    }
}
