using System.Text;

namespace ModelCard.Templates;

internal sealed class LiteralNode : Node
{
    public LiteralNode(object? value) => Value = value;

    public readonly object? Value;

    public override string Kind => "literal";

    public override object? Evaluate(Evaluation run) => Value;
}

internal sealed class InterpolatedNode : Node
{
    private readonly List<Node> _parts;

    public InterpolatedNode(List<Node> parts) => _parts = parts;

    public override string Kind => "interpolated string expression";

    public override object? Evaluate(Evaluation run)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < _parts.Count; i++)
        {
            builder.Append(Values.ToText(run, run.EvaluateApart(_parts[i])));
            run.CheckStringLength(this, builder.Length);
        }

        return run.Built(this, builder.ToString());
    }
}

internal sealed class ArrayNode : Node
{
    private readonly List<Node> _items;

    public ArrayNode(List<Node> items) => _items = items;

    public override string Kind => "array initializer";

    public override object? Evaluate(Evaluation run)
    {
        var array = new TemplateArray();
        for (var i = 0; i < _items.Count; i++)
        {
            array.Add(run.EvaluateApart(_items[i]));
        }

        return array;
    }
}

internal sealed class ObjectNode : Node
{
    private readonly List<string> _names;
    private readonly List<Node> _values;

    public ObjectNode(List<string> names, List<Node> values)
    {
        _names = names;
        _values = values;
    }

    public override string Kind => "object initializer expression";

    public override object? Evaluate(Evaluation run)
    {
        var result = new TemplateObject();
        for (var i = 0; i < _names.Count; i++)
        {
            result[_names[i]] = run.EvaluateApart(_values[i]);
        }

        return result;
    }
}
