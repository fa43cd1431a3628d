using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ModelCard.Outputs;

/// <summary>
/// Writes JSON for people to read in a diff: indented by two spaces, LF, letters as they are, only those beyond 16 bits as escapes. What is <see langword="null"/> is left out, so that nothing empty stands
/// in a file.
/// </summary>
internal sealed class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _writer;

    private JsonOutput(Utf8JsonWriter writer) => _writer = writer;

    /// <summary>Writes a text whose root is an object.</summary>
    /// <param name="members">Writes the members of the root.</param>
    /// <returns>The text, ending with a line end.</returns>
    public static string Write(Action<JsonOutput> members)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            members(new JsonOutput(writer));
            writer.WriteEndObject();
        }

        // Line ends are those of the machine; inside of strings they are escapes.
        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    /// <summary>A member that is an object.</summary>
    public void Object(string name, Action<JsonOutput> members)
    {
        _writer.WriteStartObject(Whole(name));
        members(this);
        _writer.WriteEndObject();
    }

    /// <summary>An element of a list that is an object.</summary>
    public void Object(Action<JsonOutput> members)
    {
        _writer.WriteStartObject();
        members(this);
        _writer.WriteEndObject();
    }

    /// <summary>A member that is a list.</summary>
    public void List(string name, Action<JsonOutput> elements)
    {
        _writer.WriteStartArray(Whole(name));
        elements(this);
        _writer.WriteEndArray();
    }

    /// <summary>An element of a list that is a list.</summary>
    public void List(Action<JsonOutput> elements)
    {
        _writer.WriteStartArray();
        elements(this);
        _writer.WriteEndArray();
    }

    /// <summary>A member that is a list with one element an item; left out when there is no item.</summary>
    public void List<T>(string name, IReadOnlyList<T> items, Action<JsonOutput, T> element)
    {
        if (items.Count == 0)
        {
            return;
        }

        _writer.WriteStartArray(Whole(name));
        foreach (var item in items)
        {
            element(this, item);
        }

        _writer.WriteEndArray();
    }

    /// <summary>A member that is a list of texts; left out when there is none.</summary>
    public void List(string name, IReadOnlyList<string> texts) => List(name, texts, static (json, text) => json.Text(text));

    /// <summary>A member that is a text.</summary>
    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            _writer.WriteString(Whole(name), Whole(text));
        }
    }

    /// <summary>An element of a list that is a text.</summary>
    public void Text(string text) => _writer.WriteStringValue(Whole(text));

    /// <summary>A member that is a number; its digits are kept as they are written.</summary>
    /// <param name="name">The member.</param>
    /// <param name="number">The number as JSON spells it (<see cref="IsNumber"/>).</param>
    public void Number(string name, string? number)
    {
        if (number is not null)
        {
            _writer.WritePropertyName(Whole(name));
            _writer.WriteRawValue(number);
        }
    }

    /// <summary>A member that is a whole number.</summary>
    public void Number(string name, long number) => _writer.WriteNumber(Whole(name), number);

    /// <summary>An element of a list that is a number.</summary>
    /// <param name="number">The number as JSON spells it (<see cref="IsNumber"/>).</param>
    public void Number(string number)
    {
        // The writer sets a raw value into a list without a line of its own; one that was read keeps its digits too.
        using var read = JsonDocument.Parse(number);
        read.RootElement.WriteTo(_writer);
    }

    /// <summary>A member that is true or false.</summary>
    public void Flag(string name, bool? value)
    {
        if (value is { } flag)
        {
            _writer.WriteBoolean(Whole(name), flag);
        }
    }

    /// <summary>An element of a list that is true or false.</summary>
    public void Flag(bool value) => _writer.WriteBooleanValue(value);

    /// <summary>A member without a value.</summary>
    public void Null(string name) => _writer.WriteNull(Whole(name));

    /// <summary>An element of a list without a value.</summary>
    public void Null() => _writer.WriteNullValue();

    /// <summary>Whether a text is a number as JSON spells it: no sign of plus, no leading zero, no bare point (RFC 8259, section 6).</summary>
    public static bool IsNumber(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var whole = Digits(text, at);
        if (whole == at || (text[at] == '0' && whole > at + 1))
        {
            return false;
        }

        at = whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Digits(text, at + 1);
            if (fraction == at + 1)
            {
                return false;
            }

            at = fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            var exponent = Digits(text, at);
            if (exponent == at)
            {
                return false;
            }

            at = exponent;
        }

        return at == text.Length;
    }

    /// <summary>A text as it is written: half of a surrogate pair is no text, and stands as U+FFFD.</summary>
    public static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return Repaired(text);
                }

                i++;
            }
        }

        return text;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text);
        for (var i = 0; i < repaired.Length; i++)
        {
            if (i + 1 < repaired.Length && char.IsSurrogatePair(repaired[i], repaired[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(repaired[i]))
            {
                repaired[i] = '\uFFFD';
            }
        }

        return repaired.ToString();
    }
}
