namespace ModelCard.Outputs;

/// <summary>A length as TeX writes it: a number and a unit.</summary>
internal static class TexLength
{
    /// <summary>The length as CSS has it, where it is less than 100 and in a unit that grows with the letters; else null.</summary>
    public static string? Read(string text)
    {
        if (!IsLength(text) || text.Length > 8 || text[0] == '-' || !(text.EndsWith("em", StringComparison.Ordinal) || text.EndsWith("ex", StringComparison.Ordinal)))
        {
            return null;
        }

        var point = text.IndexOf('.');
        return point == 0 ? "0" + text : (point < 0 ? text.Length - 2 : point) > 2 || text[text.Length - 3] == '.' ? null : text;
    }

    /// <summary>Whether a text is a length in a unit TeX knows.</summary>
    public static bool IsLength(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var digits = 0;
        var points = 0;
        for (; at < text.Length && (TexTokens.IsDigit(text[at]) || text[at] == '.'); at++)
        {
            digits += text[at] == '.' ? 0 : 1;
            points += text[at] == '.' ? 1 : 0;
        }

        return digits > 0 && points < 2 && text.Substring(at) is "em" or "ex" or "pt" or "mm" or "cm" or "in" or "mu" or "pc" or "bp";
    }
}
