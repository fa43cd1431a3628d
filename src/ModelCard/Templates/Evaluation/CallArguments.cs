namespace ModelCard.Templates;

/// <summary>The arguments of one call, matched to the parameters of the function.</summary>
internal sealed class CallArguments
{
    private readonly ParameterList? _parameters;
    private readonly List<Node> _nodes = [];
    private ulong _given;

    public CallArguments(Evaluation run, Node caller, ParameterList? parameters)
    {
        Run = run;
        Caller = caller;
        _parameters = parameters;
    }

    public readonly Evaluation Run;

    public readonly Node Caller;

    public readonly TemplateArray All = new();

    public object? this[int index] => index < All.Count ? All[index] : null;

    public string? Text(int index) => (string?)this[index];

    public int Int(int index) => (int)this[index]!;

    public List<object?>? List(int index) => (List<object?>?)this[index];

    public TemplateException Error(string text) => Run.Error(Caller, text);

    /// <summary>An error about one argument, at that argument where it is known.</summary>
    public TemplateException Error(int argument, string text) => Run.Error(argument < _nodes.Count ? _nodes[argument] : Caller, text);

    public void Add(Node argument)
    {
        if (argument is NamedArgumentNode named)
        {
            AddNamed(named);
            return;
        }

        var value = argument.Evaluate(Run);
        if (argument is UnaryNode { IsExpand: true } && value is TemplateArray array)
        {
            for (var i = 0; i < array.Count; i++)
            {
                AddValue(argument, array[i]);
            }

            return;
        }

        AddValue(argument, value);
    }

    public void AddValue(Node at, object? value)
    {
        if (_parameters == null || _parameters.Count == 0)
        {
            _nodes.Add(at);
            All.Add(value);
            return;
        }

        var index = All.Count;
        if (_parameters.IsVariadic && index >= _parameters.Count - 1)
        {
            AddRest(at, value);
            return;
        }

        Set(index, at, value);
    }

    /// <summary>Fills in the defaults and checks the number of arguments.</summary>
    public void Complete()
    {
        var parameters = _parameters;
        if (parameters == null)
        {
            return;
        }

        var required = parameters.Required >= 64 ? ulong.MaxValue : (1UL << parameters.Required) - 1;
        var given = All.Count;
        if ((_given & required) != required)
        {
            var count = 0;
            for (var rest = _given & required; rest != 0; rest &= rest - 1)
            {
                count++;
            }

            throw WrongNumber(Caller.End, count, parameters.Required);
        }

        if (given > parameters.Count)
        {
            throw WrongNumber(_nodes[given - 1].Start, given, parameters.Count);
        }

        for (var i = given; i < parameters.Count; i++)
        {
            FillDefault(i);
        }
    }

    private TemplateException WrongNumber(int at, int count, int expected) =>
        Run.Error(at, "Invalid number of arguments `" + Values.ToInvariant(count) + "` passed to `" + Run.Describe(Caller) + "` while expecting `" + Values.ToInvariant(expected) + "` arguments");

    private void AddNamed(NamedArgumentNode named)
    {
        var value = named.Evaluate(Run);
        if (_parameters == null)
        {
            (All.Members ??= new TemplateObject())[named.Name] = value;
            return;
        }

        var index = _parameters.IndexOf(named.Name);
        if (index < 0)
        {
            throw Run.Error(named, "Cannot pass argument " + named.Name + " to function. This name is not supported by this function.");
        }

        while (All.Count < index)
        {
            FillDefault(All.Count);
        }

        if (_parameters.IsVariadic && index == _parameters.Count - 1)
        {
            AddRest(named, value);
        }
        else
        {
            Set(index, named, value);
        }
    }

    private void FillDefault(int index)
    {
        var isRest = _parameters!.IsVariadic && index == _parameters.Count - 1;
        _nodes.Add(Caller);
        All.Add(isRest ? new TemplateArray() : _parameters.Default(index));
    }

    private void AddRest(Node at, object? value)
    {
        var last = _parameters!.Count - 1;
        if (All.Count == last)
        {
            FillDefault(last);
        }

        ((TemplateArray)All[last]!).Add(Convert(last, at, value));
    }

    private void Set(int index, Node at, object? value)
    {
        value = index < _parameters!.Count ? Convert(index, at, value) : value;
        if (index < All.Count)
        {
            All[index] = value;
            _nodes[index] = at;
        }
        else
        {
            _nodes.Add(at);
            All.Add(value);
        }

        if (index < 64)
        {
            _given |= 1UL << index;
        }
    }

    private object? Convert(int index, Node at, object? value)
    {
        switch (_parameters!.Type(index))
        {
            case 's':
                return Values.ToText(Run, value);
            case 'i':
                return value is null && _parameters.Default(index) is null && index >= _parameters.Required ? null : Values.ToInt(Run, at, value);
            case 'b':
                return Values.ToBool(value);
            case 'n':
                return value is null or string || !Numbers.IsNumber(value) ? throw Run.Error(at, "Unable to convert type `" + Values.TypeName(value) + "` to `number`") : value;
            case 'l':
                if (value == null)
                {
                    return null;
                }

                return Values.AsList(value) ?? throw Run.Error(at, "Unexpected list value. Expecting an array, list or iterator. Unable to convert to a list.");
            default:
                return value;
        }
    }
}
