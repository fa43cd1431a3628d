namespace ModelCard.Outputs;

/// <content>Commands: fonts, spaces, styles, and what stands over or under something.</content>
internal sealed partial class TexParser
{
    private MathNode? Command()
    {
        var name = tokens[_at++].Name;
        if (TexSymbols.OfCommand(name) is { } symbol)
        {
            return Symbol(symbol);
        }

        if (TexAccents.Find(name) is { } accent)
        {
            return Accented(accent);
        }

        if (SpaceOf(name) is { } width)
        {
            return width[0] == '-' ? new MathNode("mspace", "") { Class = MathClass.Space, Attributes = " class=\"math-back\"" } : MathNode.Space(width);
        }

        if (FontOf(name) is { } font)
        {
            return Inside(font) is { } inside ? Argument(inside, _isDisplay)?.AsOrdinary() : null;
        }

        return name switch
        {
            "frac" or "dfrac" or "tfrac" or "cfrac" => Fraction(name[0]),
            "binom" or "dbinom" or "tbinom" => Binomial(name[0]),
            "sqrt" => Root(),
            "left" => Delimited(),
            "begin" => Environment(),
            "text" or "mbox" or "hbox" or "textrm" or "textnormal" or "textup" => TextArgument(MathFont.Usual),
            "textbf" => TextArgument(MathFont.Bold),
            "textit" or "emph" => TextArgument(MathFont.Italic),
            "textsf" => TextArgument(MathFont.SansSerif),
            "texttt" => TextArgument(MathFont.Monospace),
            "operatorname" => OperatorName(),
            "dots" => MiddleOrLowDots(),
            "not" => Negated(),
            "overset" or "stackrel" => Stacked("mover"),
            "underset" => Stacked("munder"),
            "xrightarrow" => LabeledArrow("→"),
            "xleftarrow" => LabeledArrow("←"),
            "substack" => Substack(),
            "phantom" => Wrapped("mphantom", ""),
            "boxed" => Wrapped("mrow", " class=\"math-box\""),
            "tag" => Tag(),
            "bmod" => new MathNode("mo", "mod") { Class = MathClass.Binary, LeftSpace = "0.2222em", RightSpace = "0.2222em" },
            "pmod" => Modulus(),
            "hspace" => WrittenSpace(),
            _ => Sized(name) ?? Classed(name),
        };
    }

    private static MathFont? FontOf(string name) => name switch
    {
        "mathrm" => MathFont.Upright,
        "mathbf" or "bold" => MathFont.Bold,
        "mathit" => MathFont.Italic,
        "mathsf" => MathFont.SansSerif,
        "mathtt" => MathFont.Monospace,
        "mathcal" or "mathscr" => MathFont.Calligraphic,
        "mathfrak" or "frak" => MathFont.Fraktur,
        "mathbb" or "Bbb" => MathFont.DoubleStruck,
        "mathnormal" => MathFont.Usual,
        "boldsymbol" or "bm" => MathFont.BoldSymbol,
        _ => null,
    };

    // A font inside a bold one stays bold, where Unicode has such letters; inside any other, the inner one counts.
    private MathFont? Inside(MathFont font) => _font != MathFont.BoldSymbol ? font : font switch
    {
        MathFont.Upright or MathFont.Bold => MathFont.Bold,
        MathFont.Usual or MathFont.Italic or MathFont.BoldSymbol => MathFont.BoldSymbol,
        MathFont.Calligraphic => MathFont.BoldCalligraphic,
        _ => null,
    };

    // The fonts of old TeX, which hold from where they stand to the end of the group.
    private static MathFont? SwitchOf(string name) => name switch
    {
        "rm" => MathFont.Upright,
        "bf" => MathFont.Bold,
        "it" => MathFont.Italic,
        "sf" => MathFont.SansSerif,
        "tt" => MathFont.Monospace,
        "cal" => MathFont.Calligraphic,
        _ => null,
    };

    private static string? SpaceOf(string name) => name switch
    {
        "," or "thinspace" => "0.1667em",
        ":" or ">" or "medspace" => "0.2222em",
        ";" or "thickspace" => "0.2778em",
        "!" or "negthinspace" => "-0.1667em",
        " " or "space" or "nobreakspace" => "0.3333em",
        "enspace" => "0.5em",
        "quad" => "1em",
        "qquad" => "2em",
        _ => null,
    };

    // A change of style holds for the rest of the row.
    private bool? Styled(List<MathNode> row)
    {
        var name = tokens[_at++].Name;
        _isDisplay = name == "displaystyle";
        var isScript = _isScript;
        _isScript = name.StartsWith("script", StringComparison.Ordinal);
        var rest = Row(goesOn: row.Count > 0 && row[row.Count - 1].Class is MathClass.Ordinary or MathClass.Closing or MathClass.Inner, takesOver: false);
        _isScript = isScript;
        if (rest == null)
        {
            return null;
        }

        var level = name switch { "scriptstyle" => "1", "scriptscriptstyle" => "2", _ => "0" };
        row.Add(new MathNode("mstyle", rest) { Attributes = " displaystyle=\"" + (_isDisplay ? "true" : "false") + "\" scriptlevel=\"" + level + "\"" });
        return true;
    }

    private MathNode? Accented(TexAccent accent)
    {
        if (Argument(isDisplay: _isDisplay) is not { } content)
        {
            return null;
        }

        content.AsOrdinary();
        if (accent.IsRule && content.Text is not { Length: 1 })
        {
            // No character stretches in every font. The style rules draw a line and hide the mark, which stays for readers without them.
            content = new MathNode("mrow", [content]) { Attributes = accent.IsBelow ? " class=\"math-underline\"" : " class=\"math-overline\"" };
        }

        var mark = new MathNode("mo", accent.Text) { Attributes = accent.IsStretchy ? " stretchy=\"true\"" : " stretchy=\"false\"" };
        return new MathNode(accent.IsBelow ? "munder" : "mover", [content, mark])
        {
            Attributes = accent.IsBelow ? " accentunder=\"true\"" : " accent=\"true\"",
            Limits = accent.IsBrace ? MathLimits.Always : MathLimits.Never,
        };
    }

    private MathNode? Stacked(string element)
    {
        if (Argument(isScript: true) is not { } script || Argument(isDisplay: _isDisplay) is not { } part)
        {
            return null;
        }

        return new MathNode(element, [part, script]) { Class = part.Class, Core = part.Core, Limits = part.Limits };
    }

    private MathNode? Wrapped(string element, string attributes) =>
        Argument(isDisplay: _isDisplay) is { } content ? new MathNode(element, [content.AsOrdinary()]) { Attributes = attributes } : null;
}
