namespace ModelCard.Templates;

internal sealed class ImportNode : Node
{
    private readonly Node _target;

    public ImportNode(Node target) => _target = target;

    public override object? Evaluate(Evaluation run)
    {
        var value = _target.Evaluate(run);
        if (value is not TemplateObject members)
        {
            throw run.Error(_target, "Unexpected value `" + Values.TypeName(value) + "` for import. Expecting an plain script object.");
        }

        var into = run.CurrentObject;
        for (var i = 0; i < members.Order.Count; i++)
        {
            var name = members.Order[i];
            if (!into.IsReadOnly(name))
            {
                into[name] = members[name];
            }
        }

        return null;
    }
}

internal sealed class ReadOnlyNode : Node
{
    private readonly VariableNode _variable;

    public ReadOnlyNode(VariableNode variable) => _variable = variable;

    public override object? Evaluate(Evaluation run)
    {
        run.SetReadOnly(_variable);
        return null;
    }
}

internal sealed class ReturnNode : Node
{
    private readonly Node? _value;

    public ReturnNode(Node? value) => _value = value;

    public override object? Evaluate(Evaluation run)
    {
        var result = _value?.Evaluate(run);
        run.Flow = Flow.Return;
        return result;
    }
}

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpNode : Node
{
    private readonly bool _isBreak;

    public JumpNode(bool isBreak) => _isBreak = isBreak;

    public override object? Evaluate(Evaluation run)
    {
        if (run.LoopDepth == 0)
        {
            throw run.Error(this, "The <" + (_isBreak ? "break" : "continue") + "> statement can only be used inside for/while loops");
        }

        run.Flow = _isBreak ? Flow.Break : Flow.Continue;
        return null;
    }
}
