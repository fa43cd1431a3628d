namespace ModelCard.Checks;

/// <summary>Finds e-mail addresses in a text.</summary>
internal static class MailAddress
{
    /// <summary>Where the next address begins, or -1.</summary>
    public static int Find(string text, int from, out int length)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] != '@')
            {
                continue;
            }

            int start = at, end = at + 1, dots = 0, last = at;
            while (start > from && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+' or '%'))
            {
                start--;
            }

            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.'))
            {
                if (text[end] == '.')
                {
                    dots++;
                    last = end;
                }

                end++;
            }

            if (end > at + 1 && text[end - 1] == '.')
            {
                end--;
                dots--;
                last = text.LastIndexOf('.', end - 1);
            }

            // "metric@k", "mAP@0.5" and "pass@1.0" are no addresses: a domain ends in letters.
            if (start < at && dots > 0 && last > at + 1 && end - last > 2 && IsLetters(text, last + 1, end))
            {
                length = end - start;
                return start;
            }
        }

        length = 0;
        return -1;
    }

    private static bool IsLetters(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetter(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
