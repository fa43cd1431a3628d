namespace ModelCard.Templates;

internal sealed partial class Parser
{
    // The named arguments of the loop whose list is being parsed.
    private List<NamedArgumentNode> _options = [];

    private Node? ExpectExpression(Owner owner, int start, bool insideCall = false, int precedence = 0, string? message = null, Reach reach = Reach.Full, bool allowAssignment = true)
    {
        if (IsStartOfExpression())
        {
            return ParseExpression(owner, insideCall, precedence, reach, allowAssignment);
        }

        _ = start;
        LogIn(owner, _currentStart, (message ?? "Expecting <expression>") + " instead of `" + CurrentForMessage + "`");
        return null;
    }

    private Node? ParseExpression(Owner owner, bool insideCall = false, int precedence = 0, Reach reach = Reach.Full, bool allowAssignment = true)
    {
        var depth = _depth;
        _expressionLevel++;
        Enter();
        var node = ParseOperands(owner, insideCall, precedence, reach, allowAssignment);
        _expressionLevel--;
        _depth = depth;
        return node;
    }

    /// <summary>
    /// Reads operands and what joins them. Operands that only stand side by side are a call: the first is the function, the others its arguments.
    /// </summary>
    private Node? ParseOperands(Owner owner, bool insideCall, int entering, Reach reach, bool allowAssignment)
    {
        CallNode? call = null;
        var precedence = entering;
        while (true)
        {
            var start = _currentStart;
            var left = ParseOperand(owner, call);
            if (left == null)
            {
                return null;
            }

            // Nothing but the end of the expression follows a do ... end.
            var isBlock = left is FunctionNode { Name: null };
            var next = false;
            while (!isBlock)
            {
                if (IsInterpolationToken())
                {
                    break;
                }

                if (ParseSuffix(ref left, start, call != null))
                {
                    continue;
                }

                if (reach == Reach.Basic)
                {
                    break;
                }

                if (_current == TokenKind.Colon && reach != Reach.NoNamedArgument)
                {
                    left = ParseNamedArgument(left, start, owner);
                    break;
                }

                if (_current == TokenKind.Equal && left is CallNode { IsExplicit: true } declaration && IsDeclaration(declaration))
                {
                    left = ParseInlineFunction(declaration, start, allowAssignment);
                    break;
                }

                if (IsAssignment(_current))
                {
                    left = ParseAssignment(left, start, insideCall, call != null || !allowAssignment);
                    break;
                }

                var newPrecedence = PrecedenceOf(_current);
                if (newPrecedence > 0)
                {
                    if (reach == Reach.When && _current == TokenKind.Or)
                    {
                        break;
                    }

                    if (newPrecedence <= precedence)
                    {
                        if (entering == 0)
                        {
                            precedence = 0;
                            continue;
                        }

                        break;
                    }

                    left = ParseBinary(left, start, newPrecedence, insideCall || call != null, reach);
                    continue;
                }

                if (_current == TokenKind.Question)
                {
                    if (precedence > 0)
                    {
                        break;
                    }

                    if (call != null)
                    {
                        call.Arguments.Add(left);
                        left = Close(call, call.Start);
                        call = null;
                    }

                    left = ParseConditional(left);
                    break;
                }

                if (IsStartOfExpression() && !insideCall)
                {
                    if (_current == TokenKind.Identifier && (owner is Owner.For or Owner.TableRow || Peek() == TokenKind.Colon))
                    {
                        if (!ParseNamedArguments(ref left, ref call, start, owner))
                        {
                            next = true;
                            break;
                        }

                        if (IsPipe)
                        {
                            continue;
                        }

                        break;
                    }

                    if (_current == TokenKind.OpenParen && !IsAfterSpace)
                    {
                        left = ParseExplicitCall(left, start);
                        continue;
                    }

                    if (call == null)
                    {
                        call = new CallNode(left) { Start = start };
                    }
                    else
                    {
                        call.Arguments.Add(left);
                    }

                    next = true;
                    break;
                }

                if (IsStartOfExpression() || entering > 0)
                {
                    break;
                }

                if (owner == Owner.Pipe && call == null && left is PathNode)
                {
                    left = Close(new CallNode(left) { IsPipeTarget = true }, start);
                }

                if (IsPipe)
                {
                    if (call != null)
                    {
                        call.Arguments.Add(left);
                        left = Close(call, call.Start);
                    }

                    return ParsePipe(left);
                }

                break;
            }

            if (next)
            {
                if (_isMuted)
                {
                    return null;
                }

                continue;
            }

            if (call != null)
            {
                call.Arguments.Add(left);
                return Close(call, call.Start);
            }

            return left;
        }
    }

    private bool IsPipe => _current is TokenKind.Pipe or TokenKind.PipeGreater;

    private bool IsAfterSpace => _currentStart == 0 || char.IsWhiteSpace(_text[_currentStart - 1]);

    private bool IsInterpolationToken() =>
        _current is TokenKind.InterpolatedEnd or TokenKind.InterpolatedMiddle or TokenKind.InterpolatedOpen or TokenKind.InterpolatedClose;

    private bool IsStartOfExpression() => _current switch
    {
        TokenKind.Identifier or TokenKind.LocalIdentifier
            or TokenKind.Integer or TokenKind.Hexadecimal or TokenKind.Binary or TokenKind.Float
            or TokenKind.Text or TokenKind.Verbatim or TokenKind.Interpolated or TokenKind.InterpolatedBegin
            or TokenKind.InterpolatedMiddle or TokenKind.InterpolatedEnd
            or TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket
            or TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret
            or TokenKind.PlusPlus or TokenKind.MinusMinus => true,
        _ => false,
    };

    private Node? ParseOperand(Owner owner, CallNode? call)
    {
        switch (_current)
        {
            case TokenKind.Identifier:
            case TokenKind.LocalIdentifier:
                var at = _currentStart;
                var variable = ParseVariable();
                if (variable is VariableNode { IsLocal: true, Name: "$" } && (call != null || _expressionLevel > 1 || owner != Owner.ExpressionStatement))
                {
                    Log(at, "Cannot use block delegate $$ in a nested expression");
                }

                return variable;
            case TokenKind.Integer:
            case TokenKind.Hexadecimal:
            case TokenKind.Binary:
            case TokenKind.Float:
            case TokenKind.Text:
            case TokenKind.Verbatim:
            case TokenKind.InterpolatedMiddle:
                return ParseLiteral();
            case TokenKind.Interpolated:
            case TokenKind.InterpolatedBegin:
                return ParseInterpolated();
            case TokenKind.InterpolatedOpen:
                return ParseInterpolatedExpression();
            case TokenKind.OpenParen:
                return ParseNested();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.PlusPlus:
            case TokenKind.MinusMinus:
                return ParsePrefixStep();
            case TokenKind.Exclamation:
            case TokenKind.Minus:
            case TokenKind.Plus:
            case TokenKind.At:
            case TokenKind.Caret:
                return ParseUnary();
            default:
                Log(
                    _currentStart,
                    "Unexpected token `" + CurrentForMessage + "` while parsing "
                        + (call == null ? "expression" : "function call `" + _source.Describe(call.Start, _previousEnd) + "`"));
                return null;
        }
    }
}
