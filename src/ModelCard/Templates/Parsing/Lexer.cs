namespace ModelCard.Templates;

/// <summary>Cuts a template into tokens, all at once; a token is a kind and two offsets.</summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly bool _codeOnly;
    private int _at;

    // The open braces: '{' for an object, a quote for the expression inside an interpolated string.
    private char[] _braces = new char[16];
    private int _braceCount;

    public Lexer(string text, bool codeOnly)
    {
        _text = text;
        _codeOnly = codeOnly;
        var capacity = Math.Max(16, text.Length / 6);
        Kinds = new TokenKind[capacity];
        Starts = new int[capacity];
        Ends = new int[capacity];
    }

    public TokenKind[] Kinds;

    public int[] Starts;

    /// <summary>The offset after the last character of each token.</summary>
    public int[] Ends;

    public int Count;

    /// <summary>What stopped the lexer, if anything did; its token is the last before the end.</summary>
    public string? Error;

    public int ErrorOffset;

    public void Run()
    {
        if (_codeOnly)
        {
            ReadCode();
        }

        while (_at < _text.Length && Error == null)
        {
            ReadRaw();
            if (_at < _text.Length)
            {
                ReadEnter();
            }
        }

        Add(TokenKind.Eof, _text.Length, _text.Length);
    }

    private char Peek(int offset = 1) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private void Add(TokenKind kind, int start, int end)
    {
        if (Count == Kinds.Length)
        {
            Grow();
        }

        Kinds[Count] = kind;
        Starts[Count] = start;
        Ends[Count] = end;
        Count++;
    }

    private void Grow()
    {
        var size = Count * 2;
        var kinds = new TokenKind[size];
        var starts = new int[size];
        var ends = new int[size];
        Array.Copy(Kinds, 0, kinds, 0, Count);
        Array.Copy(Starts, 0, starts, 0, Count);
        Array.Copy(Ends, 0, ends, 0, Count);
        Kinds = kinds;
        Starts = starts;
        Ends = ends;
    }

    private void Fail(string message, int start, int end)
    {
        Add(TokenKind.Invalid, start, Math.Min(end, _text.Length));
        Error = message;
        ErrorOffset = start;
        _at = _text.Length;
    }

    /// <summary>Reads text up to the next enter mark, less the white space that mark strips.</summary>
    private void ReadRaw()
    {
        var start = _at;
        var strip = '\0';
        while (_at < _text.Length)
        {
            var open = _text.IndexOf('{', _at);
            if (open < 0)
            {
                _at = _text.Length;
                break;
            }

            var second = open + 1;
            while (second < _text.Length && _text[second] == '%')
            {
                second++;
            }

            if (second < _text.Length && _text[second] == '{')
            {
                _at = open;
                strip = second + 1 < _text.Length ? _text[second + 1] : '\0';
                break;
            }

            _at = open + 1;
        }

        var end = _at;
        if (strip is '-' or '~')
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]) && (strip == '-' || !IsLineEnd(end - 1)))
            {
                end--;
            }
        }

        if (end > start)
        {
            Add(TokenKind.Raw, start, end);
        }
    }

    private bool IsLineEnd(int offset) =>
        _text[offset] == '\n' || (_text[offset] == '\r' && (offset + 1 >= _text.Length || _text[offset + 1] != '\n'));

    private void ReadEnter()
    {
        var start = _at++;
        var escapes = 0;
        while (_text[_at] == '%')
        {
            escapes++;
            _at++;
        }

        _at++;
        if (_at < _text.Length && _text[_at] is '-' or '~' && _at < _text.Length)
        {
            _at++;
        }

        if (escapes > 0)
        {
            ReadEscaped(escapes);
            return;
        }

        Add(TokenKind.CodeEnter, start, _at);
        ReadCode();
    }

    private void ReadEscaped(int escapes)
    {
        var start = _at;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '}' ? IsEscapeExit(_at, escapes) : c is '-' or '~' && IsEscapeExit(_at + 1, escapes))
            {
                if (_at > start)
                {
                    Add(TokenKind.EscapedRaw, start, _at);
                }

                _at += escapes + (c == '}' ? 2 : 3);
                StripAfterExit(c);
                return;
            }

            _at++;
        }

        if (_at > start)
        {
            Add(TokenKind.EscapedRaw, start, _at);
        }
    }

    private bool IsEscapeExit(int offset, int escapes)
    {
        if (offset + escapes + 1 >= _text.Length || _text[offset] != '}' || _text[offset + escapes + 1] != '}')
        {
            return false;
        }

        for (var i = 1; i <= escapes; i++)
        {
            if (_text[offset + i] != '%')
            {
                return false;
            }
        }

        return true;
    }

    private void StripAfterExit(char mode)
    {
        if (mode is not ('-' or '~'))
        {
            return;
        }

        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            if (_text[_at++] == '\n' && mode == '~')
            {
                return;
            }
        }
    }

    /// <summary>Reads code up to its exit mark or the end of the text.</summary>
    private void ReadCode()
    {
        _braceCount = 0;
        while (_at < _text.Length && Error == null)
        {
            var c = _text[_at];
            if (c is '}' or '-' or '~' && IsCodeExit())
            {
                var start = _at;
                _at += c == '}' ? 2 : 3;
                Add(TokenKind.CodeExit, start, _at);
                StripAfterExit(c);
                return;
            }

            ReadToken(c);
        }
    }

    private bool IsCodeExit()
    {
        if (_codeOnly || _braceCount > 0)
        {
            return false;
        }

        var offset = _text[_at] == '}' ? 0 : 1;
        return Peek(offset) == '}' && Peek(offset + 1) == '}';
    }

    private void ReadComment()
    {
        _at++;
        var multi = _at < _text.Length && _text[_at] == '#';
        if (multi)
        {
            _at++;
        }

        while (_at < _text.Length && !(_text[_at] is '}' or '-' or '~' && IsCodeExit()))
        {
            var c = _text[_at];
            if (multi ? c == '#' && Peek() == '#' : c is '\n' or '\r')
            {
                _at += multi ? 2 : 0;
                return;
            }

            _at++;
        }
    }
}
