using System.Numerics;

namespace ModelCard.Templates;

/// <summary>The functions of <c>object</c>.</summary>
internal sealed class ObjectFunctions : BuiltinGroup
{
    private const string Signatures =
        """

        default value:o,default:o
        eval value:o
        eval_template value:o
        keys value:o
        values value:o
        size value:o
        typeof value:o
        kind value:o
        to_json value:o
        format value:o,format:s,culture:s?
        has_key value:o,key:s
        has_value value:o,key:s
        from_json json:s

        """;

    public ObjectFunctions()
        : base(Signatures)
    {
    }

    public override object? Invoke(string name, CallArguments call)
    {
        var value = call[0];
        switch (name)
        {
            case "default":
                return value is null or "" or EmptyValue ? call[1] : value;
            case "eval":
            case "eval_template":
                return Eval(call, value, name == "eval");
            case "format":
                return Format(call);
            case "has_key":
                return value is TemplateObject keyed && keyed.Contains(call.Text(1) ?? string.Empty);
            case "has_value":
                return value is TemplateObject valued && valued[call.Text(1) ?? string.Empty] != null;
            case "keys":
            case "values":
                return List(value, name == "keys");
            case "size":
                return Size(value);
            case "typeof":
                return TypeOf(value);
            case "kind":
                return value == null ? null : Values.TypeName(value);
            case "to_json":
                return JsonWriter.Write(call, value);
            default:
                return JsonReader.Read(call, call.Text(0) ?? string.Empty);
        }
    }

    public static string? Format(CallArguments call)
    {
        var culture = call.Text(2);
        if (!string.IsNullOrEmpty(culture) && culture != "en-US")
        {
            throw call.Error(2, "The culture `" + culture + "` is not available: a template always uses the invariant culture");
        }

        var format = call.Text(1);
        if (format != null && format.Length > 64)
        {
            throw call.Error(1, "The format is longer than 64 characters");
        }

        try
        {
            return call[0] switch
            {
                null => string.Empty,
                IFormattable formattable => CheckPrecision(call, formattable, format),
                var other => Values.ToText(call.Run, other),
            };
        }
        catch (FormatException)
        {
            throw call.Error(1, "The format `" + format + "` does not fit the value");
        }
    }

    // A precision of a billion digits would be built in full.
    private static string CheckPrecision(CallArguments call, IFormattable value, string? format)
    {
        var digits = 0;
        for (var i = 0; format != null && i < format.Length; i++)
        {
            digits = format[i] is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits > 3)
            {
                throw call.Error(1, "The format `" + format + "` does not fit the value");
            }
        }

        return value.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static object? Eval(CallArguments call, object? value, bool codeOnly)
    {
        if (value is TemplateFunction function)
        {
            return call.Run.Call(function, call.Caller, null, false);
        }

        if (value is not string text)
        {
            return value;
        }

        var template = Template.Parse(new Source(codeOnly ? "<eval>" : "<eval_template>", text), codeOnly);
        if (template.HasErrors)
        {
            throw call.Error("Error while evaluating the text: " + template.Messages[0].Text);
        }

        call.Run.Step(call.Caller, (text.Length / 64) + 1);
        var outer = call.Run.BeginCapture();
        var result = template.Evaluate(call.Run);
        var written = call.Run.EndCapture(outer);
        if (!codeOnly || written.Length > 0)
        {
            result = call.Run.Built(call.Caller, written + (result == null ? string.Empty : Values.ToText(call.Run, result)));
        }

        return result;
    }

    private static TemplateArray? List(object? value, bool names)
    {
        if (value is not TemplateObject members)
        {
            return value == null ? null : new TemplateArray();
        }

        var result = new TemplateArray();
        for (var i = 0; i < members.Order.Count; i++)
        {
            result.Add(names ? members.Order[i] : members[members.Order[i]]);
        }

        return result;
    }

    private static int Size(object? value) => value switch
    {
        string text => text.Length,
        TemplateArray array => array.Count,
        TemplateObject members => members.Count,
        _ => 0,
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        int or long or double or decimal or BigInteger => "number",
        TemplateArray array => array.IsRange ? "iterator" : "array",
        TemplateFunction => "function",
        _ => "object",
    };
}
