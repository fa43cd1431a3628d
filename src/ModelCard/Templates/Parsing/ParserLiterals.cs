using System.Globalization;
using System.Numerics;
using System.Text;

namespace ModelCard.Templates;

internal sealed partial class Parser
{
    /// <summary>Reads a name: a constant, <c>this</c>, a function, or a variable.</summary>
    private Node ParseVariable()
    {
        var start = _currentStart;
        var text = CurrentText;
        switch (text)
        {
            case "null":
                return ParseConstant(null);
            case "true":
                return ParseConstant(true);
            case "false":
                return ParseConstant(false);
            case "do":
                return ParseFunction(true);
            case "this":
                Next();
                return Close(new ThisNode(), start);
        }

        var isLocal = _current == TokenKind.LocalIdentifier;
        Next();
        if (!isLocal)
        {
            if (_current == TokenKind.Dot && text is "for" or "while" or "tablerow")
            {
                CheckLoopVariable(text, start);
            }

            return Close(new VariableNode(text, false), start);
        }

        var name = text.Substring(1);
        if (name.Length > 0 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            // $0 is $[0].
            var arguments = Close(new VariableNode(string.Empty, true), start);
            return Close(new IndexNode(arguments, Close(new LiteralNode(index), start), false), start);
        }

        return Close(new VariableNode(name, true), start);
    }

    private LiteralNode ParseConstant(object? value)
    {
        var start = _currentStart;
        Next();
        return Close(new LiteralNode(value), start);
    }

    private void CheckLoopVariable(string loop, int at)
    {
        if (Peek() != TokenKind.Identifier)
        {
            Log(at, "Invalid token `" + CurrentForMessage + "`. The loop variable <" + loop + "> dot must be followed by an identifier");
            return;
        }

        var index = Following(_at);
        var member = _text.Substring(_lexer.Starts[index], _lexer.Ends[index] - _lexer.Starts[index]);
        member = " " + member + " ";
        if (!" first even odd index last changed length rindex col ".Contains(member))
        {
            Log(at, "The loop variable <" + loop + "." + member.Trim() + "> is not supported");
        }
        else if ((loop == "while" && " last changed length rindex ".Contains(member)) || (loop != "tablerow" && member == " col "))
        {
            Log(at, "The loop variable <" + loop + "." + member.Trim() + "> is invalid");
        }
    }

    private LiteralNode ParseLiteral()
    {
        var start = _currentStart;
        var end = _lexer.Ends[_at];
        var kind = _current;
        object? value = kind switch
        {
            TokenKind.Text => Unescape(start + 1, end - 1),
            TokenKind.InterpolatedMiddle => Unescape(start, end),
            TokenKind.Verbatim => _text.Substring(start + 1, end - start - 2).Replace("``", "`"),
            TokenKind.Integer => ParseInteger(CurrentText),
            TokenKind.Float => ParseFloat(CurrentText),
            _ => ParsePrefixed(CurrentText),
        };
        if (value == null)
        {
            Log(start, "Unable to parse the number " + CurrentForMessage);
        }

        Next();
        return Close(new LiteralNode(value), start);
    }

    private static object? ParseInteger(string text)
    {
        text = text.Replace("_", string.Empty);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return ParseBig(text);
    }

    private static object? ParseBig(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        var power = 0;
        if (text.Length > 1000 || (exponent > 0 && (!int.TryParse(text.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) || power > 1000)))
        {
            return null;
        }

        return BigInteger.TryParse(text, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? Numbers.Fit(number) : null;
    }

    private static object? ParseFloat(string text)
    {
        text = text.Replace("_", string.Empty);
        var suffix = text[text.Length - 1];
        if (!char.IsLetter(suffix))
        {
            suffix = '\0';
        }
        else
        {
            text = text.Substring(0, text.Length - 1);
        }

        if (suffix is 'm' or 'M')
        {
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static object? ParsePrefixed(string text)
    {
        var isUnsigned = text[text.Length - 1] is 'u' or 'U';
        var isHexadecimal = text[1] == 'x';
        var value = BigInteger.Zero;
        for (var i = 2; i < text.Length - (isUnsigned ? 1 : 0); i++)
        {
            if (text[i] != '_')
            {
                value = isHexadecimal ? (value << 4) + HexValue(text[i]) : (value << 1) + (text[i] - '0');
            }

            if (i > 2000)
            {
                return null;
            }
        }

        // Without a u the digits are the bits of a signed number.
        if (isUnsigned || value > ulong.MaxValue)
        {
            return Numbers.Fit(value);
        }

        return value <= uint.MaxValue ? unchecked((int)(uint)value) : (object)unchecked((long)(ulong)value);
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    /// <summary>The text of a string between two offsets; the lexer has checked its escapes.</summary>
    private string Unescape(int from, int to)
    {
        var next = _text.IndexOf('\\', from, to - from);
        if (next < 0)
        {
            return _text.Substring(from, to - from);
        }

        var builder = new StringBuilder(to - from);
        for (var i = from; i < to; i++)
        {
            var c = _text[i];
            if (c != '\\')
            {
                builder.Append(c);
                continue;
            }

            c = _text[++i];
            switch (c)
            {
                case '\n':
                    break;
                case '\r':
                    i += i + 1 < to && _text[i + 1] == '\n' ? 1 : 0;
                    break;
                case 'u' or 'x':
                    var value = 0;
                    for (var digits = c == 'u' ? 4 : 2; digits > 0; digits--)
                    {
                        value = (value << 4) + HexValue(_text[++i]);
                    }

                    builder.Append((char)value);
                    break;
                default:
                    builder.Append(c switch
                    {
                        '0' => '\0',
                        'b' => '\b',
                        'f' => '\f',
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'v' => '\v',
                        _ => c,
                    });
                    break;
            }
        }

        return builder.ToString();
    }
}
