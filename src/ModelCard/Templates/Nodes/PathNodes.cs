namespace ModelCard.Templates;

internal sealed class VariableNode : PathNode
{
    public VariableNode(string name, bool isLocal)
    {
        Name = name;
        IsLocal = isLocal;
    }

    public readonly string Name;

    public readonly bool IsLocal;

    public override string Kind => "variable";

    public override object? Get(Evaluation run) => IsLocal ? run.GetLocal(Name) : run.GetGlobal(Name);

    public override void Set(Evaluation run, object? value)
    {
        if (IsLocal)
        {
            run.SetLocal(Name, value, this);
        }
        else
        {
            run.SetGlobal(Name, value, this);
        }
    }
}

internal sealed class ThisNode : PathNode
{
    public override string Kind => "this expression";

    public override object? Get(Evaluation run) => run.CurrentObject;

    public override void Set(Evaluation run, object? value) =>
        throw run.Error(this, "Cannot set this variable");
}

/// <summary>An expression in parentheses.</summary>
internal sealed class NestedNode : PathNode
{
    public NestedNode(Node inner) => Inner = inner;

    public readonly Node Inner;

    public override string Kind => "nested expression";

    public override object? Get(Evaluation run) => run.EvaluateApart(Inner);

    public override void Set(Evaluation run, object? value)
    {
        if (Inner is not PathNode path)
        {
            throw run.Error(Inner, "Unsupported expression for target for assignment: " + run.Describe(Inner) + " = ...");
        }

        path.Set(run, value);
    }
}

internal sealed class MemberNode : PathNode
{
    private readonly Node _target;
    private readonly string _name;
    private readonly int _nameStart;

    public MemberNode(Node target, string name, int nameStart, bool isOptional)
    {
        _target = target;
        _name = name;
        _nameStart = nameStart;
        IsOptional = isOptional;
    }

    public readonly bool IsOptional;

    public override string Kind => "member expression";

    public override object? Get(Evaluation run)
    {
        var target = run.EvaluateApart(_target);
        if (target == null)
        {
            if (IsOptional)
            {
                return null;
            }

            throw run.Error(_nameStart, "Cannot get the member " + run.Describe(this) + " for a null object.");
        }

        return Members.Get(target, _name);
    }

    public override void Set(Evaluation run, object? value)
    {
        var target = run.EvaluateApart(_target)
            ?? throw run.Error(_nameStart, "Object `" + run.Describe(_target) + "` is null. Cannot access member: " + run.Describe(this));
        if (target is not (TemplateObject or TemplateArray))
        {
            throw run.Error(_nameStart, "Cannot get or set a member on the primitive `" + Values.ToText(run, target) + "/" + Values.TypeName(target) + "` when accessing member: " + _name);
        }

        if (!Members.Set(target, _name, value))
        {
            throw run.Error(_nameStart, "Cannot set a value for the readonly member: " + run.Describe(this));
        }
    }
}

internal sealed class IndexNode : PathNode
{
    private readonly Node _target;
    private readonly Node _index;
    private readonly bool _isOptional;

    public IndexNode(Node target, Node index, bool isOptional)
    {
        _target = target;
        _index = index;
        _isOptional = isOptional;
    }

    public override string Kind => "indexer expression";

    public override object? Get(Evaluation run)
    {
        var target = GetTarget(run);
        if (target == null)
        {
            return null;
        }

        var index = GetIndex(run);
        if (target is TemplateArray array && index is not string)
        {
            var place = GetPlace(run, array, index);
            return place >= 0 && place < array.Count ? array[place] : null;
        }

        if (target is string text && index is not string)
        {
            var place = Values.ToInt(run, _index, index);
            place = place < 0 ? place + text.Length : place;
            return place >= 0 && place < text.Length ? text[place].ToString() : null;
        }

        return Members.Get(target, Values.ToText(run, index) ?? string.Empty);
    }

    public override void Set(Evaluation run, object? value)
    {
        var target = GetTarget(run);
        if (target == null)
        {
            return;
        }

        var index = GetIndex(run);
        if (target is TemplateArray array && index is not string)
        {
            var place = GetPlace(run, array, index);
            if (place < 0)
            {
                return;
            }

            run.CheckArrayLength(_index, place + 1L);
            while (array.Count <= place)
            {
                array.Add(null);
            }

            array[place] = value;
            return;
        }

        if (!Members.Set(target, Values.ToText(run, index) ?? string.Empty, value))
        {
            var name = Values.ToText(run, index);
            throw run.Error(_index, "Cannot set a value for the readonly member `" + name + "` in the indexer: " + run.Describe(_target) + "['" + name + "']");
        }
    }

    private int GetPlace(Evaluation run, TemplateArray array, object index)
    {
        var place = Values.ToInt(run, _index, index);
        return place < 0 ? place + array.Count : place;
    }

    private object? GetTarget(Evaluation run)
    {
        var target = run.EvaluateApart(_target);
        if (target == null && !_isOptional)
        {
            throw run.Error(_target, "Object `" + run.Describe(_target) + "` is null. Cannot access indexer: " + run.Describe(this));
        }

        return target;
    }

    private object GetIndex(Evaluation run) =>
        run.EvaluateApart(_index)
        ?? throw run.Error(_index, "Cannot access target `" + run.Describe(_target) + "` with a null indexer: " + run.Describe(this));
}
