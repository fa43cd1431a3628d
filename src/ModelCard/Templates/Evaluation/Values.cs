using System.Globalization;
using System.Numerics;
using System.Text;

namespace ModelCard.Templates;

/// <summary>What the language makes of its values: text, truth, lists, equality.</summary>
internal static class Values
{
    private const int PrintDepth = 20;

    public static string ToInvariant(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text a value writes; null for nothing.</summary>
    public static string? ToText(Evaluation run, object? value)
    {
        switch (value)
        {
            case null or EmptyValue:
                return null;
            case string text:
                return text;
            case bool flag:
                return flag ? "true" : "false";
            case int number:
                return number.ToString(CultureInfo.InvariantCulture);
            case DateTime date:
                return DateFunctions.Format(date, DateFunctions.DefaultFormat);
            case TemplateArray or TemplateObject:
                var builder = new StringBuilder();
                Print(run, builder, value, 0);
                return builder.ToString();
            case UserFunction function:
                return function.Source.Describe(function.Declaration);
            case BuiltinFunction:
                return "<function>";
            default:
                return Numbers.ToText(value) ?? string.Empty;
        }
    }

    private static void Print(Evaluation run, StringBuilder builder, object? value, int depth)
    {
        if (depth > PrintDepth)
        {
            throw run.Error(run.CurrentStart, "Structure is too deeply nested or contains reference loops.");
        }

        if (builder.Length > run.StringLimit)
        {
            throw run.Error(run.CurrentStart, "The string is longer than " + ToInvariant(run.StringLimit) + " characters");
        }

        switch (value)
        {
            case null or EmptyValue:
                builder.Append("null");
                break;
            case string text:
                builder.Append('"').Append(StringFunctions.Escape(text)).Append('"');
                break;
            case TemplateArray array:
                builder.Append('[');
                for (var i = 0; i < array.Count; i++)
                {
                    builder.Append(i > 0 ? ", " : string.Empty);
                    Print(run, builder, array[i], depth + 1);
                }

                builder.Append(']');
                break;
            case TemplateObject members:
                builder.Append('{');
                for (var i = 0; i < members.Order.Count; i++)
                {
                    builder.Append(i > 0 ? ", " : string.Empty).Append(members.Order[i]).Append(": ");
                    Print(run, builder, members[members.Order[i]], depth + 1);
                }

                builder.Append('}');
                break;
            default:
                builder.Append(ToText(run, value));
                break;
        }
    }

    public static bool ToBool(object? value) => value switch
    {
        null or EmptyValue => false,
        bool flag => flag,
        _ => true,
    };

    public static int ToInt(Evaluation run, Node at, object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case int number:
                return number;
            default:
                return Numbers.TryToInt(value, out var converted)
                    ? converted
                    : throw run.Error(at, "Unable to convert type `" + TypeName(value) + "` to int");
        }
    }

    /// <summary>The items of anything that can be looped over; null for what cannot.</summary>
    public static List<object?>? AsList(object? value)
    {
        switch (value)
        {
            case TemplateArray array:
                return array.Items;
            case string text:
                var letters = new List<object?>(text.Length);
                for (var i = 0; i < text.Length; i++)
                {
                    letters.Add(text[i].ToString());
                }

                return letters;
            case TemplateObject members:
                var pairs = new List<object?>(members.Count);
                for (var i = 0; i < members.Order.Count; i++)
                {
                    var name = members.Order[i];
                    pairs.Add(new TemplateObject { ["key"] = name, ["value"] = members[name] });
                }

                return pairs;
            default:
                return null;
        }
    }

    public static object? IsEmpty(object? value) => value switch
    {
        null => null,
        TemplateArray array => array.Count == 0,
        TemplateObject members => members.Count == 0,
        string text => text.Length == 0,
        EmptyValue => true,
        _ => false,
    };

    /// <summary>Equality of values of the same kind, without the conversions of <c>==</c>.</summary>
    public static bool AreSame(object? left, object? right) =>
        left is string a && right is string b ? string.Equals(a, b, StringComparison.Ordinal) : Equals(left, right);

    /// <summary>The order of two strings: letters before case, the same on every machine.</summary>
    public static int Compare(string? left, string? right)
    {
        var order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(right, left);
    }

    public static string TypeName(object? value) => value switch
    {
        null => "null",
        string => "string",
        bool => "bool",
        int => "int",
        long => "long",
        double => "double",
        decimal => "decimal",
        BigInteger => "bigint",
        DateTime => "datetime",
        TemplateArray { IsRange: true } => "range",
        TemplateArray => "array",
        TemplateFunction => "function",
        _ => "object",
    };
}

/// <summary>The value of the variable <c>empty</c>.</summary>
internal sealed class EmptyValue
{
    public static readonly EmptyValue Instance = new();
}
