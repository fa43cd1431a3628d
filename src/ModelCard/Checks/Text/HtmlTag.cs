namespace ModelCard.Checks;

/// <summary>Tells an HTML tag in prose from a stub such as <c>&lt;your name&gt;</c> by what stands between the angle brackets.</summary>
internal static class HtmlTag
{
    public static bool Is(string inner)
    {
        if (Stub.Begins(inner) || inner[0] is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or '/' or '!' or '?'))
        {
            return false;
        }

        // "<a href=…>", "<br/>", "<mask>", "<T>", "<https://…>" and "<ada@example.org>" are no prose; "<describe it here>" is, and so is "a < b and c > d".
        var space = inner.IndexOf(' ');
        return space < 0 || inner.IndexOf('=') > 0 || inner[inner.Length - 1] == '/';
    }

    public static bool IsImage(string inner) => inner.Length > 4 && string.Compare(inner, 0, "img ", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;

    public static string? Attribute(string inner, string name)
    {
        for (var at = inner.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = inner.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var equals = at + name.Length;
            while (equals < inner.Length && inner[equals] == ' ')
            {
                equals++;
            }

            if (at > 0 && char.IsWhiteSpace(inner[at - 1]) && equals < inner.Length && inner[equals] == '=')
            {
                return Value(inner.Substring(equals + 1).TrimStart());
            }
        }

        return null;
    }

    private static string Value(string text)
    {
        if (text.Length > 0 && text[0] is '"' or '\'')
        {
            var close = text.IndexOf(text[0], 1);
            return close > 0 ? text.Substring(1, close - 1) : text.Substring(1);
        }

        var end = text.IndexOf(' ');
        return end < 0 ? text.TrimEnd('/') : text.Substring(0, end);
    }
}
