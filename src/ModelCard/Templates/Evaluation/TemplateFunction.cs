namespace ModelCard.Templates;

/// <summary>A function as a value.</summary>
internal abstract class TemplateFunction
{
    /// <summary>Null for a function that takes whatever it is given.</summary>
    public readonly ParameterList? Parameters;

    protected TemplateFunction(ParameterList? parameters) => Parameters = parameters;
}

internal sealed class UserFunction : TemplateFunction
{
    public UserFunction(FunctionNode declaration, Source source)
        : base(declaration.Parameters)
    {
        Declaration = declaration;
        Source = source;
    }

    public readonly FunctionNode Declaration;

    public readonly Source Source;
}

internal sealed class BuiltinFunction : TemplateFunction
{
    public readonly string Name;
    private readonly BuiltinGroup _group;

    public BuiltinFunction(BuiltinGroup group, string name, ParameterList? parameters)
        : base(parameters)
    {
        _group = group;
        Name = name;
    }

    public object? Invoke(CallArguments call) => _group.Invoke(Name, call);
}
