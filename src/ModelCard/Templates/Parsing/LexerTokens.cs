namespace ModelCard.Templates;

internal sealed partial class Lexer
{
    private void ReadToken(char c)
    {
        var start = _at;
        switch (c)
        {
            case '\n':
            case '\r':
                while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
                {
                    _at++;
                }

                Add(TokenKind.NewLine, start, _at);
                return;
            case '"':
            case '\'':
                ReadString(c, start, TokenKind.Text);
                return;
            case '`':
                ReadVerbatim(start);
                return;
            case '#':
                ReadComment();
                return;
            case '{':
                OpenBrace('{');
                Add(TokenKind.OpenBrace, start, ++_at);
                return;
            case '}':
                CloseBrace(start);
                return;
            case '$' when Peek() is '"' or '\'':
                _at++;
                ReadString(_text[_at], start, TokenKind.Interpolated);
                return;
            case '$':
                ReadIdentifier(TokenKind.LocalIdentifier);
                return;
        }

        if (char.IsWhiteSpace(c))
        {
            _at++;
        }
        else if (c == '_' || char.IsLetter(c))
        {
            ReadIdentifier(TokenKind.Identifier);
        }
        else if (IsDigit(c))
        {
            ReadNumber();
        }
        else
        {
            ReadSymbol(c, start);
        }
    }

    private void ReadSymbol(char c, int start)
    {
        var next = Peek();
        var kind = TokenKind.Invalid;
        var length = 1;
        switch (c)
        {
            case '(': kind = TokenKind.OpenParen; break;
            case ')': kind = TokenKind.CloseParen; break;
            case '[': kind = TokenKind.OpenBracket; break;
            case ']': kind = TokenKind.CloseBracket; break;
            case ';': kind = TokenKind.SemiColon; break;
            case ':': kind = TokenKind.Colon; break;
            case ',': kind = TokenKind.Comma; break;
            case '@': kind = TokenKind.At; break;
            case '^': kind = TokenKind.Caret; break;
            case '!': kind = Pick(next, '=', TokenKind.NotEqual, TokenKind.Exclamation, ref length); break;
            case '=': kind = Pick(next, '=', TokenKind.EqualEqual, TokenKind.Equal, ref length); break;
            case '*': kind = Pick(next, '=', TokenKind.StarEqual, TokenKind.Star, ref length); break;
            case '%': kind = Pick(next, '=', TokenKind.PercentEqual, TokenKind.Percent, ref length); break;
            case '&': kind = Pick(next, '&', TokenKind.And, TokenKind.Invalid, ref length); break;
            case '+':
                kind = next == '+' ? Pick(next, '+', TokenKind.PlusPlus, TokenKind.Plus, ref length) : Pick(next, '=', TokenKind.PlusEqual, TokenKind.Plus, ref length);
                break;
            case '-':
                kind = next == '-' ? Pick(next, '-', TokenKind.MinusMinus, TokenKind.Minus, ref length) : Pick(next, '=', TokenKind.MinusEqual, TokenKind.Minus, ref length);
                break;
            case '|':
                kind = next == '|' ? Pick(next, '|', TokenKind.Or, TokenKind.Pipe, ref length) : Pick(next, '>', TokenKind.PipeGreater, TokenKind.Pipe, ref length);
                break;
            case '<':
                kind = next == '<' ? Pick(next, '<', TokenKind.ShiftLeft, TokenKind.Less, ref length) : Pick(next, '=', TokenKind.LessEqual, TokenKind.Less, ref length);
                break;
            case '>':
                kind = next == '>' ? Pick(next, '>', TokenKind.ShiftRight, TokenKind.Greater, ref length) : Pick(next, '=', TokenKind.GreaterEqual, TokenKind.Greater, ref length);
                break;
            case '/':
                kind = next == '=' ? TokenKind.DivideEqual : next != '/' ? TokenKind.Divide : Peek(2) == '=' ? TokenKind.DoubleDivideEqual : TokenKind.DoubleDivide;
                length = kind == TokenKind.Divide ? 1 : kind == TokenKind.DoubleDivideEqual ? 3 : 2;
                break;
            case '.':
                kind = next != '.' ? TokenKind.Dot : Peek(2) == '<' ? TokenKind.DoubleDotLess : Peek(2) == '.' ? TokenKind.TripleDot : TokenKind.DoubleDot;
                length = kind == TokenKind.Dot ? 1 : kind == TokenKind.DoubleDot ? 2 : 3;
                break;
            case '?':
                ReadQuestion(next, start);
                return;
        }

        _at += length;
        Add(kind, start, _at);
    }

    private void ReadQuestion(char next, int start)
    {
        var kind = next switch
        {
            '?' => Peek(2) == '=' ? TokenKind.DoubleQuestionEqual : TokenKind.DoubleQuestion,
            '.' => TokenKind.QuestionDot,
            '!' => TokenKind.QuestionExclamation,
            '[' when start > 0 && !char.IsWhiteSpace(_text[start - 1]) => TokenKind.QuestionBracket,
            _ => TokenKind.Question,
        };
        _at += kind == TokenKind.Question ? 1 : kind == TokenKind.DoubleQuestionEqual ? 3 : 2;
        Add(kind, start, _at);
    }

    private static TokenKind Pick(char next, char wanted, TokenKind two, TokenKind one, ref int length)
    {
        if (next != wanted)
        {
            return one;
        }

        length = 2;
        return two;
    }

    private void OpenBrace(char kind)
    {
        if (_braceCount == _braces.Length)
        {
            var braces = new char[_braceCount * 2];
            Array.Copy(_braces, 0, braces, 0, _braceCount);
            _braces = braces;
        }

        _braces[_braceCount++] = kind;
    }

    private void CloseBrace(int start)
    {
        if (_braceCount == 0)
        {
            Fail("Unexpected } while no matching {", start, start + 1);
            return;
        }

        var open = _braces[--_braceCount];
        _at++;
        if (open == '{')
        {
            Add(TokenKind.CloseBrace, start, _at);
            return;
        }

        Add(TokenKind.InterpolatedClose, start, _at);
        _at--;
        ReadString(open, _at + 1, TokenKind.InterpolatedMiddle);
    }

    private void ReadIdentifier(TokenKind kind)
    {
        var start = _at++;
        if (kind == TokenKind.LocalIdentifier && _at < _text.Length && _text[_at] == '$')
        {
            _at++;
        }
        else
        {
            while (_at < _text.Length && IsIdentifierLetter(_text[_at]))
            {
                _at++;
            }
        }

        Add(kind, start, _at);
    }

    private static bool IsIdentifierLetter(char c) => c == '_' || char.IsLetter(c) || IsDigit(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHexDigit(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';
}
