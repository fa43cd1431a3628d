namespace ModelCard.Templates;

/// <summary>A function as a value.</summary>
internal abstract class TemplateFunction
{
    /// <summary>Null for a function that takes whatever it is given.</summary>
    public abstract ParameterList? Parameters { get; }
}

internal sealed class UserFunction : TemplateFunction
{
    public UserFunction(FunctionNode declaration, Source source)
    {
        Declaration = declaration;
        Source = source;
    }

    public FunctionNode Declaration { get; }

    public Source Source { get; }

    public override ParameterList? Parameters => Declaration.Parameters;
}

internal sealed class BuiltinFunction : TemplateFunction
{
    private readonly string _group;
    private readonly string _name;

    public BuiltinFunction(string group, string name, string? signature)
    {
        _group = group;
        _name = name;
        Parameters = signature == null ? null : ParameterList.Parse(signature);
    }

    public override ParameterList? Parameters { get; }

    public object? Invoke(CallArguments call) => Builtins.Invoke(_group, _name, call);
}
