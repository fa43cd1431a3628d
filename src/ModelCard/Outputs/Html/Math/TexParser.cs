namespace ModelCard.Outputs;

/// <summary>Reads the tokens of a formula by recursive descent, once from left to right. Every method gives null for what it does not know, and so does the whole.</summary>
internal sealed partial class TexParser(List<TexToken> tokens, bool display)
{
    // Each level is up to three elements in the page, and browsers flatten what lies deeper than 512.
    private const int MaximumDepth = 80;

    private int _at;
    private int _depth;
    private MathFont _font;
    private bool _isDisplay;
    private bool _isScript;
    private bool _endsAtBracket;

    private TexToken Token => tokens[_at];

    /// <summary>The whole formula.</summary>
    public MathNode? Formula()
    {
        _isDisplay = display;
        if (Row() is not { } row)
        {
            return null;
        }

        if (display && Token.IsCommand(@"\"))
        {
            return Lines(row);
        }

        return Token.Kind == TexTokenKind.End && row.Count > 0 ? Joined(row) : null;
    }

    // Up to a token that ends a row, which the caller knows or does not. Switches of font and style hold to the end of the row.
    private List<MathNode>? Row(bool goesOn = false, bool takesOver = true)
    {
        if (++_depth > MaximumDepth)
        {
            return null;
        }

        var (font, isDisplay) = (_font, _isDisplay);
        var row = new List<MathNode>();
        while (!AtEndOfRow())
        {
            if (RestOfRow(row, takesOver) is not { } isRead)
            {
                return null;
            }

            if (isRead)
            {
                break;
            }
        }

        (_font, _isDisplay) = (font, isDisplay);
        _depth--;
        return MathSpacing.Apply(row, _isScript, goesOn);
    }

    // One part of a row, or all that is left of it where a command takes it all: then true.
    private bool? RestOfRow(List<MathNode> row, bool takesOver)
    {
        if (Token.Kind == TexTokenKind.Command)
        {
            if (SwitchOf(Token.Name) is { } font && _font != MathFont.BoldSymbol)
            {
                _at++;
                _font = font;
                return false;
            }

            switch (Token.Name)
            {
                case "relax" or "nonumber" or "notag" or "allowbreak":
                    _at++;
                    return false;
                case "displaystyle" or "textstyle" or "scriptstyle" or "scriptscriptstyle":
                    return Styled(row);
                case "over" or "choose" or "atop":
                    return takesOver && Over(row) ? true : null;
            }
        }

        if (Scripted() is not { } part)
        {
            return null;
        }

        row.Add(part);
        return false;
    }

    private bool AtEndOfRow()
    {
        SkipSpaces();
        return Token.Kind switch
        {
            TexTokenKind.End or TexTokenKind.Close or TexTokenKind.Alignment => true,
            TexTokenKind.Character => Token.Code == '$' || (Token.Code == ']' && _endsAtBracket),
            TexTokenKind.Command => Token.Name is @"\" or "cr" or "end" or "right" or "middle" or ")",
            _ => false,
        };
    }

    // A part without its scripts. A number is read whole, except where TeX takes a single token.
    private MathNode? Nucleus(bool isSingle)
    {
        if (_depth + 1 > MaximumDepth)
        {
            return null;
        }

        _depth++;
        var token = tokens[_at];
        var node = token.Kind switch
        {
            TexTokenKind.Open => Group()?.AsOrdinary(),
            TexTokenKind.Character => Character(isSingle),
            TexTokenKind.Command => Command(),
            _ => null,
        };
        _depth--;
        return node;
    }

    // From an opening to its closing brace.
    private MathNode? Group()
    {
        _at++;
        var endsAtBracket = _endsAtBracket;
        _endsAtBracket = false;
        var row = Row();
        _endsAtBracket = endsAtBracket;
        return row != null && Take(TexTokenKind.Close) ? Joined(row) : null;
    }

    // What a command applies to: a group, or the next token with what belongs to it.
    private MathNode? Argument(MathFont? font = null, bool isDisplay = false, bool isScript = false)
    {
        SkipSpaces();
        var before = (_font, _isDisplay, _isScript);
        _font = font ?? _font;
        _isDisplay = isDisplay;
        _isScript |= isScript;
        var argument = Token.Kind == TexTokenKind.Open ? Group() : Nucleus(isSingle: true);
        argument = isScript ? argument?.AsOrdinary() : argument;
        (_font, _isDisplay, _isScript) = before;
        return argument;
    }

    private static MathNode Joined(List<MathNode> row) => row.Count == 1 ? row[0] : new MathNode("mrow", row);

    private void SkipSpaces()
    {
        while (Token.Kind == TexTokenKind.Space)
        {
            _at++;
        }
    }

    private bool Take(TexTokenKind kind)
    {
        if (Token.Kind != kind)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool TakeCommand(string name)
    {
        if (!Token.IsCommand(name))
        {
            return false;
        }

        _at++;
        return true;
    }

    // The plain text between braces, of letters, digits and a few signs: the name of an environment, the columns of a table.
    private string? Word()
    {
        SkipSpaces();
        if (!Take(TexTokenKind.Open))
        {
            return null;
        }

        var word = new System.Text.StringBuilder();
        for (; Token.Kind is TexTokenKind.Character or TexTokenKind.Space; _at++)
        {
            word.Append(Token.Kind == TexTokenKind.Space ? "" : MathAlphabet.Text(Token.Code));
        }

        return Take(TexTokenKind.Close) ? word.ToString() : null;
    }
}
