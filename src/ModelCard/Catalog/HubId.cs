namespace ModelCard.Catalog;

/// <summary>
/// The shape of a repository id on the Hub: <c>name</c> or <c>owner/name</c> of letters, digits, <c>-</c>, <c>_</c> and <c>.</c> (huggingface_hub, utils/_validators.py: a name of at most 96
/// characters, no <c>--</c> or <c>..</c>, no <c>-</c> or <c>.</c> at either end of a part, no <c>.git</c> at the end).
/// </summary>
public static class HubId
{
    private const int LongestName = 96;

    /// <summary>What keeps a text from being a repository id, in words that follow it ("it …"), or null when it is one.</summary>
    public static string? Problem(string id)
    {
        var slash = id.IndexOf('/');
        if (id.Length == 0)
        {
            return "is empty";
        }

        if (slash >= 0 && id.IndexOf('/', slash + 1) >= 0)
        {
            return "has more than one slash";
        }

        for (var i = 0; i < id.Length; i++)
        {
            var c = id[i];
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.' or '/'))
            {
                return char.IsWhiteSpace(c) ? "has white space in it" : $"has the character '{(char.IsHighSurrogate(c) && i + 1 < id.Length ? id.Substring(i, 2) : id.Substring(i, 1))}' in it";
            }
        }

        return (slash >= 0 ? PartProblem(id.Substring(0, slash)) : null)
            ?? PartProblem(id.Substring(slash + 1))
            ?? (id.EndsWith(".git", StringComparison.Ordinal) ? "ends with '.git'" : null);
    }

    /// <summary>Whether a text has the shape of a repository id.</summary>
    public static bool IsValid(string id) => Problem(id) is null;

    /// <summary>Whether a text is a path of a file or folder, not an id: absolute, relative by dots, with a drive, a home or a backslash.</summary>
    public static bool IsPath(string text) =>
        text.Length > 0
        && (text[0] is '/' or '\\' or '~'
            || text.StartsWith("./", StringComparison.Ordinal)
            || text.StartsWith("../", StringComparison.Ordinal)
            || text is "." or ".."
            || text.IndexOf('\\') >= 0
            || text.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || (text.Length > 2 && text[1] == ':' && text[2] is '/' && char.IsLetter(text[0])));

    /// <summary>Whether a text is a web address.</summary>
    public static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The repository id inside an address of the Hub, such as <c>owner/name</c> of <c>https://huggingface.co/datasets/owner/name/tree/main</c>, or null.</summary>
    /// <param name="url">The address, with or without its scheme.</param>
    /// <param name="isDataset">Whether a dataset is meant; otherwise a model.</param>
    public static string? InUrl(string url, bool isDataset)
    {
        var text = url.Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = scheme >= 0 ? text.Substring(scheme + 3) : text;
        text = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? text.Substring(4) : text;
        var cut = text.IndexOfAny(['?', '#']);
        var parts = (cut >= 0 ? text.Substring(0, cut) : text).Split('/');
        if (parts[0].ToLowerInvariant() is not ("huggingface.co" or "hf.co"))
        {
            return null;
        }

        var first = 1;
        if (parts.Length > 1 && parts[1] is "datasets" or "models" or "spaces")
        {
            if (parts[1] == "spaces" || parts[1] == "datasets" != isDataset)
            {
                return null;
            }

            first = 2;
        }
        else if (isDataset)
        {
            return null;
        }

        var owner = parts.Length > first ? parts[first] : "";
        var name = parts.Length > first + 1 ? parts[first + 1] : "";
        var id = name is "" or "tree" or "blob" or "resolve" ? owner : owner + "/" + name;
        return IsValid(id) ? id : null;
    }

    private static string? PartProblem(string part) =>
        part.Length == 0 ? "has an empty part beside the slash"
        : part.Length > LongestName ? $"has a part of more than {LongestName} characters"
        : part[0] is '-' or '.' || part[part.Length - 1] is '-' or '.' ? "begins or ends a part with '-' or '.'"
        : part.IndexOf("--", StringComparison.Ordinal) >= 0 || part.IndexOf("..", StringComparison.Ordinal) >= 0 ? "has '--' or '..' in it"
        : null;
}
