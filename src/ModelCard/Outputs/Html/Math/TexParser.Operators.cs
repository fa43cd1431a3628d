using System.Text;

namespace ModelCard.Outputs;

/// <content>Operators with names, classes that are asked for, and what is spaced by hand.</content>
internal sealed partial class TexParser
{
    private MathNode? OperatorName()
    {
        var limits = MathLimits.Never;
        if (Token.Is('*'))
        {
            _at++;
            limits = MathLimits.InDisplay;
        }

        var start = _at;
        var name = PlainName();
        if (name == null)
        {
            _at = start;
        }

        var node = name switch
        {
            null => Argument(MathFont.Upright, _isDisplay)?.AsOrdinary(),
            { Length: 1 } => new MathNode("mi", name) { Attributes = " mathvariant=\"normal\"" },
            _ => new MathNode("mi", name),
        };
        if (node != null)
        {
            (node.Class, node.Limits) = (MathClass.Operator, limits);
        }

        return node;
    }

    // A name of letters, digits, hyphens and thin spaces is one word.
    private string? PlainName()
    {
        SkipSpaces();
        if (!Take(TexTokenKind.Open))
        {
            return null;
        }

        var name = new StringBuilder();
        for (; Token.Kind != TexTokenKind.Close; _at++)
        {
            switch (Token.Kind)
            {
                case TexTokenKind.Space:
                    break;
                case TexTokenKind.Command when Token.Name == ",":
                    name.Append('\u2009');
                    break;
                case TexTokenKind.Command when Token.Name == " ":
                    name.Append('\u00A0');
                    break;
                case TexTokenKind.Command when Token.Name == "_":
                    name.Append('_');
                    break;
                case TexTokenKind.Character when TexTokens.IsLetter(Token.Code) || Token.Code == '-' || (TexTokens.IsDigit(Token.Code) && name.Length > 0):
                    name.Append((char)Token.Code);
                    break;
                default:
                    return null;
            }
        }

        _at++;
        return name.Length > 0 && TexTokens.IsLetter(name[0]) ? name.ToString() : null;
    }

    private MathNode? Classed(string name)
    {
        MathClass? asked = name switch
        {
            "mathord" or "mathinner" => MathClass.Ordinary,
            "mathop" => MathClass.Operator,
            "mathbin" => MathClass.Binary,
            "mathrel" => MathClass.Relation,
            "mathopen" => MathClass.Opening,
            "mathclose" => MathClass.Closing,
            "mathpunct" => MathClass.Punctuation,
            _ => null,
        };
        if (asked == null || Argument(isDisplay: _isDisplay) is not { } content)
        {
            return null;
        }

        // In a row of its own, the content has no say in the space around the whole.
        return new MathNode("mrow", [content.AsOrdinary()]) { Class = asked.Value, Limits = asked == MathClass.Operator ? MathLimits.InDisplay : MathLimits.Never };
    }

    private MathNode? LabeledArrow(string arrow)
    {
        MathNode? below = null;
        if (!OptionalArgument(ref below) || Argument(isScript: true) is not { } above)
        {
            return null;
        }

        var core = new MathNode("mo", arrow) { Class = MathClass.Relation, Attributes = " stretchy=\"true\"" };
        var node = below == null ? MathNode.Of("mover", core, Padded(above)) : MathNode.Of("munderover", core, Padded(below), Padded(above));
        (node.Class, node.Core) = (MathClass.Relation, core);
        return node;
    }

    private static MathNode Padded(MathNode label) => MathNode.Of("mrow", MathNode.Space("0.4em"), label, MathNode.Space("0.4em"));

    private MathNode? Modulus() =>
        Argument() is { } modulus
            ? MathNode.Of("mrow", MathNode.Space("1em"), MathNode.Tight("(", MathClass.Opening, " stretchy=\"false\""), new MathNode("mi", "mod"), MathNode.Space("0.3333em"), modulus, MathNode.Tight(")", MathClass.Closing, " stretchy=\"false\""))
            : null;

    // The number of an equation. It stands behind it, for only the page knows how wide the line is.
    private MathNode? Tag()
    {
        var isBare = Token.Is('*');
        _at += isBare ? 1 : 0;
        if (!display || TextArgument(MathFont.Usual) is not { } text)
        {
            return null;
        }

        return isBare
            ? MathNode.Of("mrow", MathNode.Space("2em"), text)
            : MathNode.Of("mrow", MathNode.Space("2em"), new MathNode("mtext", "("), text, new MathNode("mtext", ")"));
    }

    // \hspace{1.5em}
    private MathNode? WrittenSpace()
    {
        if (Token.Is('*'))
        {
            _at++;
        }

        return Word() is { } length && TexLength.Read(length) is { } width ? MathNode.Space(width) : null;
    }
}
