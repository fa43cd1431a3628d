using System.Text;
using System.Text.Json;

namespace ModelCard.Fuzz;

/// <summary>Changes a text as people and tools do: lines that move, values that are something else, tokens on which languages trip.</summary>
internal static class TextMutation
{
    private static readonly string[] Tokens =
    [
        "\t", "\n", "\r", "\r\n\r\n", ": ", ":", "- ", "---\n", "...\n", "{", "}", "[", "]", ",", "\"", "'", " #", "&a ", "*a", "!!str ", "|", ">+\n", "%", "@", "\\", "\0", "\u0007", "\u0085", "\u2028", "\uFEFF", "\u202E", "😀", "? ",
        "<<: ", "~", "null", "true", "1e3", "1e999", "NaN", "-0", ".inf", "9999999999999999999999", "-9223372036854775809", "0x1F", "٣", "½", "1,5 %", "2026-02-30", "9999-12-31T23:59:60Z", "0001-01-01", "<script>alert(1)</script>",
        "<!--", "-->", "<![CDATA[", "<?xml", "<details>", "</details>", "<a href=\"javascript:x\">", "<img src=x onerror=y>", "&#0;", "&#x202E;", "&amp", "[x](javascript:1)", "![", "](", "[^1]", "[^1]: x\n", "```", "~~~\n", "    ", "$$", "$x$",
        "\\(", "\\frac{", "\\begin{matrix}", "}^{", "| a | b |\n|---|---|\n", "> ", "===\n", "# ", "###### ", "***", "__", "`", "{{", "}}", "{{ while true }}", "{{ end }}", "{{ include 'parts/sections' }}", "{%", "../../../../etc/passwd",
        "/dev/zero", "C:\\con", "file:///etc/passwd", "https://", "https://[", "mailto:", "owner/name", "a/../b", "mit", "MIT OR", "Not applicable: ", "N/A", "TODO", "[More Information Needed]", "5 kg", "1.5 GB", "<!-- modelcard:begin card -->\n",
        "<!-- modelcard:end card -->\n", "$(Property)", "@(Item)", "%(Meta)", "%41", ";", "\\u0000", "\\ud800", "\"}", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{a: {a: {a: {a: ", "{\"a\":{\"a\":{\"a\":", ",,,,", "version: 2\n", "\uFDD0", "\uFDD1", "\uFFFF",
    ];

    public static string Of(string seed, string other, Random random)
    {
        var text = new StringBuilder(seed);
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(11))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 200), text.Length - at)));
                    break;
                case 2:
                    var from = random.Next(other.Length + 1);
                    text.Insert(at, other.AsSpan(from, Math.Min(random.Next(1, 300), other.Length - from)));
                    break;
                case 3 or 4:
                    ReplaceValue(text, at, random);
                    break;
                case 5:
                    MoveLine(text, at, random);
                    break;
                case 6:
                    var token = Tokens[random.Next(Tokens.Length)];
                    for (var times = random.Next(10) == 0 ? random.Next(2, 3000) : random.Next(2, 20); times > 0; times--)
                    {
                        text.Insert(at, token);
                    }

                    break;
                case 7 when random.Next(4) == 0:
                    text.Length = at;
                    break;
                default:
                    text.Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
            }

            // What grows by doubling would soon test nothing but limits of length.
            text.Length = Math.Min(text.Length, 300_000);
        }

        return text.ToString();
    }

    /// <summary>Changes values of a YAML text and leaves it YAML: what follows a key becomes a quoted text of tokens.</summary>
    public static string Values(string seed, Random random)
    {
        var lines = seed.Split('\n');
        for (var changes = random.Next(1, 12); changes > 0; changes--)
        {
            var at = random.Next(lines.Length);
            var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && !lines[at].TrimStart().StartsWith('#') && !lines[at].Contains('{', StringComparison.Ordinal) && lines[at][(colon + 2)..].Trim() is not ("|" or ">" or "" or "|-" or ">-"))
            {
                var value = new StringBuilder();
                for (var count = random.Next(1, 6); count > 0; count--)
                {
                    value.Append(random.Next(3) switch { 0 => lines[random.Next(lines.Length)], 1 => Tokens[random.Next(Tokens.Length)], _ => " word " + Tokens[random.Next(Tokens.Length)] });
                    value.Append(random.Next(6) == 0 ? "\n\n" : random.Next(4) == 0 ? "\n" : "");
                }

                lines[at] = lines[at][..(colon + 2)] + JsonSerializer.Serialize(value.ToString());
            }
        }

        return string.Join('\n', lines);
    }

    private static void ReplaceValue(StringBuilder text, int at, Random random)
    {
        while (at < text.Length && text[at] is not (':' or ',' or '=' or '|'))
        {
            at++;
        }

        var end = ++at;
        while (end < text.Length && text[end] is not ('\n' or ',' or '}' or '|'))
        {
            end++;
        }

        if (end <= text.Length)
        {
            text.Remove(at, end - at).Insert(at, " " + Tokens[random.Next(Tokens.Length)] + (random.Next(2) == 0 ? "" : Tokens[random.Next(Tokens.Length)]));
        }
    }

    private static void MoveLine(StringBuilder text, int at, Random random)
    {
        var lines = text.ToString().Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        if (random.Next(2) == 0)
        {
            lines.Remove(line);
        }

        lines.Insert(at % (lines.Count + 1), random.Next(3) switch { 0 => "  " + line, 1 => line.TrimStart(), _ => line });
        text.Clear().AppendJoin('\n', lines);
    }
}
