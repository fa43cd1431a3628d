namespace ModelCard.Templates;

internal sealed class TextNode : Node
{
    public override object? Evaluate(Evaluation run)
    {
        run.Write(this, run.Source.Text, Start, End - Start);
        return null;
    }
}

/// <summary>Stands where an enter or exit mark changes how deep the output is indented.</summary>
internal sealed class IndentNode : Node
{
    public bool IsExit;

    public string? Indent;

    public override object? Evaluate(Evaluation run) => null;
}

internal sealed class BlockNode : Node
{
    public readonly List<Node> Statements = [];

    public override object? Evaluate(Evaluation run)
    {
        run.CheckStack(this);
        var outerIndent = run.Indent;
        object? result = null;
        for (var i = 0; i < Statements.Count; i++)
        {
            var statement = Statements[i];
            if (statement is IndentNode mark)
            {
                run.Indent = mark.IsExit ? outerIndent : mark.Indent;
                continue;
            }

            var indent = run.Indent;
            run.CurrentStart = statement.Start;
            result = statement.Evaluate(run);
            run.Indent = indent;
            if (result != null && run.Flow != Flow.Return)
            {
                run.Write(statement, result);
                result = null;
            }

            if (run.Flow != Flow.None)
            {
                break;
            }
        }

        run.Indent = outerIndent;
        return result;
    }
}

internal sealed class ExpressionStatementNode : Node
{
    public ExpressionStatementNode(Node expression) => Expression = expression;

    public readonly Node Expression;

    public override string Kind => "expression statement";

    public override object? Evaluate(Evaluation run)
    {
        var result = Expression.Evaluate(run);
        return result is BlockDelegate block ? run.EvaluateIn(block.Source, block.Body) : result;
    }
}

internal sealed class IfNode : Node
{
    private readonly List<Node> _conditions = [];
    private readonly List<BlockNode> _bodies = [];

    public BlockNode? Else;

    public override string Kind => "if statement";

    public void Add(Node condition, BlockNode body)
    {
        _conditions.Add(condition);
        _bodies.Add(body);
    }

    public override object? Evaluate(Evaluation run)
    {
        for (var i = 0; i < _conditions.Count; i++)
        {
            if (Values.ToBool(_conditions[i].Evaluate(run)))
            {
                return _bodies[i].Evaluate(run);
            }
        }

        return Else?.Evaluate(run);
    }
}

internal sealed class CaseNode : Node
{
    private readonly Node _value;
    private readonly List<List<Node>> _matches = [];
    private readonly List<BlockNode> _bodies = [];

    public CaseNode(Node value) => _value = value;

    public BlockNode? Else;

    public override string Kind => "case statement";

    public void Add(List<Node> matches, BlockNode body)
    {
        _matches.Add(matches);
        _bodies.Add(body);
    }

    public override object? Evaluate(Evaluation run)
    {
        var value = _value.Evaluate(run);
        for (var i = 0; i < _matches.Count; i++)
        {
            var matches = _matches[i];
            for (var j = 0; j < matches.Count; j++)
            {
                var match = matches[j].Evaluate(run);
                if (new Operation(run, TokenKind.EqualEqual, matches[j].Start, _value, matches[j]).Apply(value, match) is true)
                {
                    return _bodies[i].Evaluate(run);
                }
            }
        }

        return Else?.Evaluate(run);
    }
}

internal sealed class CaptureNode : Node
{
    private readonly Node _target;
    private readonly BlockNode _body;

    public CaptureNode(Node target, BlockNode body)
    {
        _target = target;
        _body = body;
    }

    public override string Kind => "capture statement";

    public override object? Evaluate(Evaluation run)
    {
        if (_target is not PathNode path)
        {
            throw run.Error(_target, "Unsupported expression for target for assignment: " + run.Describe(_target) + " = ...");
        }

        var outer = run.BeginCapture();
        _body.Evaluate(run);
        path.Set(run, run.EndCapture(outer));
        return null;
    }
}

internal sealed class WithNode : Node
{
    private readonly Node _target;
    private readonly BlockNode _body;

    public WithNode(Node target, BlockNode body)
    {
        _target = target;
        _body = body;
    }

    public override string Kind => "with statement";

    public override object? Evaluate(Evaluation run)
    {
        var target = run.EvaluateApart(_target);
        if (target is not TemplateObject scope)
        {
            throw run.Error(_target, "Invalid target property `" + run.Describe(_target) + "` used for [with] statement. Must be a ScriptObject instead of `" + Values.TypeName(target) + "`");
        }

        run.EnterScope(scope, new TemplateObject());
        var result = _body.Evaluate(run);
        run.LeaveScope(true);
        return result;
    }
}

internal sealed class WrapNode : Node
{
    private readonly Node _target;
    private readonly BlockNode _body;

    public WrapNode(Node target, BlockNode body)
    {
        _target = target;
        _body = body;
    }

    public override string Kind => "wrap statement";

    public override object? Evaluate(Evaluation run)
    {
        var block = new BlockDelegate(_body, run.Source);
        if (_target is CallNode call && call.Target.EvaluateUncalled(run) is TemplateFunction function)
        {
            return run.Call(function, call, call.Arguments, false, block);
        }

        // A nested expression has been called by now: what it gives is no function's name.
        if (_target is PathNode path and not NestedNode && path.Get(run) is TemplateFunction plain)
        {
            return run.Call(plain, _target, null, false, block);
        }

        throw run.Error(_target, "Expecting a direct function instead of the expression `" + run.Describe(_target) + "/" + _target.Kind + "`");
    }
}
