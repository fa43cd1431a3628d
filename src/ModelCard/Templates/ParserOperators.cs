namespace ModelCard.Templates;

internal sealed partial class Parser
{
    /// <summary>Reads what belongs to one operand: a member, an index, a step.</summary>
    private bool ParseSuffix(ref Node left, int start, bool insideCall)
    {
        switch (_current)
        {
            case TokenKind.Dot or TokenKind.QuestionDot:
                Enter();
                return ParseMember(ref left, start);
            case TokenKind.QuestionBracket:
            case TokenKind.OpenBracket when !IsAfterSpace && left is PathNode or LiteralNode or CallNode:
                Enter();
                var isOptional = _current == TokenKind.QuestionBracket;
                Next();
                var index = ExpectExpression(Owner.Index, start, insideCall, 0, "Expecting <index_expression>");
                if (_current == TokenKind.CloseBracket)
                {
                    Next();
                }
                else
                {
                    Log(_currentStart, "Unexpected `" + CurrentForMessage + "`. Expecting ']'");
                }

                left = Close(new IndexNode(left, index ?? new LiteralNode(null), isOptional), start);
                return true;
            case TokenKind.PlusPlus or TokenKind.MinusMinus when left is not StepNode:
                if (left is not PathNode)
                {
                    Log(_currentStart, "The operand of an increment or decrement operator must be a variable, property or indexer");
                }

                Enter();
                var up = _current == TokenKind.PlusPlus;
                Next();
                left = Close(new StepNode(left, up, true), start);
                return true;
            default:
                return false;
        }
    }

    private bool ParseMember(ref Node left, int start)
    {
        if (Peek() != TokenKind.Identifier)
        {
            Next();
            Log(_currentStart, "Invalid token `" + CurrentForMessage + "`. The dot operator is expected to be followed by a plain identifier");
            return true;
        }

        var isOptional = _current == TokenKind.QuestionDot || left is MemberNode { IsOptional: true };
        Next();
        var name = CurrentText;
        var nameStart = _currentStart;
        Next();
        if (name is "empty" or "blank" && _current == TokenKind.Question)
        {
            Next();
            left = Close(new IsEmptyNode(left), start);
            return true;
        }

        left = Close(new MemberNode(left, name, nameStart, isOptional), start);
        return true;
    }

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

    private AssignNode ParseAssignment(Node left, int start, bool insideCall, bool isForbidden)
    {
        if (isForbidden || left is not PathNode || _expressionLevel > 1)
        {
            LogIn(Owner.Assign, start, "Expression is only allowed for a top level assignment");
        }

        var op = _current;
        var at = _currentStart;
        Next();
        var value = ExpectExpression(Owner.Assign, start, insideCall);
        return Close(new AssignNode(left, value ?? new LiteralNode(null), op, at), start);
    }

    private BinaryNode ParseBinary(Node left, int start, int precedence, bool insideCall, Reach reach)
    {
        Enter();
        var op = _current;
        var at = _currentStart;
        Next();
        var right = ExpectExpression(Owner.Binary, start, insideCall, precedence, "Expecting an <expression> to the right of the operator", reach);
        return Close(new BinaryNode(op, at, left, right ?? new LiteralNode(null)), start);
    }

    private ConditionalNode ParseConditional(Node condition)
    {
        var start = condition.Start;
        Next();
        var then = ExpectExpression(Owner.Conditional, start, reach: Reach.NoNamedArgument);
        Expect(TokenKind.Colon);
        var otherwise = ExpectExpression(Owner.Conditional, start, reach: Reach.NoNamedArgument);
        return Close(new ConditionalNode(condition, then ?? new LiteralNode(null), otherwise ?? new LiteralNode(null)), start);
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

    private StepNode ParsePrefixStep()
    {
        var start = _currentStart;
        var up = _current == TokenKind.PlusPlus;
        Next();
        var operand = ExpectExpression(Owner.Step, start, false, 210);
        if (operand is not PathNode)
        {
            Log(_currentStart, "The operand of an increment or decrement operator must be a variable, property or indexer");
        }

        return Close(new StepNode(operand ?? new LiteralNode(null), up, false), start);
    }

    private UnaryNode ParseUnary()
    {
        var start = _currentStart;
        var op = _current;
        Next();
        var operand = ExpectExpression(Owner.Unary, start, false, 200);
        return Close(new UnaryNode(op, operand ?? new LiteralNode(null)), start);
    }

    private NestedNode ParseNested()
    {
        var start = _currentStart;
        Next();
        var inner = ExpectExpression(Owner.Nested, start);
        if (_current == TokenKind.CloseParen)
        {
            Next();
        }
        else
        {
            Log(_currentStart, "Invalid token `" + CurrentForMessage + "`. Expecting a closing `)`.");
        }

        return Close(new NestedNode(inner ?? new LiteralNode(null)), start);
    }
}
