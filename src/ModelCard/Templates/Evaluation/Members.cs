namespace ModelCard.Templates;

/// <summary>What a dot finds on each kind of value. A member that does not exist is null.</summary>
internal static class Members
{
    public static object? Get(object target, string name)
    {
        switch (target)
        {
            case TemplateObject values:
                return values[name];
            case BuiltinGroup group:
                return group.Get(name);
            case LoopState loop:
                return loop.Get(name);
            case TemplateArray array:
                return name == "size" ? array.Count : array.Members?[name];
            case string text:
                return name == "size" ? text.Length : null;
            case DateTime date:
                return DateFunctions.Member(date, name);
            default:
                return null;
        }
    }

    public static bool Set(object target, string name, object? value)
    {
        switch (target)
        {
            case TemplateObject values when !values.IsReadOnly(name):
                values[name] = value;
                return true;
            case TemplateArray array when name != "size":
                (array.Members ??= new TemplateObject())[name] = value;
                return true;
            default:
                return false;
        }
    }
}
