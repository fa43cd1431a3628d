namespace ModelCard.Templates;

internal sealed class CallNode : Node
{
    public CallNode(Node target) => Target = target;

    public readonly Node Target;

    public readonly List<Node> Arguments = [];

    /// <summary>Whether the arguments stand in parentheses.</summary>
    public bool IsExplicit;

    /// <summary>Whether this is a bare name to the right of a pipe, which may turn out to be no function.</summary>
    public bool IsPipeTarget;

    public override string Kind => "function call expression";

    public override object? Evaluate(Evaluation run)
    {
        var target = Target.EvaluateUncalled(run);
        if (target is TemplateFunction function)
        {
            return run.Call(function, this, Arguments, true);
        }

        if (IsPipeTarget && target != null)
        {
            return target;
        }

        throw target == null
            ? run.Error(Target, "The function `" + run.Describe(Target) + "` was not found")
            : run.Error(this, "Invalid target function `" + run.Describe(this) + "`( as `" + Values.TypeName(target) + "`)");
    }
}

internal sealed class NamedArgumentNode : Node
{
    public NamedArgumentNode(string name) => Name = name;

    public readonly string Name;

    public Node? Value;

    public override string Kind => "named argument";

    public override object? Evaluate(Evaluation run) => Value == null ? true : Value.Evaluate(run);
}

internal sealed class PipeNode : Node
{
    private readonly Node _from;
    private readonly Node _to;

    public PipeNode(Node from, Node to)
    {
        _from = from;
        _to = to;
    }

    public override string Kind => "pipe expression";

    public override object? Evaluate(Evaluation run)
    {
        run.CheckStack(this);
        var depth = run.PushPipe(_from);
        var result = _to.Evaluate(run);
        if (run.IsPipePending(depth) && result is TemplateFunction function)
        {
            result = run.Call(function, _to, null, true);
        }

        if (run.IsPipePending(depth))
        {
            throw run.Error(_to, "Pipe expression destination `" + run.Describe(_to) + "` is not a valid function ");
        }

        return result;
    }
}

/// <summary>A function declared in a template: <c>func</c>, <c>name(x) = ...</c> or <c>do ... end</c>.</summary>
internal sealed class FunctionNode : Node
{
    public FunctionNode(VariableNode? name) => Name = name;

    public readonly VariableNode? Name;

    /// <summary>Null when the function was declared without parentheses and takes its arguments from <c>$</c>.</summary>
    public ParameterList? Parameters;

    public Node? Body;

    public override string Kind => "function statement";

    public override object? Evaluate(Evaluation run)
    {
        var function = new UserFunction(this, run.Source);
        if (Name == null)
        {
            return function;
        }

        Name.Set(run, function);
        return null;
    }
}
