using System.Globalization;
using System.Text;

namespace ModelCard.Templates;

/// <summary>Writes values as JSON.</summary>
internal static class JsonWriter
{
    private const int Depth = 64;

    public static string Write(CallArguments call, object? value)
    {
        var builder = new StringBuilder();
        Write(call, builder, value, 0);
        return call.Run.Built(call.Caller, builder.ToString());
    }

    private static void Write(CallArguments call, StringBuilder builder, object? value, int depth)
    {
        call.Run.CheckStringLength(call.Caller, builder.Length);
        if (depth > Depth)
        {
            throw call.Error(0, "Structure is too deeply nested or contains reference loops.");
        }

        switch (value)
        {
            case null or EmptyValue:
                builder.Append("null");
                break;
            case string text:
                WriteString(builder, text);
                break;
            case DateTime date:
                WriteString(builder, date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case double number when double.IsNaN(number) || double.IsInfinity(number):
                throw call.Error(0, "The number `" + Values.ToText(call.Run, value) + "` cannot be written as JSON");
            case TemplateArray array:
                builder.Append('[');
                for (var i = 0; i < array.Count; i++)
                {
                    builder.Append(i > 0 ? "," : string.Empty);
                    Write(call, builder, array[i], depth + 1);
                }

                builder.Append(']');
                break;
            case TemplateObject members:
                builder.Append('{');
                for (var i = 0; i < members.Order.Count; i++)
                {
                    builder.Append(i > 0 ? "," : string.Empty);
                    WriteString(builder, members.Order[i]);
                    builder.Append(':');
                    Write(call, builder, members[members.Order[i]], depth + 1);
                }

                builder.Append('}');
                break;
            default:
                if (Numbers.Rank(value) == 0)
                {
                    throw call.Error(0, "A value of type `" + Values.TypeName(value) + "` cannot be written as JSON");
                }

                builder.Append(Values.ToText(call.Run, value));
                break;
        }
    }

    private static void WriteString(StringBuilder builder, string text)
    {
        builder.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    builder.Append('\\').Append(c);
                    break;
                case '\n':
                    builder.Append("\\n");
                    break;
                case '\r':
                    builder.Append("\\r");
                    break;
                case '\t':
                    builder.Append("\\t");
                    break;
                default:
                    if (c < ' ' || char.IsSurrogate(c))
                    {
                        builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        builder.Append(c);
                    }

                    break;
            }
        }

        builder.Append('"');
    }
}
