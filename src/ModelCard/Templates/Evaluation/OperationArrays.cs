namespace ModelCard.Templates;

internal sealed partial class Operation
{
    private object ApplyArray(object left, object right)
    {
        var a = left as TemplateArray;
        var b = right as TemplateArray;
        switch (_operator)
        {
            case TokenKind.ShiftLeft when a != null:
                return Extend(TemplateArray.Copy(a), a.Count, right);
            case TokenKind.ShiftRight when b != null:
                return Extend(TemplateArray.Copy(b), 0, left);
            case TokenKind.Star when (a == null) != (b == null):
                return Repeat(a ?? b!, Values.ToInt(_run, a == null ? _left : _right, a == null ? left : right));
            case TokenKind.Plus when a != null && b != null:
                return Repeat(a, 1, b);
            case TokenKind.EqualEqual or TokenKind.NotEqual when a == null || b == null:
                return _operator == TokenKind.NotEqual;
            case TokenKind.EqualEqual or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual
                when a != null && b != null:
                return Compare(a, b);
            default:
                var reason = a == null && _operator != TokenKind.ShiftRight ? " Expecting an array for the left argument."
                    : b == null && _operator is TokenKind.Plus or TokenKind.ShiftRight ? " Expecting an array for the right argument."
                    : string.Empty;
                throw _run.Error(_at, "The operator `" + Symbol + "` is not supported between " + Values.TypeName(left) + " and " + Values.TypeName(right) + "." + reason);
        }
    }

    private TemplateArray Extend(TemplateArray copy, int at, object value)
    {
        _run.CheckArrayLength(_left, copy.Count + 1L);
        _run.Step(_left, copy.Count);
        copy.Items.Insert(at, value);
        return copy;
    }

    private TemplateArray Repeat(TemplateArray items, int count, TemplateArray? more = null)
    {
        var length = ((long)items.Count * Math.Max(0, count)) + (more?.Count ?? 0);
        _run.CheckArrayLength(_left, length);
        _run.Step(_left, (int)length);
        var result = new TemplateArray();
        for (var i = 0; i < count; i++)
        {
            result.Items.AddRange(items.Items);
        }

        if (more != null)
        {
            result.Items.AddRange(more.Items);
        }

        return result;
    }

    private bool Compare(TemplateArray left, TemplateArray right)
    {
        if (ReferenceEquals(left, right))
        {
            return Decide(0);
        }

        if (left.Count != right.Count)
        {
            return Decide(left.Count.CompareTo(right.Count));
        }

        _run.CheckStack(_left);
        for (var i = 0; i < left.Count; i++)
        {
            _run.Step(_left);
            var same = Apply(left[i], right[i]) is true;
            if (same == (_operator == TokenKind.NotEqual))
            {
                return same;
            }
        }

        return _operator != TokenKind.NotEqual;
    }
}
