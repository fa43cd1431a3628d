using System.Numerics;

namespace ModelCard.Templates;

internal sealed partial class Operation
{
    private object ApplyInt(int left, int right)
    {
        switch (_operator)
        {
            case TokenKind.Plus:
                return Numbers.Fit((long)left + right);
            case TokenKind.Minus:
                return Numbers.Fit((long)left - right);
            case TokenKind.Star:
                return Numbers.Fit((long)left * right);
            case TokenKind.Divide:
                return (double)left / right;
            case TokenKind.DoubleDivide when right != 0:
                return Numbers.Fit((long)left / right);
            case TokenKind.Percent when right != 0:
                return Numbers.Fit((long)left % right);
            case TokenKind.DoubleDivide or TokenKind.Percent:
                throw _run.Error(_at, "Attempted to divide by zero.");
            case TokenKind.DoubleDot or TokenKind.DoubleDotLess:
                return Range(left, right);
            case TokenKind.ShiftLeft or TokenKind.ShiftRight:
                return ApplyBig(left, right);
            default:
                return Decide(left.CompareTo(right));
        }
    }

    private object ApplyDouble(double left, double right)
    {
        switch (_operator)
        {
            case TokenKind.Plus:
                return left + right;
            case TokenKind.Minus:
                return left - right;
            case TokenKind.Star:
                return left * right;
            case TokenKind.Divide:
                return left / right;
            case TokenKind.DoubleDivide:
                return Math.Round(left / right);
            case TokenKind.Percent:
                return left % right;
            case TokenKind.EqualEqual:
                return left.Equals(right);
            case TokenKind.NotEqual:
                return !left.Equals(right);
            case TokenKind.Less:
                return left < right;
            case TokenKind.LessEqual:
                return left <= right;
            case TokenKind.Greater:
                return left > right;
            case TokenKind.GreaterEqual:
                return left >= right;
            default:
                throw NotImplemented("double");
        }
    }

    private object ApplyDecimal(decimal left, decimal right)
    {
        switch (_operator)
        {
            case TokenKind.Plus:
                return left + right;
            case TokenKind.Minus:
                return left - right;
            case TokenKind.Star:
                return left * right;
            case TokenKind.Divide:
                return left / right;
            case TokenKind.DoubleDivide:
                return Math.Round(left / right);
            case TokenKind.Percent:
                return left % right;
            case TokenKind.DoubleDot or TokenKind.DoubleDotLess or TokenKind.ShiftLeft or TokenKind.ShiftRight:
                throw NotImplemented("decimal");
            default:
                return Decide(left.CompareTo(right));
        }
    }

    private object ApplyBig(BigInteger left, BigInteger right)
    {
        switch (_operator)
        {
            case TokenKind.Plus:
                return Checked(left + right);
            case TokenKind.Minus:
                return Checked(left - right);
            case TokenKind.Star:
                return Checked(left * right);
            case TokenKind.Divide:
                return (double)left / (double)right;
            case TokenKind.DoubleDivide:
                return Numbers.Fit(left / right);
            case TokenKind.Percent:
                return Numbers.Fit(left % right);
            case TokenKind.ShiftLeft or TokenKind.ShiftRight:
                if (BigInteger.Abs(right) > MaximumBits)
                {
                    throw TooLarge();
                }

                return Checked(_operator == TokenKind.ShiftLeft ? left << (int)right : left >> (int)right);
            case TokenKind.DoubleDot or TokenKind.DoubleDotLess:
                return Range(left, right);
            default:
                return Decide(left.CompareTo(right));
        }
    }

    private object Checked(BigInteger value)
    {
        var limit = BigInteger.One << MaximumBits;
        return value > limit || value < -limit ? throw TooLarge() : Numbers.Fit(value);
    }

    private TemplateException TooLarge() => _run.Error(_at, "The result is too large for a number.");

    private TemplateArray Range(BigInteger left, BigInteger right)
    {
        var count = BigInteger.Abs(right - left) + (_operator == TokenKind.DoubleDot ? 1 : 0);
        if (count > Math.Min(_run.LoopLimit, _run.ArrayLimit))
        {
            throw _run.Error(_at, "Range expression exceeds LoopLimit `" + Values.ToInvariant(Math.Min(_run.LoopLimit, _run.ArrayLimit)) + "`.");
        }

        var step = right >= left ? BigInteger.One : BigInteger.MinusOne;
        var range = new TemplateArray { IsRange = true };
        for (var i = 0; i < (int)count; i++, left += step)
        {
            range.Add(Numbers.Fit(left));
        }

        return range;
    }

    private TemplateArray Range(int left, int right)
    {
        var count = Math.Abs((long)right - left) + (_operator == TokenKind.DoubleDot ? 1 : 0);
        if (count > Math.Min(_run.LoopLimit, _run.ArrayLimit))
        {
            return Range((BigInteger)left, right);
        }

        var step = right >= left ? 1 : -1;
        var range = new TemplateArray { IsRange = true };
        for (var i = 0; i < count; i++)
        {
            range.Add(left + (i * step));
        }

        return range;
    }
}
