namespace ModelCard.Templates;

/// <summary>A piece of a parsed template. Offsets are into its source; the end is exclusive.</summary>
internal abstract class Node
{
    public int Start;

    public int End;

    /// <summary>The node's value; null writes nothing.</summary>
    public abstract object? Evaluate(Evaluation run);

    /// <summary>The value without calling it when it is a function, as <c>@</c> and a call's target want it.</summary>
    public virtual object? EvaluateUncalled(Evaluation run) => Evaluate(run);

    /// <summary>What messages call this kind of node.</summary>
    public virtual string Kind => "expression";
}
