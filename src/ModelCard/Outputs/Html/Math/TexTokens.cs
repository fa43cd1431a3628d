namespace ModelCard.Outputs;

/// <summary>Splits a TeX formula into tokens as TeX does with its usual categories. Comments are gone, and so are the blanks behind a command's name.</summary>
internal static class TexTokens
{
    /// <summary>The tokens, the last of which is <see cref="TexTokenKind.End"/>; null when the source holds a character that no formula holds.</summary>
    public static List<TexToken>? Read(string source)
    {
        // All of it, comments too: the whole source stands in the page.
        for (var i = 0; i < source.Length; i += char.IsSurrogatePair(source, i) ? 2 : 1)
        {
            if (!IsText(char.IsSurrogatePair(source, i) ? char.ConvertToUtf32(source, i) : source[i]))
            {
                return null;
            }
        }

        var tokens = new List<TexToken>(source.Length + 1);
        for (var at = 0; at < source.Length;)
        {
            switch (source[at])
            {
                case '\\':
                    at = Command(source, at + 1, tokens);
                    break;
                case '%':
                    at = EndOfComment(source, at);
                    break;
                case ' ' or '\t' or '\n' or '\r':
                    at = EndOfBlanks(source, at);
                    tokens.Add(new TexToken(TexTokenKind.Space, ' ', ""));
                    break;
                default:
                    at = Character(source, at, tokens);
                    break;
            }

            if (at < 0)
            {
                return null;
            }
        }

        tokens.Add(new TexToken(TexTokenKind.End, 0, ""));
        return tokens;
    }

    public static bool IsLetter(int code) => code is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static bool IsDigit(int code) => code is >= '0' and <= '9';

    private static int Command(string source, int at, List<TexToken> tokens)
    {
        var end = at;
        while (end < source.Length && IsLetter(source[end]))
        {
            end++;
        }

        if (end > at)
        {
            tokens.Add(new TexToken(TexTokenKind.Command, 0, source.Substring(at, end - at)));
            return EndOfBlanks(source, end);
        }

        if (at == source.Length || source[at] > '~')
        {
            return -1;
        }

        tokens.Add(new TexToken(TexTokenKind.Command, 0, IsBlank(source[at]) ? " " : source.Substring(at, 1)));
        return at + 1;
    }

    private static int Character(string source, int at, List<TexToken> tokens)
    {
        var code = char.ConvertToUtf32(source, at);
        var kind = code switch
        {
            '{' => TexTokenKind.Open,
            '}' => TexTokenKind.Close,
            '^' => TexTokenKind.Superscript,
            '_' => TexTokenKind.Subscript,
            '&' => TexTokenKind.Alignment,
            _ => TexTokenKind.Character,
        };
        tokens.Add(new TexToken(kind, code == 0xA0 ? '~' : code, ""));
        return code > 0xFFFF ? at + 2 : at + 1;
    }

    // Not text: controls, lone surrogates, what turns the direction of writing or cannot be seen, private use, and what is no character.
    private static bool IsText(int code) => code switch
    {
        '\t' or '\n' or '\r' => true,
        < ' ' or (>= 0x7F and < 0xA0) or 0xAD => false,
        0x061C or 0x200B or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => false,
        (>= 0xD800 and <= 0xF8FF) or (>= 0xFDD0 and <= 0xFDEF) or 0xFEFF or (>= 0xFFF0 and <= 0xFFFF) => false,
        >= 0xE0000 => false,
        _ => (code & 0xFFFE) != 0xFFFE,
    };

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static int EndOfBlanks(string source, int at)
    {
        while (at < source.Length && IsBlank(source[at]))
        {
            at++;
        }

        return at;
    }

    // The blanks at the start of the next line go with the comment.
    private static int EndOfComment(string source, int at)
    {
        while (at < source.Length && source[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return EndOfBlanks(source, at);
    }
}
