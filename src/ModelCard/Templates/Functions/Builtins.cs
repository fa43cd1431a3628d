namespace ModelCard.Templates;

/// <summary>What every template can name without being given it.</summary>
internal static class Builtins
{
    public static object? Find(string name)
    {
        switch (name)
        {
            case "string":
                return new StringFunctions();
            case "array":
                return new ArrayFunctions();
            case "math":
                return new MathFunctions();
            case "html":
                return new HtmlFunctions();
            case "object":
                return new ObjectFunctions();
            case "date":
                return new DateFunctions();
            case "regex":
                return new RegexFunctions();
            case "include":
            case "include_join":
                return new IncludeFunctions().Get(name);
            case "empty":
                return EmptyValue.Instance;
            default:
                return null;
        }
    }
}
