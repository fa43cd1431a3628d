namespace ModelCard.Templates;

/// <summary>What every template can name without being given it.</summary>
internal static class Builtins
{
    public static object? Find(string name)
    {
        switch (name)
        {
            case "string":
            case "array":
            case "math":
            case "html":
            case "object":
            case "date":
            case "regex":
            case "timespan":
                return new BuiltinGroup(name);
            case "include":
                return new BuiltinFunction(string.Empty, name, null);
            case "include_join":
                return new BuiltinFunction(string.Empty, name, "template_names:l,separator:s,prefix:s?,suffix:s?");
            case "empty":
                return EmptyValue.Instance;
            default:
                return null;
        }
    }

    public static object? Invoke(string group, string name, CallArguments call) => group switch
    {
        "string" => StringFunctions.Invoke(name, call),
        "array" => ArrayFunctions.Invoke(name, call),
        "math" => MathFunctions.Invoke(name, call),
        "html" => HtmlFunctions.Invoke(name, call),
        "object" => ObjectFunctions.Invoke(name, call),
        "date" => DateFunctions.Invoke(name, call),
        "regex" => RegexFunctions.Invoke(name, call),
        _ => IncludeFunctions.Invoke(name, call),
    };
}

/// <summary>One of the groups of functions, such as <c>string</c>.</summary>
internal sealed class BuiltinGroup
{
    private readonly string _name;

    public BuiltinGroup(string name) => _name = name;

    public TemplateFunction? Get(string member)
    {
        var signature = _name switch
        {
            "string" => StringFunctions.Signature(member),
            "array" => ArrayFunctions.Signature(member),
            "math" => MathFunctions.Signature(member),
            "html" => HtmlFunctions.Signature(member),
            "object" => ObjectFunctions.Signature(member),
            "date" => DateFunctions.Signature(member),
            "regex" => RegexFunctions.Signature(member),
            _ => null,
        };
        return signature == null ? null : new BuiltinFunction(_name, member, signature);
    }
}
