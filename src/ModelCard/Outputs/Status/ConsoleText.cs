using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// Text in columns of equal width, as terminals show it: what East Asian scripts write and most pictures take two columns (Unicode Standard Annex 11), marks that sit on a letter take none.
/// </summary>
internal static class ConsoleText
{
    // The pictures below U+10000 that terminals show in two columns: emoji presentation, by Unicode's emoji-data.txt.
    private const string WidePictures = "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

    /// <summary>How many columns a text takes.</summary>
    public static int WidthOf(string text)
    {
        var width = 0;
        for (var at = 0; at < text.Length; at += TextWidth.LengthOfCharacter(text, at))
        {
            width += WidthOf(text, at);
        }

        return width;
    }

    /// <summary>An author's text on one line, with three dots where it is wider than that many columns.</summary>
    public static string Cut(string text, int width)
    {
        text = ForeignText.OneLine(ForeignText.Cut(text, 1000)).Trim();
        return WidthOf(text) <= width ? text : text.Substring(0, Fit(text, 0, width - 3)).TrimEnd() + "...";
    }

    /// <summary>The text with blanks behind it.</summary>
    public static string Left(string text, int width) => text + Blanks(width - WidthOf(text));

    /// <summary>The text with blanks before it.</summary>
    public static string Right(string text, int width) => Blanks(width - WidthOf(text)) + text;

    /// <summary>An author's text in lines, broken at blanks where there are any; what is left over ends in three dots.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The columns of a line.</param>
    /// <param name="most">How many lines there may be.</param>
    public static List<string> Lines(string text, int width, int most)
    {
        text = ForeignText.OneLine(ForeignText.Cut(text, 1000)).Trim();
        var lines = new List<string>();
        while (WidthOf(text) > width && lines.Count < most - 1)
        {
            var end = Fit(text, 0, width);
            var blank = text.LastIndexOf(' ', end, end);
            end = blank > 0 ? blank : end;
            lines.Add(text.Substring(0, end).TrimEnd());
            text = text.Substring(end).TrimStart();
        }

        lines.Add(Cut(text, width));
        return lines;
    }

    private static string Blanks(int count) => new(' ', Math.Max(count, 0));

    // At least one character, or a line would never end.
    private static int Fit(string text, int start, int width)
    {
        var at = start;
        for (var used = 0; at < text.Length; at += TextWidth.LengthOfCharacter(text, at))
        {
            used += WidthOf(text, at);
            if (used > width && at > start)
            {
                break;
            }
        }

        return at;
    }

    private static int WidthOf(string text, int at)
    {
        var next = at + TextWidth.LengthOfCharacter(text, at);
        var code = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        if (code is (>= 0x1160 and <= 0x11FF) or 0xAD || (code > 0x2FF && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
        {
            return 0;
        }

        // U+FE0F asks for the picture in place of the sign.
        return IsWide(code) || text.IndexOf('\uFE0F', at, next - at) > at ? 2 : 1;
    }

    private static bool IsWide(int code) => code < 0x10000
        ? code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE10 and <= 0xFE19) or (>= 0xFE30 and <= 0xFE6B) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) || WidePictures.IndexOf((char)code) >= 0
        : code is (>= 0x16FE0 and <= 0x1B2FF) or 0x1F004 or 0x1F0CF or 0x1F18E or (>= 0x1F191 and <= 0x1F19A) or (>= 0x1F200 and <= 0x1F320) or (>= 0x1F32D and <= 0x1F64F)
            or (>= 0x1F680 and <= 0x1F6FC) or (>= 0x1F7E0 and <= 0x1F7F0) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
