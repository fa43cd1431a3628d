namespace ModelCard.Templates;

internal sealed partial class Parser
{
    private IfNode ParseIf()
    {
        var start = _currentStart;
        var node = new IfNode();
        while (true)
        {
            Next();
            var condition = ExpectExpression(Owner.If, _currentStart, allowAssignment: false);
            if (!ExpectEndOfStatement())
            {
                break;
            }

            var body = ParseBlock(Owner.If, out var end);
            node.Add(condition ?? new LiteralNode(null), body);
            if (end != BlockEnd.Else)
            {
                break;
            }

            Next();
            if (!IsCurrent("if"))
            {
                node.Else = ParseElse();
                break;
            }
        }

        return Close(node, start);
    }

    /// <summary>Reads what follows an <c>else</c>, its <c>end</c> included.</summary>
    private BlockNode? ParseElse() => ExpectEndOfStatement() ? ParseBlock(Owner.Else, out _) : null;

    private CaseNode? ParseCase()
    {
        var start = _currentStart;
        Next();
        var value = ExpectExpression(Owner.Case, start, allowAssignment: false);
        if (!ExpectEndOfStatement())
        {
            return null;
        }

        var node = new CaseNode(value ?? new LiteralNode(null));
        ParseBlock(Owner.Case, out var end);
        while (end == BlockEnd.When)
        {
            Next();
            var matches = ParseMatches();
            if (!ExpectEndOfStatement())
            {
                break;
            }

            node.Add(matches, ParseBlock(Owner.When, out end));
        }

        if (end == BlockEnd.Else)
        {
            Next();
            if (IsCurrent("if"))
            {
                node.Else = new BlockNode();
                node.Else.Statements.Add(ParseIf());
            }
            else
            {
                node.Else = ParseElse();
            }
        }

        return Close(node, start);
    }

    private List<Node> ParseMatches()
    {
        var matches = new List<Node>();
        while (IsStartOfExpression())
        {
            var match = ParseExpression(Owner.When, reach: Reach.When, allowAssignment: false);
            if (match == null)
            {
                break;
            }

            matches.Add(match);
            if (_current is TokenKind.Comma or TokenKind.Or)
            {
                Next();
            }
        }

        if (matches.Count == 0)
        {
            Log(_currentStart, "When is expecting at least one value.");
        }

        return matches;
    }

    private ForNode? ParseFor(Owner owner)
    {
        var start = _currentStart;
        Next();
        var variable = ExpectExpression(owner, start, reach: Reach.Basic);
        if (variable == null)
        {
            return null;
        }

        if (variable is not PathNode)
        {
            LogIn(owner, start, "Expecting a variable instead of `" + _source.Describe(variable) + "`");
        }

        if (IsCurrent("in"))
        {
            Next();
        }
        else
        {
            LogIn(owner, start, "Expecting 'in' word instead of `" + CurrentForMessage + "`");
        }

        var outer = _options;
        _options = [];
        var list = ExpectExpression(owner, start);
        var node = new ForNode(variable, list ?? new LiteralNode(null), _options, owner == Owner.TableRow);
        _options = outer;
        if (!ExpectEndOfStatement())
        {
            return null;
        }

        node.Body = ParseBlock(owner, out var end);
        if (end == BlockEnd.Else)
        {
            Next();
            if (IsCurrent("if"))
            {
                Log(_currentStart, "Invalid if/else combination within a for statement.");
            }

            node.Else = ParseElse();
        }

        return Close(node, start);
    }

    private WhileNode? ParseWhile()
    {
        var start = _currentStart;
        Next();
        var condition = ExpectExpression(Owner.While, start, allowAssignment: false);
        return ExpectEndOfStatement() ? Close(new WhileNode(condition ?? new LiteralNode(null), ParseBlock(Owner.While, out _)), start) : null;
    }

    private WithNode? ParseWith()
    {
        var start = _currentStart;
        Next();
        var target = ExpectExpression(Owner.With, start);
        return ExpectEndOfStatement() ? Close(new WithNode(target ?? new LiteralNode(null), ParseBlock(Owner.With, out _)), start) : null;
    }

    private WrapNode? ParseWrap()
    {
        var start = _currentStart;
        Next();
        var target = ExpectExpression(Owner.Wrap, start);
        return ExpectEndOfStatement() ? Close(new WrapNode(target ?? new LiteralNode(null), ParseBlock(Owner.Wrap, out _)), start) : null;
    }

    private CaptureNode? ParseCapture()
    {
        var start = _currentStart;
        Next();
        var target = ExpectExpression(Owner.Capture, start);
        return ExpectEndOfStatement() ? Close(new CaptureNode(target ?? new LiteralNode(null), ParseBlock(Owner.Capture, out _)), start) : null;
    }

    /// <summary>Reads a function from <c>func</c>, or from <c>do</c> inside an expression.</summary>
    private FunctionNode ParseFunction(bool isAnonymous)
    {
        var start = _currentStart;
        var level = _expressionLevel;
        var newLine = _allowNewLine;
        _expressionLevel = 0;
        _allowNewLine = 0;
        Next();
        var node = new FunctionNode(isAnonymous ? null : ExpectVariable(Owner.Function, start));
        if (_current == TokenKind.OpenParen)
        {
            node.Parameters = ParseParameters();
        }

        ExpectEndOfStatement();
        node.Body = ParseBlock(isAnonymous ? Owner.Parameter : Owner.Function, out _);
        _expressionLevel = level;
        _allowNewLine = newLine;
        SkipHiddenNewLines();
        return Close(node, start);
    }

    private ParameterList ParseParameters()
    {
        var parameters = new ParameterList();
        var hasOptional = false;
        Next();
        while (_current != TokenKind.CloseParen)
        {
            if (parameters.Count > 0 && _current == TokenKind.Comma)
            {
                Next();
            }
            else if (parameters.Count > 0)
            {
                Log(_currentStart, "Expecting a comma to separate arguments in a function call.");
            }

            if (!IsStartOfExpression())
            {
                Log(_currentStart, "Expecting an expression for argument function calls instead of this token.");
                break;
            }

            var at = _currentStart;
            var name = ExpectVariable(Owner.Function, at);
            if (name == null)
            {
                break;
            }

            if (name.IsLocal)
            {
                Log(at, "Expecting only a simple name parameter for a function");
            }

            var isVariadic = _current == TokenKind.TripleDot;
            object? value = null;
            if (_current == TokenKind.Equal)
            {
                value = ParseDefault(at, parameters.IsVariadic);
                hasOptional = true;
                parameters.Add(name.Name, value, true, false, 'o');
                continue;
            }

            if (isVariadic)
            {
                Next();
                if (parameters.IsVariadic)
                {
                    Log(at, "Cannot declare multiple variable parameters.");
                }
            }
            else if (hasOptional)
            {
                Log(at, "Cannot declare a normal parameter after an optional parameter.");
            }

            hasOptional |= isVariadic;
            parameters.Add(name.Name, null, false, isVariadic, 'o');
        }

        if (_current == TokenKind.CloseParen)
        {
            Next();
        }
        else
        {
            Log(_currentStart, "Expecting a closing parenthesis for a function call.");
        }

        return parameters;
    }

    private object? ParseDefault(int at, bool isAfterVariadic)
    {
        if (isAfterVariadic)
        {
            Log(at, "Cannot declare an optional parameter after a variable parameter (`...`).");
        }

        Next();
        var node = ExpectExpression(Owner.Function, at);
        if (node is not LiteralNode literal)
        {
            Log(at, "Expecting only a literal for an optional parameter value.");
            return null;
        }

        return literal.Value;
    }
}
