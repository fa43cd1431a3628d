namespace ModelCard.Templates;

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed class ForNode : Node
{
    private readonly Node _variable;
    private readonly Node _list;
    private readonly List<NamedArgumentNode> _options;
    private readonly bool _isTableRow;

    public ForNode(Node variable, Node list, List<NamedArgumentNode> options, bool isTableRow)
    {
        _variable = variable;
        _list = list;
        _options = options;
        _isTableRow = isTableRow;
    }

    public BlockNode? Body;

    public BlockNode? Else;

    public override string Kind => _isTableRow ? "tablerow statement" : "for statement";

    public override object? Evaluate(Evaluation run)
    {
        var source = _list.Evaluate(run);
        if (source == null)
        {
            return null;
        }

        var list = Values.AsList(source) ?? throw run.Error(_list, "Unexpected type `" + Values.TypeName(source) + "` for iterator");
        var first = 0;
        var limit = list.Count;
        var columns = 1;
        var reversed = false;
        for (var i = 0; i < _options.Count; i++)
        {
            var option = _options[i];
            switch (option.Name)
            {
                case "offset":
                    first = Math.Max(0, Values.ToInt(run, option, option.Evaluate(run)));
                    break;
                case "limit":
                    limit = Math.Max(0, Values.ToInt(run, option, option.Evaluate(run)));
                    break;
                case "reversed":
                    reversed = true;
                    break;
                case "cols" when _isTableRow:
                    columns = Math.Max(1, Values.ToInt(run, option, option.Evaluate(run)));
                    break;
                default:
                    throw run.Error(option, "Unsupported argument `" + option.Name + "` for statement: `" + run.Describe(Start, Body!.Start) + "`");
            }
        }

        var last = (int)Math.Min((long)first + limit, list.Count) - 1;
        return first > last ? Empty(run) : Loop(run, list, first, last, reversed, columns);
    }

    private object? Empty(Evaluation run)
    {
        if (_isTableRow)
        {
            run.Write(this, "<tr class=\"row1\"></tr>\n");
        }

        return Else?.Evaluate(run);
    }

    private object? Loop(Evaluation run, List<object?> list, int first, int last, bool reversed, int columns)
    {
        var state = new LoopState { Length = list.Count, Columns = columns };
        run.EnterLoop();
        run.SetLoopVariable(_isTableRow ? "tablerow" : "for", false, state);
        object? result = null;
        object? previous = null;
        if (_isTableRow)
        {
            run.Write(this, "<tr class=\"row1\">");
        }

        for (var i = 0; i <= last - first; i++)
        {
            run.Step(this);
            state.Index = reversed ? last - i : first + i;
            state.IsLast = i == last - first;

            // The body may have shortened the list it runs over.
            var value = state.Index < list.Count ? list[state.Index] : null;
            state.IsChanged = i == 0 || !Values.AreSame(previous, value);
            SetVariable(run, value);
            if (_isTableRow)
            {
                BeginCell(run, state);
            }

            result = Body!.Evaluate(run);
            if (_isTableRow)
            {
                run.Write(this, "</td>");
            }

            if (run.Flow != Flow.None && run.EndRound())
            {
                break;
            }

            previous = value;
        }

        if (_isTableRow)
        {
            run.Write(this, "</tr>\n");
        }

        run.LeaveLoop();
        return result;
    }

    private void SetVariable(Evaluation run, object? value)
    {
        if (_variable is VariableNode variable)
        {
            run.SetLoopVariable(variable.Name, variable.IsLocal, value);
        }
        else
        {
            ((PathNode)_variable).Set(run, value);
        }
    }

    private void BeginCell(Evaluation run, LoopState state)
    {
        var column = state.Index % state.Columns;
        if (column == 0 && state.Index > 0)
        {
            run.Write(this, "</tr>\n<tr class=\"row" + Values.ToInvariant((state.Index / state.Columns) + 1) + "\">");
        }

        run.Write(this, "<td class=\"col" + Values.ToInvariant(column + 1) + "\">");
    }
}

internal sealed class WhileNode : Node
{
    private readonly Node _condition;
    private readonly BlockNode _body;

    public WhileNode(Node condition, BlockNode body)
    {
        _condition = condition;
        _body = body;
    }

    public override string Kind => "while statement";

    public override object? Evaluate(Evaluation run)
    {
        var state = new LoopState();
        run.EnterLoop();
        run.SetLoopVariable("while", false, state);
        object? result = null;
        while (Values.ToBool(_condition.Evaluate(run)))
        {
            run.Step(this);
            result = _body.Evaluate(run);
            if (run.Flow != Flow.None && run.EndRound())
            {
                break;
            }

            state.Index++;
        }

        run.LeaveLoop();
        return result;
    }
}

/// <summary>What <c>for.index</c> and its companions read.</summary>
internal sealed class LoopState
{
    public int Index;

    public int? Length;

    public int Columns = 1;

    public bool IsLast;

    public bool IsChanged;

    public object? Get(string name) => name switch
    {
        "index" => Index,
        "first" => Index == 0,
        "last" => IsLast,
        "even" => (Index & 1) == 0,
        "odd" => (Index & 1) == 1,
        "changed" => IsChanged,
        "length" => Length,
        "rindex" => Length - Index - 1,
        "col" => Index % Columns,
        _ => null,
    };
}
