using System.Globalization;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>Puts an author's text into a Markdown report, so that nothing in it is taken for markup.</summary>
internal static class ReportText
{
    private const string Markup = "\\`*[]<~$";

    public static string Plain(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        text = text.Trim();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < ' ')
            {
                line.Append(c is '\n' or '\t' ? " " : "");
            }
            else
            {
                line.Append(Markup.IndexOf(c) >= 0 || (c == '_' && !IsInside(text, i)) ? "\\" : "").Append(c);
            }
        }

        return line.ToString();
    }

    // The underscore of direct_use is none of Markdown's.
    private static bool IsInside(string text, int i) => i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    /// <summary>The text cut off where it is longer, never in the middle of a character.</summary>
    public static string Short(string text, int length)
    {
        text = text.Trim();
        if (text.Length <= length)
        {
            return Plain(text);
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return Plain(text.Substring(0, end)) + "…";
    }

    /// <summary>A code span; a backtick in it would end it.</summary>
    public static string Code(string text) => "`" + text.Replace('`', '\'').Replace('\n', ' ') + "`";

    /// <summary>A number with its noun: no errors, 1 error, 2 errors.</summary>
    public static string Count(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => string.Format(CultureInfo.InvariantCulture, "{0} {1}s", count, noun),
    };

    /// <summary>Ends a text as a sentence.</summary>
    public static string Sentence(string text) => text.Length > 0 && text[text.Length - 1] is '.' or '!' or '?' or '…' ? text : text + ".";
}
