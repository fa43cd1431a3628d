using System.Runtime.CompilerServices;

namespace ModelCard.Templates;

/// <summary>Reads the tokens of a template into nodes. Parses on after most errors to report several at once.</summary>
internal sealed partial class Parser
{
    private const int MaximumMessages = 50;

    private readonly Source _source;
    private readonly string _text;
    private readonly List<TemplateMessage> _messages;
    private readonly Lexer _lexer;
    private int _at;

    // The token at _at: fields, because every method costs a cold process time.
    private TokenKind _current;
    private int _currentStart;
    private int _previousEnd;
    private int _previousStart;

    // Inside brackets a line end is white space.
    private int _allowNewLine;
    private int _expressionLevel;
    private int _depth;

    // After a fatal error no further statement is read; after passing a limit nothing more is said either.
    private bool _isFatal;
    private bool _isMuted;

    public Parser(Source source, List<TemplateMessage> messages, bool codeOnly)
    {
        _source = source;
        _text = source.Text;
        _messages = messages;
        _lexer = new Lexer(_text, codeOnly);
    }

    public BlockNode Run()
    {
        _lexer.Run();
        MoveTo(0);
        var body = ParseBlock(Owner.Page, out var end);
        if (end == BlockEnd.End && !_isFatal)
        {
            Log(_previousStart, "Unexpected `end`. There is no open statement it could end");
        }

        // The lexer stopped there, but it is an error of the template only when the parser got so far.
        if (_lexer.Error != null && (_at >= _lexer.Count - 2 || _messages.Count == 0))
        {
            Log(_lexer.ErrorOffset, _lexer.Error);
        }

        return body;
    }

    /// <summary>How an operator is written.</summary>
    public static string SymbolOf(TokenKind kind) => kind switch
    {
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Star => "*",
        TokenKind.Divide => "/",
        TokenKind.DoubleDivide => "//",
        TokenKind.Percent => "%",
        TokenKind.ShiftLeft => "<<",
        TokenKind.ShiftRight => ">>",
        TokenKind.DoubleDot => "..",
        TokenKind.DoubleDotLess => "..<",
        TokenKind.EqualEqual => "==",
        TokenKind.NotEqual => "!=",
        TokenKind.Greater => ">",
        TokenKind.GreaterEqual => ">=",
        TokenKind.Less => "<",
        TokenKind.LessEqual => "<=",
        TokenKind.OpenParen => "(",
        TokenKind.CloseParen => ")",
        TokenKind.OpenBracket => "[",
        TokenKind.CloseBracket => "]",
        TokenKind.CloseBrace => "}",
        TokenKind.Colon => ":",
        _ => kind.ToString(),
    };

    private string CurrentText => _text.Substring(_lexer.Starts[_at], _lexer.Ends[_at] - _lexer.Starts[_at]);

    private string CurrentForMessage => _current switch
    {
        TokenKind.Eof => "<eof>",
        TokenKind.NewLine => "\\n",
        _ => CurrentText,
    };

    private bool IsCurrent(string word) =>
        _current == TokenKind.Identifier && _lexer.Ends[_at] - _currentStart == word.Length
            && _text.IndexOf(word, _currentStart, word.Length, StringComparison.Ordinal) == _currentStart;

    private void Next()
    {
        _previousStart = _currentStart;
        _previousEnd = _lexer.Ends[_at];
        MoveTo(Following(_at));
    }

    private void MoveTo(int index)
    {
        _at = index;
        _current = _lexer.Kinds[index];
        _currentStart = _lexer.Starts[index];
    }

    private TokenKind Peek() => _lexer.Kinds[Following(_at)];

    private int Following(int index)
    {
        while (index < _lexer.Count - 1)
        {
            index++;
            if (_allowNewLine == 0 || _lexer.Kinds[index] != TokenKind.NewLine)
            {
                break;
            }
        }

        return index;
    }

    private T Close<T>(T node, int start)
        where T : Node
    {
        node.Start = start;
        node.End = Math.Max(start, _previousEnd);
        return node;
    }

    private void Log(int at, string text)
    {
        if (!_isMuted && _messages.Count < MaximumMessages)
        {
            _messages.Add(_source.Message(at, text));
        }
    }

    private void LogIn(Owner owner, int at, string text)
    {
        Syntax.Of(owner, out var name, out var example);
        Log(at, "Error while parsing " + name + ": " + text + " in: " + example);
    }

    /// <summary>Counts one level of nesting.</summary>
    private void Enter()
    {
        if ((++_depth > TemplateLimits.ParseDepth || !HasStack()) && !_isMuted)
        {
            Log(_previousStart, "The statement depth limit `" + Values.ToInvariant(TemplateLimits.ParseDepth) + "` was reached when parsing this statement");
            _isMuted = true;
            _isFatal = true;
            MoveTo(_lexer.Count - 1);
        }
    }

    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private void Expect(TokenKind kind)
    {
        if (_current != kind)
        {
            Log(_currentStart, "Unexpected token found `" + CurrentForMessage + "` while expecting `" + SymbolOf(kind) + "`.");
        }

        Next();
    }

    private bool ExpectEndOfStatement()
    {
        switch (_current)
        {
            case TokenKind.NewLine:
            case TokenKind.SemiColon:
                Next();
                return true;
            case TokenKind.CodeExit:
            case TokenKind.Eof:
                return true;
            default:
                Log(_currentStart, "Invalid token found `" + CurrentForMessage + "`. Expecting <EOL>/end of line.");
                _isFatal = true;
                return false;
        }
    }
}
