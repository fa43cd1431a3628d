namespace ModelCard.Outputs;

/// <content>Fractions and roots.</content>
internal sealed partial class TexParser
{
    private MathNode? Fraction(char size)
    {
        var isContinued = size == 'c';
        if (Argument(isDisplay: isContinued) is not { } above || Argument(isDisplay: isContinued) is not { } below)
        {
            return null;
        }

        if (isContinued)
        {
            above = Displayed(above);
            below = Displayed(below);
        }

        return new MathNode("mfrac", [above, below]) { Attributes = StyleOf(size) };
    }

    private static string StyleOf(char size) => size switch
    {
        'c' or 'd' => " displaystyle=\"true\" scriptlevel=\"0\"",
        't' => " displaystyle=\"false\" scriptlevel=\"0\"",
        _ => "",
    };

    private static MathNode Displayed(MathNode node) => new("mstyle", [node]) { Attributes = StyleOf('d') };

    private MathNode? Binomial(char size) =>
        Argument() is { } above && Argument() is { } below ? Choice(above, below, StyleOf(size)) : null;

    private static MathNode Choice(MathNode above, MathNode below, string style) =>
        MathNode.Of("mrow", Fence("(", "prefix", Growing), new MathNode("mfrac", [above, below]) { Attributes = " linethickness=\"0\"" + style }, Fence(")", "postfix", Growing));

    // {a \over b}: all before it in the row is above the line, all behind it below.
    private bool Over(List<MathNode> row)
    {
        var name = tokens[_at++].Name;
        var above = Joined(MathSpacing.Apply(row, _isScript, goesOn: false));
        _isDisplay = false;
        if (Row(takesOver: false) is not { } rest)
        {
            return false;
        }

        row.Clear();
        row.Add(name switch
        {
            "choose" => Choice(above, Joined(rest), ""),
            "atop" => new MathNode("mfrac", [above, Joined(rest)]) { Attributes = " linethickness=\"0\"" },
            _ => MathNode.Of("mfrac", above, Joined(rest)),
        });
        return true;
    }

    private MathNode? Root()
    {
        MathNode? degree = null;
        if (!OptionalArgument(ref degree) || Argument(isDisplay: _isDisplay) is not { } radicand)
        {
            return null;
        }

        return degree == null ? MathNode.Of("msqrt", radicand) : MathNode.Of("mroot", radicand, degree);
    }

    // What stands between brackets behind a command, if anything. False when it is wrong.
    private bool OptionalArgument(ref MathNode? argument)
    {
        SkipSpaces();
        if (!Token.Is('['))
        {
            return true;
        }

        _at++;
        var before = (_endsAtBracket, _isScript, _isDisplay);
        (_endsAtBracket, _isScript, _isDisplay) = (true, true, false);
        var row = Row();
        (_endsAtBracket, _isScript, _isDisplay) = before;
        if (row == null || !Token.Is(']'))
        {
            return false;
        }

        _at++;
        argument = Joined(row);
        return true;
    }
}
