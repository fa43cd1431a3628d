namespace ModelCard.Templates;

internal sealed class BinaryNode : Node
{
    private readonly TokenKind _operator;
    private readonly int _operatorStart;

    public BinaryNode(TokenKind op, int operatorStart, Node left, Node right)
    {
        _operator = op;
        _operatorStart = operatorStart;
        Left = left;
        Right = right;
    }

    public readonly Node Left;

    public readonly Node Right;

    public override string Kind => "binary expression";

    public override object? Evaluate(Evaluation run)
    {
        run.CheckStack(this);
        var left = Left.Evaluate(run);
        switch (_operator)
        {
            case TokenKind.And:
                return Values.ToBool(left) && Values.ToBool(Right.Evaluate(run));
            case TokenKind.Or:
                return Values.ToBool(left) || Values.ToBool(Right.Evaluate(run));
            case TokenKind.DoubleQuestion:
                return left ?? Right.Evaluate(run);
            case TokenKind.QuestionExclamation:
                return left == null ? null : Right.Evaluate(run);
            default:
                return new Operation(run, _operator, _operatorStart, Left, Right).Apply(left, Right.Evaluate(run));
        }
    }
}

internal sealed class UnaryNode : Node
{
    private readonly TokenKind _operator;

    public UnaryNode(TokenKind op, Node operand)
    {
        _operator = op;
        Operand = operand;
    }

    public readonly Node Operand;

    public bool IsExpand => _operator == TokenKind.Caret;

    public override string Kind => "unary expression";

    public override object? Evaluate(Evaluation run)
    {
        if (_operator == TokenKind.At)
        {
            return Operand.EvaluateUncalled(run);
        }

        run.CheckStack(this);
        var value = Operand.Evaluate(run);
        switch (_operator)
        {
            case TokenKind.Exclamation:
                return !Values.ToBool(value);
            case TokenKind.Minus:
            case TokenKind.Plus:
                return Operation.Sign(run, Operand, value, _operator == TokenKind.Minus);
            default:
                return value;
        }
    }
}

internal sealed class ConditionalNode : Node
{
    private readonly Node _condition;
    private readonly Node _then;
    private readonly Node _otherwise;

    public ConditionalNode(Node condition, Node then, Node otherwise)
    {
        _condition = condition;
        _then = then;
        _otherwise = otherwise;
    }

    public override string Kind => "conditional expression";

    public override object? Evaluate(Evaluation run) =>
        Values.ToBool(_condition.Evaluate(run)) ? _then.Evaluate(run) : _otherwise.Evaluate(run);
}

/// <summary><c>.empty?</c> after an expression.</summary>
internal sealed class IsEmptyNode : Node
{
    private readonly Node _target;

    public IsEmptyNode(Node target) => _target = target;

    public override object? Evaluate(Evaluation run) => Values.IsEmpty(run.EvaluateApart(_target));
}

internal sealed class AssignNode : Node
{
    private readonly Node _target;
    private readonly Node _value;
    private readonly TokenKind _operator;
    private readonly int _operatorStart;

    public AssignNode(Node target, Node value, TokenKind op, int operatorStart)
    {
        _target = target;
        _value = value;
        _operator = op;
        _operatorStart = operatorStart;
    }

    public override string Kind => "assign expression";

    public override object? Evaluate(Evaluation run)
    {
        if (_target is not PathNode path)
        {
            throw run.Error(_target, "Unsupported expression for target for assignment: " + run.Describe(_target) + " = ...");
        }

        if (_operator == TokenKind.DoubleQuestionEqual)
        {
            if (path.Evaluate(run) == null)
            {
                path.Set(run, _value.Evaluate(run));
            }
        }
        else if (_operator == TokenKind.Equal)
        {
            path.Set(run, _value.Evaluate(run));
        }
        else
        {
            var left = path.Evaluate(run);
            var right = _value.Evaluate(run);
            path.Set(run, new Operation(run, BinaryOperator(), _operatorStart, _target, _value).Apply(left, right));
        }

        return null;
    }

    private TokenKind BinaryOperator() => _operator switch
    {
        TokenKind.PlusEqual => TokenKind.Plus,
        TokenKind.MinusEqual => TokenKind.Minus,
        TokenKind.StarEqual => TokenKind.Star,
        TokenKind.DivideEqual => TokenKind.Divide,
        TokenKind.DoubleDivideEqual => TokenKind.DoubleDivide,
        _ => TokenKind.Percent,
    };
}

/// <summary><c>++</c> and <c>--</c>, before or after a variable.</summary>
internal sealed class StepNode : Node
{
    private readonly PathNode? _target;
    private readonly bool _up;
    private readonly bool _isPostfix;

    public StepNode(Node target, bool up, bool isPostfix)
    {
        _target = target as PathNode;
        _up = up;
        _isPostfix = isPostfix;
    }

    public override string Kind => "increment/decrement expression";

    public override object? Evaluate(Evaluation run)
    {
        var before = _target!.Evaluate(run);
        var operation = new Operation(run, _up ? TokenKind.Plus : TokenKind.Minus, Start, _target, _target);
        var after = operation.Apply(before, 1);
        _target.Set(run, after);
        return _isPostfix ? before : after;
    }
}
