namespace ModelCard.Templates;

internal sealed partial class Parser
{
    private static bool IsAssignment(TokenKind kind) => kind is >= TokenKind.Equal and <= TokenKind.DoubleQuestionEqual;

    private static int PrecedenceOf(TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.DoubleQuestion:
            case TokenKind.QuestionExclamation:
                return 20;
            case TokenKind.Or:
                return 30;
            case TokenKind.And:
                return 40;
            case TokenKind.EqualEqual:
            case TokenKind.NotEqual:
                return 70;
            case TokenKind.Less:
            case TokenKind.LessEqual:
            case TokenKind.Greater:
            case TokenKind.GreaterEqual:
                return 80;
            case TokenKind.Plus:
            case TokenKind.Minus:
                return 100;
            case TokenKind.Star:
            case TokenKind.Divide:
            case TokenKind.DoubleDivide:
            case TokenKind.Percent:
            case TokenKind.ShiftLeft:
            case TokenKind.ShiftRight:
                return 110;
            case TokenKind.DoubleDot:
            case TokenKind.DoubleDotLess:
                return 130;
            default:
                return 0;
        }
    }

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

        // What follows the name of a function that is only passed on are the arguments of the call it is passed to.
        var operand = ExpectExpression(Owner.Unary, start, false, 200, reach: op == TokenKind.At ? Reach.Basic : Reach.Full);
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
