using System.Globalization;
using System.Text;

namespace ModelCard.Templates;

/// <summary>Reads JSON into values.</summary>
internal static class JsonReader
{
    private const int Depth = 64;

    public static object? Read(CallArguments call, string text)
    {
        var at = 0;
        var value = ReadValue(call, text, ref at, 0);
        SkipSpace(text, ref at);
        return at == text.Length ? value : throw Unexpected(call, text, at);
    }

    private static TemplateException Unexpected(CallArguments call, string text, int at) =>
        call.Error(0, at < text.Length
            ? "The text is no JSON: unexpected `" + text[at] + "` at character " + Values.ToInvariant(at + 1)
            : "The text is no JSON: it ends too early");

    private static void SkipSpace(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n' && at < text.Length)
        {
            at++;
            if (at == text.Length)
            {
                return;
            }
        }
    }

    private static object? ReadValue(CallArguments call, string text, ref int at, int depth)
    {
        SkipSpace(text, ref at);
        if (at >= text.Length || depth > Depth)
        {
            throw Unexpected(call, text, at);
        }

        switch (text[at])
        {
            case '{':
                return ReadObject(call, text, ref at, depth);
            case '[':
                return ReadArray(call, text, ref at, depth);
            case '"':
                return ReadString(call, text, ref at);
            case 't':
                return ReadWord(call, text, ref at, "true", true);
            case 'f':
                return ReadWord(call, text, ref at, "false", false);
            case 'n':
                return ReadWord(call, text, ref at, "null", null);
            default:
                return ReadNumber(call, text, ref at);
        }
    }

    private static object? ReadWord(CallArguments call, string text, ref int at, string word, object? value)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
        {
            throw Unexpected(call, text, at);
        }

        at += word.Length;
        return value;
    }

    private static object ReadNumber(CallArguments call, string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9' or '-' or '+' or '.' or 'e' or 'E')
        {
            at++;
            if (at == text.Length)
            {
                break;
            }
        }

        var part = text.Substring(start, at - start);
        if (long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return Numbers.Fit(whole);
        }

        return double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Unexpected(call, text, start);
    }

    private static TemplateArray ReadArray(CallArguments call, string text, ref int at, int depth)
    {
        var array = new TemplateArray();
        at++;
        SkipSpace(text, ref at);
        while (at < text.Length && text[at] != ']')
        {
            array.Add(ReadValue(call, text, ref at, depth + 1));
            EndItem(call, text, ref at, ']');
        }

        Close(call, text, ref at);
        return array;
    }

    private static TemplateObject ReadObject(CallArguments call, string text, ref int at, int depth)
    {
        var members = new TemplateObject();
        at++;
        SkipSpace(text, ref at);
        while (at < text.Length && text[at] != '}')
        {
            var name = ReadString(call, text, ref at);
            SkipSpace(text, ref at);
            if (at >= text.Length || text[at] != ':')
            {
                throw Unexpected(call, text, at);
            }

            at++;
            members[name] = ReadValue(call, text, ref at, depth + 1);
            EndItem(call, text, ref at, '}');
        }

        Close(call, text, ref at);
        return members;
    }

    private static void EndItem(CallArguments call, string text, ref int at, char close)
    {
        SkipSpace(text, ref at);
        if (at < text.Length && text[at] == ',')
        {
            at++;
            SkipSpace(text, ref at);
            if (at >= text.Length || text[at] == close)
            {
                throw Unexpected(call, text, at);
            }
        }
        else if (at >= text.Length || text[at] != close)
        {
            throw Unexpected(call, text, at);
        }
    }

    private static void Close(CallArguments call, string text, ref int at)
    {
        if (at >= text.Length)
        {
            throw Unexpected(call, text, at);
        }

        at++;
    }

    private static string ReadString(CallArguments call, string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            throw Unexpected(call, text, at);
        }

        var builder = new StringBuilder();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            var c = text[at];
            if (c == '\\')
            {
                at++;
                c = at < text.Length ? text[at] : '\0';
                switch (c)
                {
                    case 'u' when at + 4 < text.Length && ushort.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                        c = (char)code;
                        at += 4;
                        break;
                    case 'n':
                        c = '\n';
                        break;
                    case 't':
                        c = '\t';
                        break;
                    case 'r':
                        c = '\r';
                        break;
                    case 'b':
                        c = '\b';
                        break;
                    case 'f':
                        c = '\f';
                        break;
                    case not ('"' or '\\' or '/'):
                        throw Unexpected(call, text, at);
                }
            }

            builder.Append(c);
        }

        Close(call, text, ref at);
        return builder.ToString();
    }
}
