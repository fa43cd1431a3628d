using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Says in plain words what is wrong with a YAML text and what to do about it, and where to look.</summary>
internal static class YamlProblem
{
    public const string Tab = "The line is indented with a tab. YAML needs spaces.";

    public const string SecondDocument =
        "The YAML ends at the fence above; this would be a second document, or the Markdown of a whole card. Keep the part between the fences only.";

    /// <summary>Stands for the one error the parser has no message for.</summary>
    public const string FlowIndentation = "flow indentation";

    public const string Directive = "A line that begins with '%' is a directive to YAML, and directives are not allowed here. Delete it.";

    public const string EmptyKey = "A key is empty. Write a name before the ':', in quotes if the name is 'null' or '~'.";

    private const string Indentation = "The indentation does not fit the lines above. Indent keys that belong together alike, with spaces.";

    public static string Shorten(string text) => ForeignText.Cut(text, 60);

    public static string OfCharacter(char c) => c switch
    {
        '\uFEFF' => "A byte order mark stands in the middle of the file, most likely where two files were joined. Delete it.",
        _ when char.IsSurrogate(c) => $"Half a character (U+{(int)c:X4}) stands here. Delete it and type the character again.",
        _ => $"The control character U+{(int)c:X4} is not allowed here. Delete it, or write it as \"\\u{(int)c:X4}\" inside double quotes.",
    };

    public static string OfAlias(string name) =>
        $"A value that begins with '*' is an alias to YAML, and aliases are not allowed here. Put quotes around '*{Shorten(name)}' if it is text; else write the value out.";

    public static string OfAnchor(string name) =>
        $"A value that begins with '&' is an anchor to YAML, and anchors are not allowed here. Put quotes around '&{Shorten(name)}' if it is text; else write the value out where it is needed.";

