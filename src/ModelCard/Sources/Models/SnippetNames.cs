using System.Text;

namespace ModelCard.Sources;

/// <summary>C# names for names of tensors and columns, each used once.</summary>
internal sealed class SnippetNames
{
    private const string Keywords =
        " abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if "
        + "implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static "
        + "string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while await var dynamic ";

    private readonly HashSet<string> _used;
    private readonly bool _isUpper;

    /// <summary>Gives names.</summary>
    /// <param name="isUpper">Whether they begin with a capital.</param>
    /// <param name="taken">Names that the program uses itself.</param>
    public SnippetNames(bool isUpper, params string[] taken)
    {
        _isUpper = isUpper;
        _used = new HashSet<string>(taken, StringComparer.Ordinal);
    }

    /// <summary>A text as a C# literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || ModelCard.Card.ForeignText.IsLineOrTurn(c) || c == '`')
            {
                literal.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                literal.Append(c);
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A text inside a comment; what could end the line or the code block is left out.</summary>
    public static string Comment(string text)
    {
        var comment = new StringBuilder();
        foreach (var c in text)
        {
            comment.Append(char.IsLetterOrDigit(c) || (c is >= ' ' and < '\x7F' && c != '`') ? c : '?');
        }

        return comment.ToString();
    }

    /// <summary>A C# name close to a text.</summary>
    public string Of(string text, string fallback)
    {
        var name = new StringBuilder();
        var startsWord = _isUpper;
        foreach (var c in text)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                name.Append(startsWord ? char.ToUpperInvariant(c) : name.Length == 0 ? char.ToLowerInvariant(c) : c);
                startsWord = false;
            }
            else
            {
                startsWord = name.Length > 0 || _isUpper;
            }

            if (name.Length == 40)
            {
                break;
            }
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, fallback);
        }

        var plain = name.ToString();
        plain = Keywords.IndexOf(" " + plain + " ", StringComparison.Ordinal) >= 0 ? fallback + char.ToUpperInvariant(plain[0]) + plain.Substring(1) : plain;
        var unique = plain;
        for (var i = 2; !_used.Add(unique); i++)
        {
            unique = FormattableString.Invariant($"{plain}{i}");
        }

        return unique;
    }
}
