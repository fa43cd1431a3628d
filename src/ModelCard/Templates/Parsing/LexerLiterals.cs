namespace ModelCard.Templates;

internal sealed partial class Lexer
{
    /// <summary>Reads a string, or the next piece of an interpolated one. <c>_at</c> is on the character before the text.</summary>
    private void ReadString(char quote, int start, TokenKind kind)
    {
        _at++;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '\\')
            {
                if (!SkipEscape(kind != TokenKind.Text))
                {
                    return;
                }
            }
            else if (c == quote)
            {
                _at++;
                Add(kind == TokenKind.InterpolatedMiddle ? TokenKind.InterpolatedEnd : kind, start, _at);
                return;
            }
            else if (c == '{' && kind != TokenKind.Text)
            {
                Add(kind == TokenKind.Interpolated ? TokenKind.InterpolatedBegin : kind, start, _at);
                OpenBrace(quote);
                Add(TokenKind.InterpolatedOpen, _at, _at + 1);
                _at++;
                return;
            }
            else
            {
                _at++;
            }
        }

        Fail("Unexpected end of file while parsing a string not terminated by a " + quote, _text.Length - 1, _text.Length);
    }

    private bool SkipEscape(bool interpolated)
    {
        _at++;
        var c = Peek(0);
        switch (c)
        {
            case '\r' when Peek() == '\n':
                _at += 2;
                return true;
            case '\n' or '\r' or '0' or '\'' or '"' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
            case '{' or '}' when interpolated:
                _at++;
                return true;
            case 'u' or 'x':
                var digits = c == 'u' ? 4 : 2;
                for (var i = 1; i <= digits; i++)
                {
                    if (!IsHexDigit(Peek(i)))
                    {
                        var range = c == 'u' ? "`\\u0000` to `\\uffff`." : "`\\x00` to `\\xff`";
                        Fail("Unexpected hex number `" + Peek(i) + "` following `\\" + c + "`. Expecting " + range, Math.Min(_at + i, _text.Length - 1), _at + i + 1);
                        return false;
                    }
                }

                _at += digits + 1;
                return true;
            default:
                Fail("Unexpected escape character `" + c + "` in string. Only 0 ' \\ \" b f n r t v u0000-uFFFF x00-xFF are allowed", Math.Min(_at, _text.Length - 1), _at + 1);
                return false;
        }
    }

    private void ReadVerbatim(int start)
    {
        _at++;
        while (_at < _text.Length)
        {
            if (_text[_at] != '`')
            {
                _at++;
            }
            else if (Peek() == '`')
            {
                _at += 2;
            }
            else
            {
                _at++;
                Add(TokenKind.Verbatim, start, _at);
                return;
            }
        }

        Fail("Unexpected end of file while parsing a verbatim string not terminated by a `", _text.Length - 1, _text.Length);
    }

    private void ReadNumber()
    {
        var start = _at;
        var prefix = _text[_at] == '0' ? Peek() : '\0';
        if (prefix is 'x' or 'b')
        {
            ReadPrefixed(start, prefix);
            return;
        }

        var isFloat = false;
        while (IsDigit(Peek(0)) || Peek(0) == '_')
        {
            _at++;
        }

        if (Peek(0) == '.')
        {
            // A range (1..5) and a member (1.foo) are no decimals.
            var next = Peek();
            if (next != '.' && (IsDigit(next) || !char.IsLetter(next) || next is 'e' or 'E' || IsSuffix(next)))
            {
                isFloat = true;
                _at++;
                while (IsDigit(Peek(0)))
                {
                    _at++;
                }
            }
        }

        if (Peek(0) is 'e' or 'E')
        {
            _at++;
            if (Peek(0) is '+' or '-')
            {
                _at++;
            }

            if (!IsDigit(Peek(0)))
            {
                Fail("Expecting at least one digit after the exponent", Math.Min(_at, _text.Length - 1), _at + 1);
                return;
            }

            while (IsDigit(Peek(0)))
            {
                _at++;
            }
        }

        if (IsSuffix(Peek(0)) && !IsIdentifierLetter(Peek()))
        {
            isFloat = true;
            _at++;
        }

        Add(isFloat ? TokenKind.Float : TokenKind.Integer, start, _at);
    }

    private void ReadPrefixed(int start, char prefix)
    {
        _at += 2;
        var any = false;
        while (Peek(0) == '_' || (prefix == 'x' ? IsHexDigit(Peek(0)) : Peek(0) is '0' or '1'))
        {
            any |= Peek(0) != '_';
            _at++;
        }

        if (!any)
        {
            Fail(
                prefix == 'x'
                    ? "Invalid hex number, expecting at least a hex digit [0-9a-fA-F] after 0x"
                    : "Invalid binary number, expecting at least a binary digit 0 or 1 after 0b",
                start,
                _at);
            return;
        }

        if (Peek(0) is 'u' or 'U' && !IsIdentifierLetter(Peek()))
        {
            _at++;
        }

        Add(prefix == 'x' ? TokenKind.Hexadecimal : TokenKind.Binary, start, _at);
    }

    private static bool IsSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';
}
