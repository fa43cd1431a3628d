namespace ModelCard.Outputs;

/// <content>Subscripts, superscripts and primes.</content>
internal sealed partial class TexParser
{
    private MathNode? Scripted()
    {
        var part = Token.Kind is TexTokenKind.Superscript or TexTokenKind.Subscript || Token.Is('\'') ? MathNode.Of("mrow") : Nucleus(isSingle: false);
        if (part == null)
        {
            return null;
        }

        if (Limits(part) is not { } limits)
        {
            return null;
        }

        MathNode? below = null;
        MathNode? above = null;
        for (; ; SkipSpaces())
        {
            if (Token.Kind == TexTokenKind.Subscript && below == null)
            {
                _at++;
                below = Argument(isScript: true);
                if (below == null)
                {
                    return null;
                }
            }
            else if ((Token.Kind == TexTokenKind.Superscript || Token.Is('\'')) && above == null)
            {
                above = Above();
                if (above == null)
                {
                    return null;
                }
            }
            else if (Token.Kind is TexTokenKind.Superscript or TexTokenKind.Subscript || Token.Is('\''))
            {
                return null; // Two of them: TeX asks for braces, for nobody can tell what is meant.
            }
            else
            {
                return below == null && above == null ? part : WithScripts(part, below, above, limits);
            }
        }
    }

    // Where the scripts go: as the operator has it, or as is said behind it, which TeX knows for operators only.
    private MathLimits? Limits(MathNode part)
    {
        MathLimits? said = null;
        for (SkipSpaces(); Token.IsCommand("limits") || Token.IsCommand("nolimits"); SkipSpaces())
        {
            said = tokens[_at++].Name == "limits" ? MathLimits.Always : MathLimits.Never;
        }

        return said == null ? part.Limits : part.Class == MathClass.Operator ? said : null;
    }

    // Primes, and the superscript that follows them.
    private MathNode? Above()
    {
        var primes = 0;
        for (; Token.Is('\''); _at++)
        {
            primes++;
        }

        var prime = primes == 0 ? null : new MathNode("mo", primes switch { 1 => "′", 2 => "″", 3 => "‴", 4 => "⁗", _ => "" });
        if (prime?.Text == "")
        {
            return null;
        }

        SkipSpaces();
        if (Token.Kind != TexTokenKind.Superscript)
        {
            return prime;
        }

        _at++;
        var above = Argument(isScript: true);
        return above == null || prime == null ? above : MathNode.Of("mrow", prime, above);
    }

    private MathNode WithScripts(MathNode part, MathNode? below, MathNode? above, MathLimits limits)
    {
        var areLimits = limits == MathLimits.Always || (limits == MathLimits.InDisplay && _isDisplay);
        if (areLimits && !_isDisplay && part.Core is { } core)
        {
            core.Attributes += " movablelimits=\"false\"";
        }

        var scripted = (below, above) switch
        {
            ({ } sub, { } super) => MathNode.Of(areLimits ? "munderover" : "msubsup", part, sub, super),
            ({ } sub, null) => MathNode.Of(areLimits ? "munder" : "msub", part, sub),
            _ => MathNode.Of(areLimits ? "mover" : "msup", part, above!),
        };
        scripted.Class = part.Class == MathClass.Space ? MathClass.Ordinary : part.Class;
        scripted.Core = part.Core;
        return scripted;
    }
}
