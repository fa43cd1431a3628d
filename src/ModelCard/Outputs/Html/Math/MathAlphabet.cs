namespace ModelCard.Outputs;

/// <summary>The letters and digits of Unicode's mathematical alphabets. MathML Core has no other way to say bold, calligraphic or double-struck.</summary>
internal static class MathAlphabet
{
    /// <summary>A letter or digit in a font: itself where TeX's font has no effect on it, null where TeX has no such letter or Unicode none that looks like it.</summary>
    public static string? Of(int code, MathFont font)
    {
        if (font is MathFont.Usual or MathFont.Upright)
        {
            return Text(code);
        }

        return code switch
        {
            >= 'A' and <= 'Z' => Capital(code - 'A', font),
            >= 'a' and <= 'z' => Small(code - 'a', font),
            >= '0' and <= '9' => Digit(code, font),
            >= '\u0391' and <= '\u03A9' => GreekCapital(code, font),
            _ when font == MathFont.BoldSymbol => BoldGreek(code),
            (>= '\u03B1' and <= '\u03F5') or '∂' or '∇' => Text(code),
            _ => null,
        };
    }

    /// <summary>The slanted letter, for words: a single letter in <c>mi</c> is slanted by itself.</summary>
    public static string Slanted(int code) => code switch
    {
        'h' => "ℎ",
        >= 'A' and <= 'Z' => Text(0x1D434 + code - 'A'),
        >= 'a' and <= 'z' => Text(0x1D44E + code - 'a'),
        _ => Text(code),
    };

    public static string Text(int code) => code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);

    // Some letters were in Unicode before the alphabets came and have their own places.
    private static string? Capital(int index, MathFont font) => font switch
    {
        MathFont.Italic => Text('A' + index),
        MathFont.Bold => Text(0x1D400 + index),
        MathFont.BoldSymbol => Text(0x1D468 + index),
        MathFont.Calligraphic => Placed("\0ℬ\0\0ℰℱ\0ℋℐ\0\0ℒℳ\0\0\0\0ℛ\0\0\0\0\0\0\0\0", index, 0x1D49C),
        MathFont.BoldCalligraphic => Text(0x1D4D0 + index),
        MathFont.Fraktur => Placed("\0\0ℭ\0\0\0\0ℌℑ\0\0\0\0\0\0\0\0ℜ\0\0\0\0\0\0\0ℨ", index, 0x1D504),
        MathFont.DoubleStruck => Placed("\0\0ℂ\0\0\0\0ℍ\0\0\0\0\0ℕ\0ℙℚℝ\0\0\0\0\0\0\0ℤ", index, 0x1D538),
        MathFont.SansSerif => Text(0x1D5A0 + index),
        MathFont.Monospace => Text(0x1D670 + index),
        _ => null,
    };

    private static string? Small(int index, MathFont font) => font switch
    {
        MathFont.Italic => Text('a' + index),
        MathFont.Bold => Text(0x1D41A + index),
        MathFont.BoldSymbol => Text(0x1D482 + index),
        MathFont.Calligraphic => Placed("\0\0\0\0ℯ\0ℊ\0\0\0\0\0\0\0ℴ\0\0\0\0\0\0\0\0\0\0\0", index, 0x1D4B6),
        MathFont.BoldCalligraphic => Text(0x1D4EA + index),
        MathFont.Fraktur => Text(0x1D51E + index),
        MathFont.DoubleStruck => Text(0x1D552 + index),
        MathFont.SansSerif => Text(0x1D5BA + index),
        MathFont.Monospace => Text(0x1D68A + index),
        _ => null,
    };

    private static string? Digit(int code, MathFont font) => font switch
    {
        MathFont.Italic => Text(code),
        MathFont.Bold or MathFont.BoldSymbol => Text(0x1D7CE + code - '0'),
        MathFont.DoubleStruck => Text(0x1D7D8 + code - '0'),
        MathFont.SansSerif => Text(0x1D7E2 + code - '0'),
        MathFont.Monospace => Text(0x1D7F6 + code - '0'),
        _ => null,
    };

    private static string? GreekCapital(int code, MathFont font) => font switch
    {
        MathFont.Italic => Text(code),
        MathFont.Bold or MathFont.BoldSymbol => Text(0x1D6A8 + code - 0x391),
        _ => null,
    };

    private static string? BoldGreek(int code) => code switch
    {
        >= '\u03B1' and <= '\u03C9' => Text(0x1D736 + code - 0x3B1),
        '∇' => Text(0x1D6C1),
        '∂' => Text(0x1D74F),
        'ϵ' => Text(0x1D750),
        'ϑ' => Text(0x1D751),
        'ϰ' => Text(0x1D752),
        'ϕ' => Text(0x1D753),
        'ϱ' => Text(0x1D754),
        'ϖ' => Text(0x1D755),
        _ => null,
    };

    private static string Placed(string own, int index, int first) => own[index] == '\0' ? Text(first + index) : own[index].ToString();
}
