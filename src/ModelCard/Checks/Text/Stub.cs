using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Tells text that was left to be filled in, between brackets or as a whole value, from text that merely has brackets or such words.</summary>
internal static class Stub
{
    // What a template writes into its brackets: "[Insert a link]", "<your name>", "[NEEDS INPUT: …]".
    private const string Openings =
        "more information needed|needs more information|more info needed|information needed|needs input|insert |insert_|enter your |enter the |enter a |your name|your model|your organi|your dataset|your e-mail|your email"
        + "|your link|your text|your description|your-|your_|add link|add a |add your |add the |add description|describe your |describe the |fill in|fill me|to be added|to be completed|to be filled|to be determined|coming soon|link here|name here|text here";

    /// <summary>Whether what stands between brackets begins as a stub does.</summary>
    public static bool Begins(string inner)
    {
        var text = inner.Trim();
        return text.Length > 0 && (IsMarker(text, 0, text.Length) || StartsWithAny(text));
    }

    /// <summary>Whether a whole value, cell or line only holds a place.</summary>
    public static bool IsWhole(string text)
    {
        var value = text.Trim().Trim('*', '_', '.', '[', ']', '(', ')', ' ');
        return value.Length > 0 && (Placeholder.Is(value) || IsMarker(value, 0, value.Length) || IsCrosses(value));
    }

    /// <summary>Whether a marker for work to do stands at the start, in capitals and as a word of its own: "TODO", "TBD", "FIXME: …".</summary>
    public static bool IsMarker(string text, int start, int end)
    {
        var length = 0;
        while (start + length < end && text[start + length] is >= 'A' and <= 'Z')
        {
            length++;
        }

        if (length is < 3 or > 5 || !WordList.Has("TODO TBD FIXME TBA", text.Substring(start, length)))
        {
            return false;
        }

        // "TODO-bench" and "TBD of the fleet" are names; a marker stands alone or is followed by a colon.
        return start + length == end || text[start + length] is ':' or '.' or '!' or '(' || (start + length + 1 < end && text[start + length] == ' ' && text[start + length + 1] is ':' or '-' or '–');
    }

    private static bool IsCrosses(string value)
    {
        foreach (var c in value)
        {
            if (c != 'X')
            {
                return false;
            }
        }

        return value.Length >= 3;
    }

    private static bool StartsWithAny(string text)
    {
        for (var at = 0; at < Openings.Length;)
        {
            var end = Openings.IndexOf('|', at);
            end = end < 0 ? Openings.Length : end;
            if (text.Length >= end - at && string.Compare(text, 0, Openings, at, end - at, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }

            at = end + 1;
        }

        return false;
    }
}
