namespace ModelCard.Outputs;

/// <summary>
/// About how wide a text is in a sans-serif font. No font is asked, so that every machine places the same text at the same spot; the widths lie between those of narrow and of wide fonts.
/// </summary>
internal static class TextWidth
{
    // Hundredths of the font size.
    private const int Other = 62;

    private static readonly (string Characters, int Width)[] Widths =
    [
        ("ijl|'", 28),
        (" .,:;!/\\()[]ftI-`·", 36),
        ("r\"", 43),
        ("szckvxyJ", 54),
        ("abdeghnopqu0123456789_?L", 60),
        ("EFPSTYZ", 64),
        ("ABCDGHKNOQRUVX&", 72),
        ("mwMW%@", 92),
    ];

    /// <summary>The width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the font.</param>
    public static decimal Of(string text, decimal size)
    {
        long width = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = LengthOfCharacter(text, at);
            width += OfCharacter(text, at);
            at += length;
        }

        return width * size / 100;
    }

    /// <summary>How much of a text fits. What a reader sees as one character is not cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="width">The room.</param>
    /// <param name="size">The size of the font.</param>
    /// <returns>The place behind the last character that fits.</returns>
    public static int Fit(string text, int start, decimal width, decimal size)
    {
        var at = start;
        decimal used = 0;
        while (at < text.Length)
        {
            used += OfCharacter(text, at) * size / 100;
            if (used > width)
            {
                break;
            }

            at += LengthOfCharacter(text, at);
        }

        return at;
    }

    /// <summary>How long what a reader sees as one character is.</summary>
    public static int LengthOfCharacter(string text, int start)
    {
        // The runtime's own tables of characters grow from version to version, and the text would be cut elsewhere.
        var at = start + (IsPair(text, start) ? 2 : 1);
        while (at < text.Length)
        {
            if (text[at] == '\u200D' && at + 1 < text.Length)
            {
                at += 1 + (IsPair(text, at + 1) ? 2 : 1);
            }
            else if (IsMark(text[at]))
            {
                at++;
            }
            else if (IsPair(text, at) && text[at] == '\uD83C' && text[at + 1] is >= '\uDFFB' and <= '\uDFFF')
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at - start;
    }

    private static int OfCharacter(string text, int at)
    {
        var c = text[at];
        if (IsPair(text, at) || c is (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF'))
        {
            return 100;
        }

        if (c < ' ' || IsMark(c))
        {
            return 0;
        }

        foreach (var (characters, width) in Widths)
        {
            if (characters.IndexOf(c) >= 0)
            {
                return width;
            }
        }

        return Other;
    }

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE00' and <= '\uFE0F') or '\u200B' or '\u200C' or '\u200E' or '\u200F';
}
