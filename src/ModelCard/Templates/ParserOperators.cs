namespace ModelCard.Templates;

internal sealed partial class Parser
{
    /// <summary>Reads what belongs to one operand: a member, an index, a step.</summary>
    private bool ParseSuffix(ref Node left, int start, bool insideCall)
    {
        switch (Current)
        {
            case TokenKind.Dot or TokenKind.QuestionDot:
                Enter();
                return ParseMember(ref left, start);
            case TokenKind.QuestionBracket:
            case TokenKind.OpenBracket when !IsAfterSpace && left is PathNode or LiteralNode or CallNode:
                Enter();
                var isOptional = Current == TokenKind.QuestionBracket;
                Next();
                var index = ExpectExpression(Owner.Index, start, insideCall, 0, "Expecting <index_expression>");
                if (Current == TokenKind.CloseBracket)
                {
                    Next();
                }
                else
                {
                    Log(CurrentStart, "Unexpected `" + CurrentForMessage + "`. Expecting ']'");
                }

                left = Close(new IndexNode(left, index ?? new LiteralNode(null), isOptional), start);
                return true;
            case TokenKind.PlusPlus or TokenKind.MinusMinus when left is not StepNode:
                if (left is not PathNode)
                {
                    Log(CurrentStart, "The operand of an increment or decrement operator must be a variable, property or indexer");
                }

                Enter();
                var up = Current == TokenKind.PlusPlus;
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
            Log(CurrentStart, "Invalid token `" + CurrentForMessage + "`. The dot operator is expected to be followed by a plain identifier");
            return true;
        }

        var isOptional = Current == TokenKind.QuestionDot || left is MemberNode { IsOptional: true };
        Next();
        var name = CurrentText;
        var nameStart = CurrentStart;
        Next();
        if (name is "empty" or "blank" && Current == TokenKind.Question)
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

        while (Current == TokenKind.Identifier && (isLoop || Peek() == TokenKind.Colon))
        {
            var at = CurrentStart;
            if (ParseVariable() is not VariableNode name)
            {
                Log(at, "Invalid identifier passed as a named argument. Expecting a simple variable name");
                break;
            }

            var argument = new NamedArgumentNode(name.Name);
            if (Current == TokenKind.Colon)
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

        var op = Current;
        var at = CurrentStart;
        Next();
        var value = ExpectExpression(Owner.Assign, start, insideCall);
        return Close(new AssignNode(left, value ?? new LiteralNode(null), op, at), start);
    }

    private BinaryNode ParseBinary(Node left, int start, int precedence, bool insideCall, Reach reach)
    {
        Enter();
        var op = Current;
        var at = CurrentStart;
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
        while (Current != TokenKind.CloseParen)
        {
            if (call.Arguments.Count > 0)
            {
                if (Current == TokenKind.Comma)
                {
                    Next();
                }
                else
                {
                    Log(CurrentStart, "Expecting a comma to separate arguments in a function call.");
                }
            }

            if (!IsStartOfExpression())
            {
                Log(CurrentStart, "Expecting an expression for argument function calls instead of this token.");
                break;
            }

            var argument = ParseExpression(Owner.Call);
            if (argument == null)
            {
                break;
            }

            call.Arguments.Add(argument);
        }

        if (Current == TokenKind.CloseParen)
        {
            Next();
        }
        else
        {
            Log(CurrentStart, "Expecting a closing parenthesis for a function call.");
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
        var start = CurrentStart;
        var up = Current == TokenKind.PlusPlus;
        Next();
        var operand = ExpectExpression(Owner.Step, start, false, 210);
        if (operand is not PathNode)
        {
            Log(CurrentStart, "The operand of an increment or decrement operator must be a variable, property or indexer");
        }

        return Close(new StepNode(operand ?? new LiteralNode(null), up, false), start);
    }

    private UnaryNode ParseUnary()
    {
        var start = CurrentStart;
        var op = Current;
        Next();
        var operand = ExpectExpression(Owner.Unary, start, false, 200);
        return Close(new UnaryNode(op, operand ?? new LiteralNode(null)), start);
    }

    private NestedNode ParseNested()
    {
        var start = CurrentStart;
        Next();
        var inner = ExpectExpression(Owner.Nested, start);
        if (Current == TokenKind.CloseParen)
        {
            Next();
        }
        else
        {
            Log(CurrentStart, "Invalid token `" + CurrentForMessage + "`. Expecting a closing `)`.");
        }

        return Close(new NestedNode(inner ?? new LiteralNode(null)), start);
    }
}
