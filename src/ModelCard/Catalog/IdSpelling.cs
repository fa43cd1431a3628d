using System.Text;

namespace ModelCard.Catalog;

/// <summary>Compares ids by what is left when case and separators are taken away.</summary>
internal static class IdSpelling
{
    private const int LongestId = 128;

    /// <summary>Letters and digits of the text in lower case; empty for a text too long to be an id.</summary>
    internal static string Plain(string text)
    {
        if (text.Length > LongestId)
        {
            return "";
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether an id inside a text is the same as one that is plain already.</summary>
    internal static bool IsSame(string text, int start, int end, string plain)
    {
        var at = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && (at == plain.Length || char.ToLowerInvariant(text[i]) != plain[at++]))
            {
                return false;
            }
        }

        return at == plain.Length;
    }
}
