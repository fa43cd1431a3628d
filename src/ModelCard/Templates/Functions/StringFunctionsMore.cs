using System.Text;

namespace ModelCard.Templates;

internal sealed partial class StringFunctions
{
    private static string Capitalize(string? text)
    {
        if (string.IsNullOrEmpty(text) || char.IsUpper(text![0]))
        {
            return text ?? string.Empty;
        }

        return char.ToUpperInvariant(text[0]) + text.Substring(1);
    }

    private static string CapitalizeWords(string? text)
    {
        var builder = new StringBuilder(text);
        var atStart = true;
        for (var i = 0; i < builder.Length; i++)
        {
            var c = builder[i];
            if (char.IsWhiteSpace(c))
            {
                atStart = true;
            }
            else if (atStart)
            {
                builder[i] = char.ToUpperInvariant(c);
                atStart = false;
            }
        }

        return builder.ToString();
    }

    private static string Handleize(string? text)
    {
        var builder = new StringBuilder();
        var dash = false;
        for (var i = 0; text != null && i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                builder.Append(dash && builder.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(c));
                dash = false;
            }
            else
            {
                dash = true;
            }
        }

        return builder.ToString();
    }

    private static string Replace(CallArguments call, string? text, string? match, string? replacement)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        if (string.IsNullOrEmpty(match))
        {
            return text!;
        }

        // The length is checked before the text is built: a short match can make it grow without bound.
        replacement ??= string.Empty;
        if (replacement.Length > match!.Length)
        {
            long count = 0;
            for (var at = text!.IndexOf(match, StringComparison.Ordinal); at >= 0; at = text.IndexOf(match, at + match.Length, StringComparison.Ordinal))
            {
                count++;
            }

            call.Run.CheckStringLength(call.Caller, text.Length + (count * (replacement.Length - match.Length)));
        }

        return Build(call, text!.Replace(match, replacement));
    }

    private static string ReplaceOne(CallArguments call, string? text, string? match, string? replacement, bool fromEnd)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return text ?? string.Empty;
        }

        var at = fromEnd ? text!.LastIndexOf(match!, StringComparison.Ordinal) : text!.IndexOf(match!, StringComparison.Ordinal);
        return at < 0 ? text : Build(call, text.Substring(0, at) + replacement + text.Substring(at + match!.Length));
    }

    private static string Slice(string? text, int start, int? length)
    {
        if (string.IsNullOrEmpty(text) || start >= text!.Length)
        {
            return string.Empty;
        }

        long from = start < 0 ? start + (long)text.Length : start;
        var to = Math.Min(text.Length, length == null ? text.Length : from + length.Value);
        from = Math.Max(0, from);
        return to <= from ? string.Empty : text.Substring((int)from, (int)(to - from));
    }

    private static TemplateArray Split(CallArguments call, string? text, string? match)
    {
        var result = new TemplateArray { IsRange = true };
        if (string.IsNullOrEmpty(text))
        {
            return result;
        }

        if (string.IsNullOrEmpty(match))
        {
            result.Add(text);
            return result;
        }

        for (var start = 0; start <= text!.Length;)
        {
            var end = text.IndexOf(match!, start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                call.Run.CheckArrayLength(call.Caller, result.Count + 1L);
                result.Add(text.Substring(start, end - start));
            }

            start = end + match!.Length;
        }

        return result;
    }

    private static string Truncate(CallArguments call, string? text, int length, string ellipsis) =>
        string.IsNullOrEmpty(text) ? string.Empty
        : text!.Length <= length ? text
        : Build(call, text.Substring(0, Math.Max(0, length - ellipsis.Length)) + ellipsis);

    private static string TruncateWords(string? text, int count, string ellipsis)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var builder = new StringBuilder();
        var words = 0;
        for (var i = 0; i < text!.Length; i++)
        {
            var isSpace = char.IsWhiteSpace(text[i]);
            if (!isSpace && (i == 0 || char.IsWhiteSpace(text[i - 1])) && ++words > count)
            {
                break;
            }

            if (!isSpace)
            {
                builder.Append(builder.Length > 0 && i > 0 && char.IsWhiteSpace(text[i - 1]) ? " " : string.Empty).Append(text[i]);
            }
        }

        return builder.Append(ellipsis).ToString();
    }

    private static int IndexOf(CallArguments call, string text, string search)
    {
        var start = call[2] as int? ?? 0;
        var count = call[3] as int? ?? text.Length - start;
        if (start < 0 || start > text.Length || count < 0 || count > text.Length - start)
        {
            throw call.Error(2, "The start and the count are outside of the string");
        }

        var ignoreCase = call.Text(4)?.EndsWith("IgnoreCase", StringComparison.OrdinalIgnoreCase) == true;
        return text.IndexOf(search, start, count, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }
}
