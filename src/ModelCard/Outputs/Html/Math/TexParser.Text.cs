using System.Text;

namespace ModelCard.Outputs;

/// <content>Words inside a formula.</content>
internal sealed partial class TexParser
{
    private MathNode? TextArgument(MathFont font)
    {
        SkipSpaces();
        if (!Take(TexTokenKind.Open) || ++_depth > MaximumDepth)
        {
            return null;
        }

        var parts = new List<MathNode>();
        var words = new StringBuilder();
        for (; Token.Kind != TexTokenKind.Close;)
        {
            var part = TextPart(words, font);
            if (part == false)
            {
                return null;
            }

            if (part == null)
            {
                AddWords(parts, words);
                if (TextInside(font) is not { } inside)
                {
                    return null;
                }

                parts.Add(inside);
            }
        }

        _at++;
        _depth--;
        AddWords(parts, words);
        return parts.Count == 0 ? new MathNode("mtext", "") : Joined(parts);
    }

    // Characters go into the words: true. Null for what is an element of its own, false for what no text holds.
    private bool? TextPart(StringBuilder words, MathFont font)
    {
        var token = Token;
        switch (token.Kind)
        {
            case TexTokenKind.Space:
                words.Append(' ');
                break;
            case TexTokenKind.Subscript:
                words.Append('_');
                break;
            case TexTokenKind.Character when token.Code is '$':
            case TexTokenKind.Open:
                return null;
            case TexTokenKind.Character when token.Code is not '#':
                words.Append(token.Code switch
                {
                    '~' => "\u00A0",
                    '`' => "‘",
                    '\'' => "’",
                    _ => TextCharacter(token.Code, font),
                });
                break;
            case TexTokenKind.Command:
                if (TextCommand(token.Name) is not { } text)
                {
                    return token.Name is "text" or "mbox" or "textrm" or "textnormal" or "textup" or "textbf" or "textit" or "emph" or "textsf" or "texttt" or "(" ? null : false;
                }

                words.Append(text);
                break;
            default:
                return false;
        }

        _at++;
        return true;
    }

    // Words in braces, in a font of their own, or mathematics inside words.
    private MathNode? TextInside(MathFont font)
    {
        if (Token.Kind == TexTokenKind.Open)
        {
            return TextArgument(font);
        }

        var token = tokens[_at++];
        if (token.Kind == TexTokenKind.Command && token.Name != "(")
        {
            return token.Name switch
            {
                "textbf" => TextArgument(MathFont.Bold),
                "textit" or "emph" => TextArgument(MathFont.Italic),
                "textsf" => TextArgument(MathFont.SansSerif),
                "texttt" => TextArgument(MathFont.Monospace),
                "text" or "mbox" => TextArgument(font),
                _ => TextArgument(MathFont.Usual),
            };
        }

        var before = (_font, _isDisplay, _endsAtBracket);
        (_font, _isDisplay, _endsAtBracket) = (MathFont.Usual, false, false);
        var row = Row();
        (_font, _isDisplay, _endsAtBracket) = before;
        var isClosed = token.Kind == TexTokenKind.Command ? TakeCommand(")") : Token.Is('$');
        _at += isClosed && token.Kind == TexTokenKind.Character ? 1 : 0;
        return row != null && isClosed ? Joined(row) : null;
    }

    private static string? TextCommand(string name) => name switch
    {
        "%" or "$" or "#" or "&" or "_" or "{" or "}" => name,
        " " or "space" => "\u00A0",
        "," or "thinspace" => "\u2009",
        "quad" => "\u00A0\u00A0\u00A0",
        "ldots" or "dots" or "textellipsis" => "…",
        "textbackslash" => "\\",
        "textunderscore" => "_",
        "textasciitilde" => "~",
        "textless" => "<",
        "textgreater" => ">",
        "textbar" => "|",
        "textendash" => "–",
        "textemdash" => "—",
        "textdegree" or "degree" => "°",
        "S" => "§",
        "P" => "¶",
        "ss" => "ß",
        _ => null,
    };

    private static string TextCharacter(int code, MathFont font) =>
        font != MathFont.Usual && (TexTokens.IsLetter(code) || TexTokens.IsDigit(code))
            ? font == MathFont.Italic ? MathAlphabet.Slanted(code) : MathAlphabet.Of(code, font)!
            : MathAlphabet.Text(code);

    // MathML drops the blanks at both ends of a text, so that those have to be of another kind.
    private static void AddWords(List<MathNode> parts, StringBuilder words)
    {
        if (words.Length == 0)
        {
            return;
        }

        if (words[0] == ' ')
        {
            words[0] = '\u00A0';
        }

        if (words[words.Length - 1] == ' ')
        {
            words[words.Length - 1] = '\u00A0';
        }

        parts.Add(new MathNode("mtext", words.ToString().Replace("---", "—").Replace("--", "–").Replace("‘‘", "“").Replace("’’", "”")));
        words.Clear();
    }
}
