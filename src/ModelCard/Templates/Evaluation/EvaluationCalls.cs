namespace ModelCard.Templates;

internal sealed partial class Evaluation
{
    // What stands left of a pipe waits here until a call to its right takes it as first argument.
    private Node[] _pipes = new Node[8];
    private int _pipeCount;
    private int _pipeBase;
    private Dictionary<string, Template>? _templates;
    private TemplateObject? _cycles;

    public Template? FindTemplate(string name) => _templates != null && _templates.TryGetValue(name, out var template) ? template : null;

    public void AddTemplate(string name, Template template) => (_templates ??= new Dictionary<string, Template>(StringComparer.Ordinal))[name] = template;

    /// <summary>How often a group of <c>array.cycle</c> has been asked before.</summary>
    public int NextOfCycle(string group)
    {
        _cycles ??= new TemplateObject();
        var count = _cycles[group] as int? ?? 0;
        _cycles[group] = count + 1;
        return count;
    }

    public int PushPipe(Node from)
    {
        if (_pipeCount == _pipes.Length)
        {
            var pipes = new Node[_pipeCount * 2];
            Array.Copy(_pipes, 0, pipes, 0, _pipeCount);
            _pipes = pipes;
        }

        _pipes[_pipeCount] = from;
        return _pipeCount++;
    }

    public bool IsPipePending(int depth) => _pipeCount > depth;

    /// <summary>Evaluates a node that must not take what waits in the pipe around it.</summary>
    public object? EvaluateApart(Node node)
    {
        var outer = _pipeBase;
        _pipeBase = _pipeCount;
        var result = node.Evaluate(this);
        _pipeCount = _pipeBase;
        _pipeBase = outer;
        return result;
    }

    public object? Call(TemplateFunction function, Node caller, List<Node>? arguments, bool usePipe, BlockDelegate? block = null)
    {
        if (usePipe && _pipeCount > _pipeBase)
        {
            var all = new List<Node> { _pipes[--_pipeCount] };
            if (arguments != null)
            {
                all.AddRange(arguments);
            }

            arguments = all;
        }

        var call = new CallArguments(this, caller, function.Parameters);
        for (var i = 0; arguments != null && i < arguments.Count; i++)
        {
            call.Add(arguments[i]);
        }

        call.Complete();
        return Invoke(function, call, block);
    }

    /// <summary>Calls a function with values, as the functions over lists do.</summary>
    public object? Call(TemplateFunction function, Node caller, object? value, List<object?>? more)
    {
        var call = new CallArguments(this, caller, function.Parameters);
        call.AddValue(caller, value);
        for (var i = 0; more != null && i < more.Count; i++)
        {
            call.AddValue(caller, more[i]);
        }

        call.Complete();
        return Invoke(function, call, null);
    }

    /// <summary>Renders an included template.</summary>
    public string Include(Template template, Source source, Node caller, TemplateArray arguments)
    {
        var locals = new TemplateObject { [string.Empty] = arguments };
        var named = arguments.Members;
        for (var i = 0; named != null && i < named.Order.Count; i++)
        {
            locals[named.Order[i]] = named[named.Order[i]];
        }

        var indent = Indent;
        Indent = null;
        var outer = BeginCapture();
        EnterScope(null, locals);
        var result = template.Evaluate(this);
        if (result != null)
        {
            Source = source;
            Write(caller, result);
        }

        LeaveScope(false);
        var text = EndCapture(outer);
        Indent = indent;
        _atLineStart = false;
        return text;
    }

    private object? Invoke(TemplateFunction function, CallArguments call, BlockDelegate? block)
    {
        EnterCall(call.Caller);
        var pipeBase = _pipeBase;
        var loops = LoopDepth;
        _pipeBase = _pipeCount;
        var result = function is UserFunction user ? InvokeUser(user, call, block) : ((BuiltinFunction)function).Invoke(call);
        _pipeCount = _pipeBase;
        _pipeBase = pipeBase;
        LoopDepth = loops;
        Flow = Flow.None;
        _depth--;
        return result;
    }

    private object? InvokeUser(UserFunction function, CallArguments call, BlockDelegate? block)
    {
        var locals = new TemplateObject { [string.Empty] = call.All };
        if (block != null)
        {
            locals["$"] = block;
        }

        var declaration = function.Declaration;
        if (declaration.Name != null && declaration.Name.IsLocal)
        {
            locals[declaration.Name.Name] = function;
        }

        TemplateObject? parameters = null;
        if (function.Parameters != null)
        {
            parameters = new TemplateObject();
            for (var i = 0; i < function.Parameters.Count; i++)
            {
                parameters[function.Parameters.Name(i)] = call[i];
            }
        }

        EnterScope(parameters, locals);
        var result = EvaluateIn(function.Source, declaration.Body!);
        LeaveScope(parameters != null);
        return result;
    }
}
