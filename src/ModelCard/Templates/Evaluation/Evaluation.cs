using System.Text;

namespace ModelCard.Templates;

/// <summary>One rendering: variables, output, limits used so far.</summary>
internal sealed partial class Evaluation
{
    private readonly int _outputLimit;
    private readonly List<Scope> _globals = [];
    private readonly List<Scope> _locals = [];
    private StringBuilder _output = new();
    private bool _atLineStart;
    private int _iterations;
    private long _built;
    private int _depth;
    private readonly int _recursionLimit;
    private readonly long _totalLimit;

    public readonly int StringLimit;

    public readonly int ArrayLimit;

    public readonly int LoopLimit;

    public Evaluation(TemplateContext context)
    {
        Context = context;
        var limits = context.Limits;
        _outputLimit = limits.OutputLength;
        _recursionLimit = limits.RecursionDepth;
        _totalLimit = limits.TotalStringLength;
        StringLimit = limits.StringLength;
        ArrayLimit = limits.ArrayLength;
        LoopLimit = limits.LoopIterations;
        _globals.Add(new Scope(context.Globals));
        _locals.Add(new Scope(new TemplateObject()));
    }

    public readonly TemplateContext Context;

    public Source Source = null!;

    /// <summary>What the output is indented by after each line end; null when it is not.</summary>
    public string? Indent;

    public Flow Flow;

    /// <summary>Where the statement that runs now starts, for errors no node is at hand for.</summary>
    public int CurrentStart;

    public int LoopDepth;

    public TemplateObject CurrentObject => _globals[_globals.Count - 1].Variables;

    public string Render(Source source, BlockNode body)
    {
        Source = source;
        var result = body.Evaluate(this);
        if (result != null)
        {
            Write(body, result);
        }

        return _output.ToString();
    }

    /// <summary>Evaluates a node of another template; messages name that one meanwhile.</summary>
    public object? EvaluateIn(Source source, Node node)
    {
        var outer = Source;
        Source = source;
        var result = node.Evaluate(this);
        Source = outer;
        return result;
    }

    public TemplateException Error(Node at, string text) => Error(at.Start, text);

    public TemplateException Error(int at, string text) => new(Source.Message(at, text));

    public string Describe(Node node) => Source.Describe(node);

    public string Describe(int start, int end) => Source.Describe(start, end);

    public object? GetGlobal(string name)
    {
        for (var i = _globals.Count - 1; i >= 0; i--)
        {
            if (_globals[i].TryGet(name, out var value))
            {
                return value;
            }
        }

        return Builtins.Find(name) ?? Context.Functions?.Get(name);
    }

    public object? GetLocal(string name) =>
        _locals[_locals.Count - 1].TryGet(name, out var value) ? value : null;

    public void SetGlobal(string name, object? value, Node at)
    {
        var variables = CurrentObject;
        if (variables.IsReadOnly(name))
        {
            throw Error(at, "Cannot set the readonly variable `" + name + "`");
        }

        variables[name] = value;
    }

    public void SetLocal(string name, object? value, Node at)
    {
        var variables = _locals[_locals.Count - 1].Variables;
        if (name.Length == 0 || variables.IsReadOnly(name))
        {
            throw Error(at, "Cannot set value on the readonly variable `$" + name + "`");
        }

        variables[name] = value;
    }

    public void SetReadOnly(VariableNode variable) =>
        (variable.IsLocal ? _locals[_locals.Count - 1].Variables : CurrentObject).SetReadOnly(variable.Name);

    public void SetLoopVariable(string name, bool isLocal, object? value)
    {
        var loops = (isLocal ? _locals[_locals.Count - 1] : _globals[_globals.Count - 1]).Loops;
        loops[loops.Count - 1][name] = value;
    }

    /// <summary>Opens a scope; without <paramref name="global"/> only local variables are new.</summary>
    public void EnterScope(TemplateObject? global, TemplateObject local)
    {
        if (global != null)
        {
            _globals.Add(new Scope(global));
        }

        _locals.Add(new Scope(local));
    }

    public void LeaveScope(bool hasGlobal)
    {
        if (hasGlobal)
        {
            _globals.RemoveAt(_globals.Count - 1);
        }

        _locals.RemoveAt(_locals.Count - 1);
    }

    public void EnterLoop()
    {
        LoopDepth++;
        _globals[_globals.Count - 1].Loops.Add(new TemplateObject());
        _locals[_locals.Count - 1].Loops.Add(new TemplateObject());
    }

    public void LeaveLoop()
    {
        LoopDepth--;
        var loops = _globals[_globals.Count - 1].Loops;
        loops.RemoveAt(loops.Count - 1);
        loops = _locals[_locals.Count - 1].Loops;
        loops.RemoveAt(loops.Count - 1);
    }

    /// <summary>Settles a <c>break</c>, <c>continue</c> or <c>ret</c> at the end of a round.</summary>
    /// <returns>Whether the loop is over.</returns>
    public bool EndRound()
    {
        var flow = Flow;
        if (flow == Flow.Return)
        {
            return true;
        }

        Flow = Flow.None;
        return flow == Flow.Break;
    }

    public StringBuilder BeginCapture()
    {
        var outer = _output;
        _output = new StringBuilder();
        return outer;
    }

    public string EndCapture(StringBuilder outer)
    {
        var text = _output.ToString();
        _output = outer;
        return text;
    }

    public void Write(Node at, object value)
    {
        var text = Values.ToText(this, value);
        if (text != null)
        {
            Write(at, text, 0, text.Length);
        }
    }

    public void Write(Node at, string text, int start, int length)
    {
        if (_output.Length + length > _outputLimit)
        {
            throw Error(at, "The output is longer than " + Values.ToInvariant(_outputLimit) + " characters");
        }

        if (Indent == null)
        {
            _output.Append(text, start, length);
            _atLineStart = false;
            return;
        }

        var end = start + length;
        while (start < end)
        {
            if (_atLineStart)
            {
                _output.Append(Indent);
            }

            var newLine = text.IndexOf('\n', start, end - start);
            var next = newLine < 0 ? end : newLine + 1;
            _output.Append(text, start, next - start);
            _atLineStart = newLine >= 0;
            start = next;
        }
    }
}
