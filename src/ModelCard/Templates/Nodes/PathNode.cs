namespace ModelCard.Templates;

/// <summary>A node that names a place: it can be read, assigned, and is called when it holds a function.</summary>
internal abstract class PathNode : Node
{
    public sealed override object? Evaluate(Evaluation run)
    {
        var value = Get(run);
        return value is TemplateFunction function ? run.Call(function, this, null, true) : value;
    }

    public override object? EvaluateUncalled(Evaluation run) => Get(run);

    public abstract object? Get(Evaluation run);

    public abstract void Set(Evaluation run, object? value);
}
