namespace ModelCard.Templates;

internal sealed partial class Parser
{
    private Node ParseNamedArgument(Node left, int start, Owner owner)
    {
        Enter();
        if (left is not VariableNode variable)
        {
            Log(start, "Expecting a simple global or local variable before `:` in order to create a named argument");
            Next();
            return left;
        }

        Next();
        var node = new NamedArgumentNode(variable.Name) { Value = ExpectExpression(owner, start) };
        return Close(node, start);
    }

    /// <summary>Reads named arguments that stand side by side.</summary>
    /// <returns>False when plain arguments follow them.</returns>
    private bool ParseNamedArguments(ref Node left, ref CallNode? call, int start, Owner owner)
    {
        var isLoop = owner is Owner.For or Owner.TableRow;
        if (!isLoop)
        {
            if (call == null)
            {
                call = new CallNode(left) { Start = start };
            }
            else
            {
                call.Arguments.Add(left);
            }
        }

        while (_current == TokenKind.Identifier && (isLoop || Peek() == TokenKind.Colon))
        {
            var at = _currentStart;
            if (ParseVariable() is not VariableNode name)
            {
                Log(at, "Invalid identifier passed as a named argument. Expecting a simple variable name");
                break;
            }

            var argument = new NamedArgumentNode(name.Name);
            if (_current == TokenKind.Colon)
            {
                Next();
                argument.Value = ExpectExpression(owner, at, reach: Reach.Basic);
            }

            Close(argument, at);
            if (isLoop)
            {
                _options.Add(argument);
            }
            else
            {
                call!.Arguments.Add(argument);
            }

            if (argument.Value is FunctionNode)
            {
                break;
            }
        }

        if (!isLoop && IsStartOfExpression())
        {
            return false;
        }

        if (call != null)
        {
            left = Close(call, call.Start);
            call = null;
        }

        return true;
    }

    private static bool IsDeclaration(CallNode call)
    {
        if (call.Target is not VariableNode { IsLocal: false })
        {
            return false;
        }

        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i] is not VariableNode { IsLocal: false })
            {
                return false;
            }
        }

        return true;
    }

    private FunctionNode ParseInlineFunction(CallNode call, int start, bool allowAssignment)
    {
        if (_expressionLevel > 1 || !allowAssignment)
        {
            LogIn(Owner.Call, start, "Creating a function is only allowed for a top level assignment");
        }

        var parameters = new ParameterList();
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            parameters.Add(((VariableNode)call.Arguments[i]).Name, null, false, false, 'o');
        }

        Next();
        var level = _expressionLevel;
        _expressionLevel = 0;
        var body = ParseExpressionStatement();
        _expressionLevel = level;
        return Close(new FunctionNode((VariableNode)call.Target) { Parameters = parameters, Body = body ?? new LiteralNode(null) }, start);
    }

    private CallNode ParseExplicitCall(Node target, int start)
    {
        var call = new CallNode(target) { IsExplicit = true };
        Enter();
        Next();
        while (_current != TokenKind.CloseParen)
        {
            if (call.Arguments.Count > 0)
            {
                if (_current == TokenKind.Comma)
                {
                    Next();
                }
                else
                {
                    Log(_currentStart, "Expecting a comma to separate arguments in a function call.");
                }
            }

            if (!IsStartOfExpression())
            {
                Log(_currentStart, "Expecting an expression for argument function calls instead of this token.");
                break;
            }

            var argument = ParseExpression(Owner.Call);
            if (argument == null)
            {
                break;
            }

            call.Arguments.Add(argument);
        }

        if (_current == TokenKind.CloseParen)
        {
            Next();
        }
        else
        {
            Log(_currentStart, "Expecting a closing parenthesis for a function call.");
        }

        return Close(call, start);
    }

    private PipeNode ParsePipe(Node from)
    {
        var start = from.Start;
        _allowNewLine++;
        Next();
        _allowNewLine--;
        var to = ExpectExpression(Owner.Pipe, start);
        return Close(new PipeNode(from, to ?? new LiteralNode(null)), start);
    }
}
