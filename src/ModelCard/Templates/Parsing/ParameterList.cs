using System.Globalization;

namespace ModelCard.Templates;

/// <summary>The parameters of a function.</summary>
internal sealed class ParameterList
{
    private readonly List<string> _names = [];
    private readonly List<object?> _defaults = [];
    private string _types = string.Empty;

    public int Count => _names.Count;

    /// <summary>How many arguments a call must give.</summary>
    public int Required;

    /// <summary>Whether the last parameter takes all further arguments.</summary>
    public bool IsVariadic;

    /// <summary>
    /// Reads a signature such as <c>text:s,length:i=1</c>. The types: s string, i int, n number, b bool, l list, o anything. A default of
    /// <c>?</c> is null; <c>*</c> after the last type takes all further arguments.
    /// </summary>
    public static ParameterList Parse(string signature)
    {
        var result = new ParameterList();
        for (var start = 0; start < signature.Length;)
        {
            var end = signature.IndexOf(',', start);
            end = end < 0 ? signature.Length : end;
            var colon = signature.IndexOf(':', start);
            var name = signature.Substring(start, colon - start);
            var type = signature[colon + 1];
            var mark = colon + 2 < end ? signature[colon + 2] : '\0';
            var value = mark == '=' ? signature.Substring(colon + 3, end - colon - 3) : null;
            object? given = type switch
            {
                'i' when value != null => int.Parse(value, CultureInfo.InvariantCulture),
                'b' when value != null => value == "true",
                _ => value,
            };
            result.Add(name, given, mark is '=' or '?', mark == '*', type);
            start = end + 1;
        }

        return result;
    }

    public void Add(string name, object? defaultValue, bool isOptional, bool isVariadic, char type)
    {
        _names.Add(name);
        _defaults.Add(defaultValue);
        _types += type;
        IsVariadic |= isVariadic;
        if (!isOptional && !isVariadic)
        {
            Required = Count;
        }
    }

    public string Name(int index) => _names[index];

    public object? Default(int index) => _defaults[index];

    public char Type(int index) => _types[Math.Min(index, Count - 1)];

    public int IndexOf(string name) => _names.IndexOf(name);
}