    public static string OfTag(string tag)
    {
        tag = tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal) ? "!!" + tag.Substring(18) : tag;
        return $"The tag '{Shorten(tag)}' is not allowed here. Remove it; put quotes around a value that is text.";
    }

    public static string OfKey(string text, int index) => string.CompareOrdinal(text, index, "{", 0, 1) == 0
        ? "A value that begins with '{' is a map to YAML, and its keys must be text. Put quotes around the value if it is text."
        : "A key must be text, not a list, a map or an alias. Put quotes around it if it is text.";

    /// <summary>Turns an error of the parser into advice.</summary>
    /// <param name="text">The document.</param>
    /// <param name="error">The parser's message.</param>
    /// <param name="start">Where the parser says that the trouble begins.</param>
    /// <param name="end">Where it gave up.</param>
    /// <param name="last">The end of what was read before.</param>
    /// <param name="opening">The innermost open bracket, or -1.</param>
    /// <param name="index">Where the author should look.</param>
    public static string Explain(YamlText text, string error, int start, int end, int last, int opening, out int index)
    {
        index = start > 0 || end > 0 ? start : last;
        if (Tabbed(text, error, index, last) is var tab && tab >= 0)
        {
            index = tab;
            return Tab;
        }

        if (error.Contains("Mapping values") || error.Contains("invalid mapping"))
        {
            return ColonInValue(text, ref index);
        }

        if (error.Contains("simple key"))
        {
            return NoColon(text, ref index);
        }

        if (error.Contains("invalid comment") || error.Contains("found a comment"))
        {
            return "A '#' begins a comment. Put a space before it, or quotes around a text that contains ' #'.";
        }

        if (error.Contains("quoted scalar") || error.Contains("surrogate"))
        {
            return Quoted(text, error, end, ref index);
        }

        if (error.Contains("anchor or alias") || error.Contains("scanning a tag") || error.Contains("tag handle") || error.Contains("at end of tag")
            || error.Contains("start any token") || error.Contains("directive") || error.Contains("%YAML"))
        {
            var c = index < text.Text.Length ? text.Text[index] : ' ';
            return c > ' ' ? CannotBegin(c) : "A value is expected here. Put quotes around the value.";
        }

        if (error.Contains("block scalar"))
        {
            return error.Contains("spaces")
                ? "A blank line at the start of the text after '|' or '>' has more spaces than the text itself. Remove them."
                : "After '|' or '>' the text begins on the next line. Put quotes around a value that begins with one of them.";
        }

        if (opening >= 0)
        {
            var bracket = text.Text[opening];
            var reason = error == FlowIndentation ? "the lines inside it are not indented deeper than its key" : "a comma is missing between its values";
            index = opening;
            return $"This '{bracket}' is not closed by '{(bracket == '[' ? ']' : '}')}', or {reason}. Put quotes around the value if it is text.";
        }

        return error == FlowIndentation ? "The lines inside brackets must be indented deeper than the key of the brackets." : Structure(text, error, ref index);
    }

    private static string CannotBegin(char c) => $"A value cannot begin with '{c}'. Put quotes around it if it is text.";

    private static string Structure(YamlText text, string error, ref int index)
    {
        var line = text.LineStart(Math.Min(index, text.Text.Length));
        var before = index < text.Text.Length ? text.Text.Substring(line, index - line).Trim() : "";
        if (index >= text.Text.Length)
        {
            index = text.ContentBefore(index);
        }

        if (error.Contains("sequence entries"))
        {
            return before.Length > 0
                ? "The first '- ' of a list begins on a line of its own, below its key. Put quotes around a value that begins with '- '."
                : Indentation;
        }

        if ((error.Contains("node content") || error.Contains("Mapping keys")) && index < text.Text.Length && text.Text[index] > ' ')
        {
            return CannotBegin(text.Text[index]);
        }

        if (error.Contains("Anchor before"))
        {
            return "A value that begins with '&' is an anchor to YAML, and anchors are not allowed here. Write the value out where it is needed.";
        }

        if (error.Contains("expected key") || error.Contains("document end") || error.Contains("'-' indicator") || error.Contains("node content") || error.Contains("document start"))
        {
            var content = text.LineAt(index).Trim();
            return before.Length > 0 ? "The value ended before this. Put quotes around the whole value, and double a quote that is part of it."
                : content.Length == 0 || content[0] == '-' || HasKey(content) ? Indentation
                : NoColon(text, ref index);
        }

        return "This is not valid YAML: " + error.TrimEnd('.') + ".";
    }

    private static int Tabbed(YamlText text, string error, int index, int last)
    {
        if (error.Contains("tab"))
        {
            // The parser does not always say where: the first indented tab after what it had read is the one.
            for (var line = text.LineStart(Math.Min(index, last)); line < text.Text.Length; line += text.LineAt(line).Length + 1)
            {
                if (text.TabInIndentation(line) is var tab && tab >= 0)
                {
                    return tab;
                }
            }
        }

        return error.Contains("quoted scalar") ? -1 : text.TabInIndentation(index);
    }

    private static string ColonInValue(YamlText text, ref int index)
    {
        var start = text.LineStart(index);
        var before = text.Text.Substring(start, Math.Min(index, text.Text.Length) - start);
        if (before.Contains(": "))
        {
            return "A value that contains ': ' must be in quotes.";
        }

        index = start + before.Length - before.TrimStart().Length;
        return "This line is indented deeper than the one above, whose value it then continues. Indent keys that belong together alike, or put quotes around a text that contains ': '.";
    }

    // The parser often sees the missing colon only when it has arrived at the next line.
    private static string NoColon(YamlText text, ref int index)
    {
        var line = text.LineAt(index);
        if (line.Trim().Length == 0 || HasKey(line))
        {
            var before = text.ContentBefore(index);
            index = HasKey(text.LineAt(before)) && line.Trim().Length > 0 ? index : before;
        }

        var start = text.LineStart(index);
        line = text.LineAt(start).Trim();
        index = start + text.LineAt(start).IndexOf(line, StringComparison.Ordinal);
        var colon = line.IndexOf(':');
        return colon > 0 && colon + 1 < line.Length && line[colon + 1] != ' ' && line.Split(' ').Length == 1
            ? $"A space is missing after the colon. Write '{Shorten(line.Substring(0, colon))}: {Shorten(line.Substring(colon + 1))}'."
            : "This line has no 'key: value'. Indent it if it belongs to the value above, or put 'key: ' before it.";
    }

    private static bool HasKey(string line) => line.Contains(": ") || line.TrimEnd().EndsWith(":", StringComparison.Ordinal);

    private static string Quoted(YamlText text, string error, int end, ref int index)
    {
        if (error.Contains("escape") || error.Contains("hexadecimal") || error.Contains("surrogate"))
        {
            var backslash = text.Text.LastIndexOf('\\', Math.Min(end, text.Text.Length - 1));
            index = backslash < index ? index : backslash;
            return "This is no escape that YAML knows. Inside double quotes write '\\\\' for a backslash, or put the text in single quotes.";
        }

        return error.Contains("indentation")
            ? "The text in quotes goes on in a line that is not indented, or its quote is not closed. Close the quote, or indent the line."
            : "The quote that begins here is not closed. Close it, and double a quote that is part of the text (in double quotes write '\\\"').";
    }
}
