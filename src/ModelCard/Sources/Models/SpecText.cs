using System.Globalization;
using System.Text;

namespace ModelCard.Sources;

/// <summary>Writes facts as text for people: sizes with units, numbers with groups, and other people's words so that nothing in them is taken for Markdown.</summary>
internal static class SpecText
{
    private const string Markup = "\\`*[]<>|~$&#";
    private static readonly string[] Units = ["kB", "MB", "GB", "TB"];

    /// <summary>A size in bytes with three digits in decimal units, such as <c>1.24 MB</c>.</summary>
    public static string Size(decimal bytes)
    {
        if (bytes < 1000)
        {
            return Number(Math.Round(bytes)) + " bytes";
        }

        var unit = 0;
        var size = bytes / 1000;
        while (Math.Round(size, size < 10 ? 2 : size < 100 ? 1 : 0) >= 1000 && unit < Units.Length - 1)
        {
            size /= 1000;
            unit++;
        }

        return size.ToString(size < 10 ? "0.##" : size < 100 ? "0.#" : "0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary>A size in bytes, rounded and exact.</summary>
    public static string ExactSize(long bytes) => bytes < 1000 ? Size(bytes) : $"{Size(bytes)} ({Number(bytes)} bytes)";

    /// <summary>A whole number with groups of three digits, which are marked (<see cref="DigitGroups"/>).</summary>
    public static string Number(decimal number) => DigitGroups.Of(number);

    /// <summary>Digits of a fact with groups of three; other text as it is.</summary>
    public static string Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Number(number) : Plain(text);

    /// <summary>Text on one line that Markdown shows as it is.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isInWord = i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            plain.Append(Markup.IndexOf(c) >= 0 || (c == '_' && !isInWord) ? "\\" : "").Append(char.IsControl(c) ? ' ' : c);
        }

        return plain.ToString();
    }

    /// <summary>A code span; a backtick would end it.</summary>
    public static string Code(string text) => "`" + text.Replace('`', '\'') + "`";

    /// <summary>A tensor as <c>input: float32 [batch, 25]</c>, as code where a character of it could be taken for Markdown.</summary>
    public static string Tensor(string name, string type, string? shape)
    {
        var text = $"{name}: {type}{(shape is null ? "" : " " + shape)}";
        return Plain(name + type) == name + type && IsPlainShape(shape) ? text : Code(text);
    }

    private static bool IsPlainShape(string? shape)
    {
        foreach (var c in shape ?? "")
        {
            if (!char.IsLetterOrDigit(c) && c is not ('[' or ']' or ',' or ' ' or '?' or '_' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
