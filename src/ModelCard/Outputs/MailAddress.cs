namespace ModelCard.Outputs;

/// <summary>Addresses for mail.</summary>
internal static class MailAddress
{
    /// <summary>An address for mail, or <see langword="null"/> for another text: formats refuse what is none, and a wrong address is worse than none.</summary>
    public static string? Of(string? address)
    {
        var text = address?.Trim() ?? "";
        var at = text.IndexOf('@');
        if (at < 1 || at != text.LastIndexOf('@') || at == text.Length - 1 || text.Length > 254)
        {
            return null;
        }

        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '@' or '.' or '-' or '_' or '+'))
            {
                return null;
            }
        }

        var top = text.LastIndexOf('.');
        return top < at || text.Length - top < 3 || text[0] == '.' || text[text.Length - 1] is '.' or '-' || text[at - 1] == '.' || text[at + 1] is '.' or '-' || text.IndexOf("..", StringComparison.Ordinal) >= 0 ? null : text;
    }

    /// <summary>The address to follow in what a contact says: one for mail with its scheme, or another that a reader may be sent to.</summary>
    public static string? ToFollow(string? contact) => Of(contact) is { } mail ? "mailto:" + mail : Iri.ToFollow(contact);
}
