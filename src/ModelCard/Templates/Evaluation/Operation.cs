using System.Numerics;

namespace ModelCard.Templates;

/// <summary>One binary operator at one place in a template.</summary>
internal sealed partial class Operation
{
    // Larger whole numbers serve no document and cost time.
    private const int MaximumBits = 8192;

    private readonly Evaluation _run;
    private readonly TokenKind _operator;
    private readonly int _at;
    private readonly Node _left;
    private readonly Node _right;

    public Operation(Evaluation run, TokenKind op, int at, Node left, Node right)
    {
        _run = run;
        _operator = op;
        _at = at;
        _left = left;
        _right = right;
    }

    public object? Apply(object? left, object? right)
    {
        if (left is string || right is string)
        {
            return ApplyText(left, right);
        }

        if (left is EmptyValue || right is EmptyValue)
        {
            return ApplyEmpty(left, right);
        }

        if (left == null || right == null)
        {
            return ApplyNull(left == null && right == null);
        }

        if (left is TemplateArray || right is TemplateArray)
        {
            return ApplyArray(left, right);
        }

        if (left is int a && right is int b)
        {
            return ApplyInt(a, b);
        }

        try
        {
            return ApplyNumbers(left, right);
        }
        catch (ArithmeticException exception)
        {
            throw _run.Error(_at, exception is DivideByZeroException ? "Attempted to divide by zero." : "The result is too large for a number.");
        }
    }

    public static object Sign(Evaluation run, Node at, object? value, bool negate)
    {
        switch (value)
        {
            case int number:
                return negate ? Numbers.Fit(-(long)number) : number;
            case double number:
                return negate ? -number : number;
            case long number:
                return negate ? Numbers.Fit(-(BigInteger)number) : number;
            case decimal number:
                return negate ? -number : number;
            case BigInteger number:
                return negate ? Numbers.Fit(-number) : number;
            default:
                throw run.Error(
                    at,
                    value == null
                        ? "Operator `" + (negate ? "-" : "+") + "` is not supported"
                        : "Unexpected value `" + Values.ToText(run, value) + " / Type: " + Values.TypeName(value) + "`. Cannot negate(-)/positive(+) a non-numeric value");
        }
    }

    private object? ApplyText(object? left, object? right)
    {
        var a = Values.ToText(_run, left);
        var b = Values.ToText(_run, right);
        switch (_operator)
        {
            case TokenKind.Plus:
                _run.CheckStringLength(_left, (a?.Length ?? 0L) + (b?.Length ?? 0));
                return _run.Built(_left, a + b);
            case TokenKind.EqualEqual:
                return string.Equals(a, b, StringComparison.Ordinal);
            case TokenKind.NotEqual:
                return !string.Equals(a, b, StringComparison.Ordinal);
            case TokenKind.Less:
                return Values.Compare(a, b) < 0;
            case TokenKind.LessEqual:
                return Values.Compare(a, b) <= 0;
            case TokenKind.Greater:
                return Values.Compare(a, b) > 0;
            case TokenKind.GreaterEqual:
                return Values.Compare(a, b) >= 0;
            case TokenKind.Star:
                return Repeat(left, right);
            default:
                throw _run.Error(_at, "Operator `" + Symbol + "` is not supported on string objects");
        }
    }

    private string Repeat(object? left, object? right)
    {
        var text = right as string ?? (string)left!;
        var number = right is string ? left : right;
        if (number == null || !Numbers.TryToInt(number, out var count))
        {
            throw _run.Error(right is string ? _left : _right, "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string");
        }

        count = Math.Max(0, count);
        _run.CheckStringLength(_left, (long)text.Length * count);
        return _run.Built(_left, new System.Text.StringBuilder().Insert(0, text, count).ToString());
    }

    private object? ApplyEmpty(object? left, object? right)
    {
        var empty = left is EmptyValue && right is EmptyValue ? true : Values.IsEmpty(left is EmptyValue ? right : left);
        return _operator switch
        {
            TokenKind.EqualEqual or TokenKind.LessEqual or TokenKind.GreaterEqual => empty,
            TokenKind.NotEqual => empty is bool flag ? !flag : empty,
            TokenKind.Less or TokenKind.Greater => false,
            _ => EmptyValue.Instance,
        };
    }

    private object? ApplyNull(bool both) => _operator switch
    {
        TokenKind.EqualEqual => both,
        TokenKind.NotEqual => !both,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => false,
        _ => null,
    };

    private object ApplyNumbers(object left, object right)
    {
        var rank = Math.Max(Numbers.Rank(left), Numbers.Rank(right));
        if (Numbers.Rank(left) == 0 || Numbers.Rank(right) == 0)
        {
            return ApplyOther(left, right);
        }

        return rank switch
        {
            6 => ApplyDecimal(Numbers.ToDecimal(left), Numbers.ToDecimal(right)),
            5 => ApplyDouble(Numbers.ToDouble(left), Numbers.ToDouble(right)),
            3 or 4 => ApplyBig(Numbers.ToBig(left), Numbers.ToBig(right)),
            2 => ApplyInt((int)Numbers.ToBig(left), (int)Numbers.ToBig(right)),
            _ => ApplyOther(left, right),
        };
    }

    private bool ApplyOther(object left, object right)
    {
        switch (_operator)
        {
            case TokenKind.EqualEqual:
                return left.Equals(right);
            case TokenKind.NotEqual:
                return !left.Equals(right);
            case TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual when left is DateTime a && right is DateTime b:
                return Decide(a.CompareTo(b));
            default:
                throw _run.Error(
                    _at,
                    "Unsupported types `" + Values.ToText(_run, left) + "/" + Values.TypeName(left) + "` " + Symbol + " `" + Values.ToText(_run, right) + "/" + Values.TypeName(right) + "` for binary operation");
        }
    }

    private bool Decide(int order) => _operator switch
    {
        TokenKind.EqualEqual => order == 0,
        TokenKind.NotEqual => order != 0,
        TokenKind.Less => order < 0,
        TokenKind.LessEqual => order <= 0,
        TokenKind.Greater => order > 0,
        _ => order >= 0,
    };

    private TemplateException NotImplemented(string type) =>
        _run.Error(_at, "The operator `" + Symbol + "` is not implemented for " + type + "<->" + type);

    private string Symbol => Parser.SymbolOf(_operator);
}
