namespace ModelCard.Templates;

internal sealed partial class Parser
{
    private InterpolatedNode ParseInterpolated()
    {
        var start = _currentStart;
        var parts = new List<Node>();
        var isWhole = _current == TokenKind.Interpolated;
        parts.Add(Close(new LiteralNode(Unescape(start + 2, _lexer.Ends[_at] - (isWhole ? 1 : 0))), start));
        Next();
        while (!isWhole && _current != TokenKind.InterpolatedEnd)
        {
            var part = ParseExpression(Owner.Interpolated);
            if (part == null)
            {
                return Close(new InterpolatedNode(parts), start);
            }

            parts.Add(part);
        }

        if (!isWhole)
        {
            parts.Add(Close(new LiteralNode(Unescape(_currentStart, _lexer.Ends[_at] - 1)), _currentStart));
            Next();
        }

        return Close(new InterpolatedNode(parts), start);
    }

    private Node ParseInterpolatedExpression()
    {
        var start = _currentStart;
        Next();
        var inner = ExpectExpression(Owner.Interpolated, start);
        if (_current == TokenKind.InterpolatedClose)
        {
            Next();
        }
        else
        {
            Log(_currentStart, "Opened interpolated expression not closed on the same line.");
        }

        return inner ?? new LiteralNode(null);
    }

    private ArrayNode ParseArray()
    {
        var start = _currentStart;
        var items = new List<Node>();
        _allowNewLine++;
        Next();
        while (_current != TokenKind.CloseBracket)
        {
            var item = ExpectExpression(Owner.Array, start);
            if (item == null)
            {
                break;
            }

            items.Add(item);
            if (_current != TokenKind.Comma)
            {
                break;
            }

            Next();
        }

        _allowNewLine--;
        Expect(TokenKind.CloseBracket);
        return Close(new ArrayNode(items), start);
    }

    private ObjectNode ParseObject()
    {
        var start = _currentStart;
        var names = new List<string>();
        var values = new List<Node>();
        _allowNewLine++;
        Next();
        var isOpen = true;
        while (isOpen && _current != TokenKind.CloseBrace)
        {
            isOpen = ParseObjectMember(names, values);
            if (isOpen && _current == TokenKind.Comma)
            {
                Next();
            }
            else if (isOpen && _current != TokenKind.CloseBrace)
            {
                isOpen = false;
                LogMemberExpected();
            }
        }

        _allowNewLine--;
        if (isOpen)
        {
            Expect(TokenKind.CloseBrace);
        }

        return Close(new ObjectNode(names, values), start);
    }

    private void LogMemberExpected() =>
        Log(_currentStart, "Unexpected token `" + CurrentForMessage + "` while parsing object initializer. Expecting a simple identifier for the member name.");

    private bool ParseObjectMember(List<string> names, List<Node> values)
    {
        var at = _currentStart;
        string? name;
        switch (_current)
        {
            case TokenKind.Identifier:
                name = CurrentText;
                Next();
                break;
            case TokenKind.Text or TokenKind.Verbatim:
                name = ParseLiteral().Value as string;
                break;
            default:
                LogMemberExpected();
                return false;
        }

        if (_current != TokenKind.Colon)
        {
            Log(_currentStart, "Unexpected token `" + CurrentForMessage + "` Expecting a colon : after identifier `" + name + "` for object initializer member name");
            return false;
        }

        Next();
        if (!IsStartOfExpression())
        {
            Log(_currentStart, "Unexpected token `" + CurrentForMessage + "`. Expecting an expression for the value of the member.");
            return false;
        }

        var value = ParseExpression(Owner.Object);
        if (value == null)
        {
            return false;
        }

        names.Add(name ?? _text.Substring(at, _previousEnd - at));
        values.Add(value);
        return true;
    }

    private void SkipHiddenNewLines()
    {
        while (_allowNewLine > 0 && _current == TokenKind.NewLine)
        {
            MoveTo(_at + 1);
        }
    }
}
