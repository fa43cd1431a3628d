using System.Globalization;
using System.Text;

namespace ModelCard.Templates;

/// <summary>The functions of <c>string</c>.</summary>
internal static partial class StringFunctions
{
    public static string? Signature(string name) => name switch
    {
        "append" => "text:s,with:s",
        "prepend" => "text:s,by:s",
        "capitalize" or "capitalizewords" or "downcase" or "upcase" or "empty" or "whitespace" or "escape" or "handleize" or "literal"
            or "lstrip" or "rstrip" or "strip" or "strip_newlines" or "size" or "to_int" or "to_long" or "to_float" or "to_double"
            or "md5" or "sha1" or "sha256" or "sha512" or "base64_encode" or "base64_decode" => "text:s",
        "contains" or "ends_with" or "starts_with" or "equals_ignore_case" => "text:s,value:s",
        "hmac_sha1" or "hmac_sha256" or "hmac_sha512" => "text:s,secretKey:s",
        "pluralize" => "number:i,singular:s,plural:s",
        "remove" or "remove_first" or "remove_last" => "text:s,remove:s",
        "replace" => "text:s,match:s,replace:s",
        "replace_first" => "text:s,match:s,replace:s,fromEnd:b=false",
        "slice" => "text:s,start:i,length:i?",
        "slice1" => "text:s,start:i,length:i=1",
        "split" => "text:s,match:s",
        "truncate" => "text:s,length:i,ellipsis:s?",
        "truncatewords" => "text:s,count:i,ellipsis:s?",
        "pad_left" or "pad_right" => "text:s,width:i",
        "index_of" => "text:s,search:s,startIndex:i?,count:i?,stringComparison:s?",
        _ => null,
    };

    public static object? Invoke(string name, CallArguments call)
    {
        var text = name == "pluralize" ? null : call.Text(0);
        switch (name)
        {
            case "append":
                return Build(call, text + call.Text(1));
            case "prepend":
                return Build(call, call.Text(1) + text);
            case "capitalize":
                return Capitalize(text);
            case "capitalizewords":
                return CapitalizeWords(text);
            case "downcase":
                return text?.ToLowerInvariant();
            case "upcase":
                return text?.ToUpperInvariant();
            case "empty":
                return string.IsNullOrEmpty(text);
            case "whitespace":
                return string.IsNullOrWhiteSpace(text);
            case "contains":
                return Find(text, call.Text(1)) >= 0;
            case "starts_with":
                return IsPart(text, call.Text(1)) && text!.StartsWith(call.Text(1)!, StringComparison.Ordinal);
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
            case "strip":
                return text?.Trim();
            case "strip_newlines":
                return text == null ? string.Empty : text.Replace("\r", string.Empty).Replace("\n", string.Empty);
            case "size":
                return text?.Length ?? 0;
            case "pluralize":
                return call.Text(call.Int(0) == 1 ? 1 : 2);
            case "remove":
                return Replace(call, text, call.Text(1), string.Empty);
            case "replace":
                return Replace(call, text, call.Text(1), call.Text(2));
            case "remove_first":
                return ReplaceOne(call, text, call.Text(1), string.Empty, false);
            case "remove_last":
                return ReplaceOne(call, text, call.Text(1), string.Empty, true);
            case "replace_first":
                return ReplaceOne(call, text, call.Text(1), call.Text(2), call[3] is true);
            default:
                return InvokeMore(name, text, call);
        }
    }

    private static object? InvokeMore(string name, string? text, CallArguments call)
    {
        switch (name)
        {
            case "slice":
                return Slice(text, call.Int(1), call[2] as int?);
            case "slice1":
                return call.Int(2) <= 0 ? string.Empty : Slice(text, call.Int(1), call.Int(2));
            case "split":
                return Split(call, text, call.Text(1));
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
