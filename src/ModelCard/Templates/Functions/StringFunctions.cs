using System.Globalization;
using System.Text;

namespace ModelCard.Templates;

/// <summary>The functions of <c>string</c>.</summary>
internal sealed partial class StringFunctions : BuiltinGroup
{
    private const string Signatures =
        """

        append text:s,with:s
        prepend text:s,by:s
        capitalize text:s
        capitalizewords text:s
        downcase text:s
        upcase text:s
        empty text:s
        whitespace text:s
        escape text:s
        handleize text:s
        literal text:s
        lstrip text:s
        rstrip text:s
        strip text:s
        strip_newlines text:s
        size text:s
        to_int text:s
        to_long text:s
        to_float text:s
        to_double text:s
        md5 text:s
        sha1 text:s
        sha256 text:s
        sha512 text:s
        base64_encode text:s
        base64_decode text:s
        contains text:s,value:s
        ends_with text:s,value:s
        starts_with text:s,value:s
        equals_ignore_case text:s,value:s
        hmac_sha1 text:s,secretKey:s
        hmac_sha256 text:s,secretKey:s
        hmac_sha512 text:s,secretKey:s
        pluralize number:i,singular:s,plural:s
        remove text:s,remove:s
        remove_first text:s,remove:s
        remove_last text:s,remove:s
        replace text:s,match:s,replace:s
        replace_first text:s,match:s,replace:s,fromEnd:b=false
        slice text:s,start:i,length:i?
        slice1 text:s,start:i,length:i=1
        split text:s,match:s
        truncate text:s,length:i,ellipsis:s?
        truncatewords text:s,count:i,ellipsis:s?
        pad_left text:s,width:i
        pad_right text:s,width:i
        index_of text:s,search:s,startIndex:i?,count:i?,stringComparison:s?

        """;

    public StringFunctions()
        : base(Signatures)
    {
    }

    // The functions most documents use stand first; the others are compiled only when one of them is called.
    public override object? Invoke(string name, CallArguments call)
    {
        if (name == "pluralize")
        {
            return call.Text(call.Int(0) == 1 ? 1 : 2);
        }

        var text = call.Text(0);
        switch (name)
        {
            case "replace":
                return Replace(call, text, call.Text(1), call.Text(2));
            case "contains":
                return Find(text, call.Text(1)) >= 0;
            case "starts_with":
                return IsPart(text, call.Text(1)) && text!.StartsWith(call.Text(1)!, StringComparison.Ordinal);
            case "strip":
                return text?.Trim();
            case "downcase":
                return text?.ToLowerInvariant();
            case "upcase":
                return text?.ToUpperInvariant();
            case "capitalize":
                return Capitalize(text);
            case "size":
                return text?.Length ?? 0;
            case "split":
                return Split(call, text, call.Text(1));
            case "append":
                return Build(call, text + call.Text(1));
            default:
                return InvokeSecond(name, text, call);
        }
    }

    private static object? InvokeSecond(string name, string? text, CallArguments call)
    {
        switch (name)
        {
            case "prepend":
                return Build(call, call.Text(1) + text);
            case "capitalizewords":
                return CapitalizeWords(text);
            case "empty":
                return string.IsNullOrEmpty(text);
            case "whitespace":
                return string.IsNullOrWhiteSpace(text);
            case "ends_with":
                return IsPart(text, call.Text(1)) && text!.EndsWith(call.Text(1)!, StringComparison.Ordinal);
            case "equals_ignore_case":
                return string.Equals(text, call.Text(1), StringComparison.OrdinalIgnoreCase);
            case "escape":
                return text == null ? null : Build(call, Escape(text));
            case "literal":
                return text == null ? null : Build(call, "\"" + Escape(text) + "\"");
            case "handleize":
                return Handleize(text);
            case "lstrip":
                return text?.TrimStart();
            case "rstrip":
                return text?.TrimEnd();
            case "strip_newlines":
                return text == null ? string.Empty : text.Replace("\r", string.Empty).Replace("\n", string.Empty);
            case "remove":
                return Replace(call, text, call.Text(1), string.Empty);
            case "remove_first":
                return ReplaceOne(call, text, call.Text(1), string.Empty, false);
            case "remove_last":
                return ReplaceOne(call, text, call.Text(1), string.Empty, true);
            case "replace_first":
                return ReplaceOne(call, text, call.Text(1), call.Text(2), call[3] is true);
            default:
                return InvokeThird(name, text, call);
        }
    }

    private static object? InvokeThird(string name, string? text, CallArguments call)
    {
        switch (name)
        {
            case "slice":
                return Slice(text, call.Int(1), call[2] as int?);
            case "slice1":
                return call.Int(2) <= 0 ? string.Empty : Slice(text, call.Int(1), call.Int(2));
            case "truncate":
                return Truncate(call, text, call.Int(1), call.Text(2) ?? "...");
            case "truncatewords":
                return TruncateWords(text, call.Int(1), call.Text(2) ?? "...");
            case "pad_left":
                call.Run.CheckStringLength(call.Caller, call.Int(1));
                return Build(call, (text ?? string.Empty).PadLeft(Math.Max(0, call.Int(1))));
            case "pad_right":
                call.Run.CheckStringLength(call.Caller, call.Int(1));
                return Build(call, (text ?? string.Empty).PadRight(Math.Max(0, call.Int(1))));
            case "index_of":
                return IndexOf(call, text ?? string.Empty, call.Text(1) ?? string.Empty);
            case "to_int":
                return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
            case "to_long":
                return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var large) ? large : null;
            case "to_float":
            case "to_double":
                return double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var real) ? real : null;
            default:
                return Hashes.Compute(name, text ?? string.Empty, call);
        }
    }

    /// <summary>A text as it stands between the quotes of a string.</summary>
    public static string Escape(string text)
    {
        StringBuilder? builder = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var escaped = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                '\v' => "\\v",
                '\0' => "\\0",
                < ' ' => "\\x" + ((int)c).ToString("x2", CultureInfo.InvariantCulture),
                _ => null,
            };
            if (escaped != null && builder == null)
            {
                builder = new StringBuilder(text, 0, i, text.Length + 8);
            }

            if (escaped != null)
            {
                builder!.Append(escaped);
            }
            else
            {
                builder?.Append(c);
            }
        }

        return builder?.ToString() ?? text;
    }

    private static string Build(CallArguments call, string text) => call.Run.Built(call.Caller, text);

    private static bool IsPart(string? text, string? part) => !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(part);

    private static int Find(string? text, string? part) => IsPart(text, part) ? text!.IndexOf(part!, StringComparison.Ordinal) : -1;
}
